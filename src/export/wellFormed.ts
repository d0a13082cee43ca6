/** The text as UTF-8 keeps it: halves of surrogate pairs become the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
