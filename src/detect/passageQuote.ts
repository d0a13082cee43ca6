import type { Span } from '../domain/evidence.ts';

const CLOSING = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
]);
const MARK = /[«»“”„「」『』"＂]/gu;

/** Words around a quotation in which it is said whose it is, in UTF-16 units on either side. */
const FRAME = 120;

/** The quotation in which a place of a text stands, without its marks; null where it stands in none. */
export function quotationAround(text: string, span: Span): Span | null {
  const open: { readonly closing: string; readonly start: number }[] = [];
  let found: Span | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const inner = open.at(-1);
    if (inner?.closing.includes(mark)) {
      open.pop();
      const isAround = inner.start <= span.start && index >= span.end;
      if (isAround) found ??= { start: inner.start, end: index };
    } else {
      const closing = CLOSING.get(mark);
      // a mark that only closes, without one that opens, says nothing
      if (closing) open.push({ closing, start: index + 1 });
    }
  }
  return found;
}

/** Whether one of the names stands in the words around a quotation, in any case of the alphabet. */
export function isAttributedTo(text: string, quotation: Span, names: readonly string[]): boolean {
  const before = text.slice(Math.max(0, quotation.start - FRAME), quotation.start);
  const frame = `${before} ${text.slice(quotation.end, quotation.end + FRAME)}`.toLowerCase();
  return names.some((name) => name.length > 1 && frame.includes(stemOf(name.toLowerCase())));
}

/** Russian names change their last letters with their case. */
function stemOf(name: string): string {
  return /[а-я]$/u.test(name) && name.length > 5 ? name.slice(0, -2) : name;
}
