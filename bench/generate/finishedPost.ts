import { handleOf } from './accounts.ts';
import type { MadePost } from './madePost.ts';
import type { Draft } from './planted.ts';
import { type Words, written } from './texts.ts';

/** `at`: seconds since 1970; `row`: 1 for the first post. Ids grow with time, as X's own. */
export function finishedPost({ words, ...draft }: Draft, at: number, row: number): MadePost {
  const second = Math.floor(at);
  return {
    id: String(((BigInt(second) * 1000n - 1_288_834_974_657n) << 22n) + BigInt(row % 4_194_304)),
    at: second,
    language: words.language,
    text: textOf(draft, words),
    links: [],
    hashtags: [],
    mentions: [],
    repostOf: null,
    quoteOf: null,
    replyTo: null,
    ...draft,
  };
}

/** As platforms show it: who is answered or reposted first, then the words, tags and links. */
function textOf(draft: Omit<Draft, 'words'>, words: Words): string {
  const names = (draft.mentions ?? []).map((name) => `@${name}`);
  const head = draft.repostOf ? `RT @${handleOf(draft.repostOf.account)}:` : names.join(' ');
  const tail = [...(draft.hashtags ?? []).map((tag) => `#${tag}`), ...(draft.links ?? [])];
  return [head, written(words), ...tail].filter((part) => part !== '').join(' ');
}
