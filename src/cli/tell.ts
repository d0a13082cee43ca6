/** Marks that a terminal obeys rather than shows, and those that turn the direction of a line. */
const OBEYED = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** One sentence to standard error. It may hold names and cells of files: nothing in them moves the terminal. */
export function tell(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`);
}

/** Control characters as `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(OBEYED, (mark) => {
    const code = mark.charCodeAt(0);
    return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
