/**
 * Whether every word that was typed begins a word of the text, whatever the case; Chinese is written
 * without spaces, so there it may stand anywhere. Nothing typed fits everything.
 */
export function fits(text: string, typed: string): boolean {
  const at = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => word === '' || begins(at, word));
}

function begins(text: string, word: string): boolean {
  if (/^\p{Script=Han}/u.test(word)) return text.includes(word);
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1)) {
    if (found === 0 || !/[\p{L}\p{N}]/u.test(text[found - 1] ?? '')) return true;
  }
  return false;
}
