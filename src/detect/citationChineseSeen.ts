// A Chinese text without what cannot be seen in it, and where its characters stand in the text as given.

import type { Cited } from './citationRecord.ts';

interface Seen {
  readonly text: string;
  /** What was found in the text as read, at its places in the text as given. */
  readonly asGiven: (found: readonly Cited[]) => readonly Cited[];
}

/** Zero-width spaces and joiners, soft hyphens, marks of direction, a byte order mark */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

/** Names are looked for as they look: 拉夫\u200b罗夫 is 拉夫罗夫. */
export function seenChinese(given: string): Seen {
  if (!INVISIBLE.test(given)) return { text: given, asGiven: (found) => found };
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < given.length; at += 1) {
    const char = given.charAt(at);
    if (INVISIBLE.test(char)) continue;
    text += char;
    places.push(at);
  }
  const start = (at: number) => places[at] ?? given.length;
  const end = (at: number) => (at === 0 ? 0 : (places[at - 1] ?? given.length - 1) + 1);
  const asGiven = (found: readonly Cited[]) =>
    found.map((cited) => ({
      ...cited,
      nameStart: start(cited.nameStart),
      nameEnd: end(cited.nameEnd),
      cueStart: start(cited.cueStart),
      cueEnd: end(cited.cueEnd),
    }));
  return { text, asGiven };
}
