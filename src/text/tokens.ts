import { GLUED_CHAR, type VisitUnit, visitUnits, WORD_UNIT } from './units.ts';

/** One token with its place in the text, UTF-16, half-open. */
export interface Token {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

export type VisitToken = (token: string, start: number, end: number, isWord: boolean) => void;

/**
 * Tokens by script (METHODS §3): words of alphabetic scripts; overlapping pairs of characters for Han,
 * kana, Hangul and other scripts without spaces. A single character between other things is a token.
 */
export function visitTokens(text: string, visit: VisitToken): void {
  const reader = createTokenReader(visit);
  visitUnits(text, reader.take);
  reader.finish();
}

/** Makes tokens of units that are handed over one by one; `finish` after the last. */
export function createTokenReader(visit: VisitToken) {
  let char = '';
  let start = 0;
  let end = 0;
  let paired = false;
  const finish = () => {
    if (char !== '' && !paired) visit(char, start, end, false);
    char = '';
  };
  const take: VisitUnit = (unit, from, to, kind) => {
    if (kind === GLUED_CHAR) {
      visit(char + unit, start, to, false);
      paired = true;
    } else {
      finish();
      paired = false;
    }
    if (kind === WORD_UNIT) visit(unit, from, to, true);
    else {
      char = unit;
      start = from;
      end = to;
    }
  };
  return { take, finish };
}

/** Tokens in the order of the text, repeated as often as they occur. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  visitTokens(text, (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** Tokens with their places in the text as given, for marking words in it. */
export function tokensWithSpans(text: string): Token[] {
  const tokens: Token[] = [];
  visitTokens(text, (token, start, end) => {
    tokens.push({ token, start, end });
  });
  return tokens;
}
