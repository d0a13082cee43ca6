import type { Measure, TextStyle } from './scene.ts';

/** Han, kana, Hangul and their punctuation: a line may end after any of them. */
const IDEOGRAPH = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;
/** A dash between two words stays at the end of its line. */
const DASH = /^[–—]\s*$/u;
/** What may not begin a line. */
const CLOSING = /^[、。，．：；！？）〕］｝〉》」』】”’…·,.:;!?)\]}]/u;

/**
 * Breaks a text into lines no wider than `width`: between words, between ideographs, and within a word that is wider
 * than the line. Only a single letter may stand out.
 */
export function wrap(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = line + piece;
    if (measure(longer.trimEnd(), style) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (measure(line.trimEnd(), style) > width) {
      const head = longestHead(line, style, width, measure);
      if (head.length >= line.length) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the space after them; ideographs one by one, with the closing marks that follow. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
    if (DASH.test(word) && pieces.length > 0) {
      pieces.push(`${pieces.pop()}${word}`);
      continue;
    }
    if (!IDEOGRAPH.test(word)) {
      pieces.push(word);
      continue;
    }
    let piece = '';
    for (const letter of word) {
      const breaks = piece !== '' && mayBreak(piece, letter);
      if (breaks) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    pieces.push(piece);
  }
  return pieces;
}

function mayBreak(before: string, letter: string): boolean {
  if (CLOSING.test(letter) || /^\s/u.test(letter)) return false;
  const last = Array.from(before).at(-1) ?? '';
  return IDEOGRAPH.test(letter) || IDEOGRAPH.test(last);
}

/** At least one letter. */
function longestHead(text: string, style: TextStyle, width: number, measure: Measure): string {
  let head = '';
  for (const letter of text) {
    if (head !== '' && measure(head + letter, style) > width) return head;
    head += letter;
  }
  return head;
}
