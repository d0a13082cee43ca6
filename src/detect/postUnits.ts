import type { PostTable } from '../domain/post.ts';
import { createUnitNumbers } from '../text/unitNumbers.ts';
import { isRepost } from './repost.ts';

/** The texts of all posts as numbered units: read once a run, for all kinds that compare texts. */
export interface PostUnits {
  /** units of a row: `codes[starts[row]] ..< codes[starts[row + 1]]`; see `UnitNumbers`. None where it is a repost */
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  /** 1 where the text says that it is another's, as people write it: "RT @name" */
  readonly isRetyped: Uint8Array;
}

const REPOST_TEXT = /^\s*["“]?RT\s+@[\w.-]*\w/u;

/** `tick` is called before each post. */
export function readUnits(posts: PostTable, tick: (row: number) => void = () => {}): PostUnits {
  const units = createUnitNumbers();
  const starts = new Uint32Array(posts.length + 1);
  const isRetyped = new Uint8Array(posts.length);
  for (let row = 0; row < posts.length; row += 1) {
    tick(row);
    if (!isRepost(posts, row)) {
      const text = posts.text[row] ?? '';
      if (REPOST_TEXT.test(text)) isRetyped[row] = 1;
      units.append(text);
    }
    starts[row + 1] = units.length;
  }
  return { codes: units.codes, starts, isRetyped };
}
