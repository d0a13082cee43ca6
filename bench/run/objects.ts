import { detect } from '../../src/detect/detect.ts';
import { createDictionary, type ListColumn } from '../../src/domain/column.ts';
import type { Detection } from '../../src/domain/detection.ts';
import { type PostTable, postTable } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings } from '../../src/domain/settings.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { handleOf } from '../generate/accounts.ts';
import { createChance, createZipf } from '../generate/chance.ts';
import { createLinks } from '../generate/links.ts';

/** Columns that hold what posts share. */
export type SharedColumn = 'links' | 'hashtags' | 'media' | 'objects' | 'relations';

const SHARED_COLUMNS: readonly SharedColumn[] = [
  'links',
  'hashtags',
  'media',
  'objects',
  'relations',
];
const SECONDS_PER_POST = 2.592;
const POSTS_PER_ACTOR = 10;
const ACTIVITY_EXPONENT = 0.9;

/** The same posts, sharing nothing but one kind of object: peers make one network a kind. */
export function onlyObjects(posts: PostTable, kept: SharedColumn): PostTable {
  const value = emptyColumn(posts.length);
  const columns = SHARED_COLUMNS.filter((column) => column !== kept);
  // With its descriptors: a copy by spread would have all texts made, which nobody may ask for.
  return Object.defineProperties({} as PostTable, {
    ...Object.getOwnPropertyDescriptors(posts),
    ...Object.fromEntries(columns.map((column) => [column, { value, enumerable: true }])),
  });
}

/** Posts with one shared link each and nothing else, straight as columns. */
export function tableOfLinks(rows: number, seed: number): PostTable {
  const chance = createChance(seed);
  const links = createLinks();
  const { values, code } = createDictionary();
  const codes = Uint32Array.from({ length: rows }, () => code(links.shared(chance)));
  const actors = Math.max(2, Math.round(rows / POSTS_PER_ACTOR));
  const rank = createZipf(actors, ACTIVITY_EXPONENT);
  const nothing = emptyColumn(rows);
  const same = { values: [''], codes: new Uint32Array(rows) };
  const texts = new Array<string>(rows).fill('');
  let at = 0;
  return {
    ...postTable([]),
    length: rows,
    id: Array.from({ length: rows }, (_, row) => String(row)),
    platform: { ...same, values: ['x'] },
    handle: {
      values: Array.from({ length: actors }, (_, actor) => handleOf(actor)),
      codes: Uint32Array.from({ length: rows }, () => rank(chance)),
    },
    name: same,
    at: Float64Array.from({ length: rows }, () => {
      at += chance.exponential(SECONDS_PER_POST);
      return Math.floor(at) * 1000;
    }),
    precision: new Uint8Array(rows),
    zoneKnown: new Uint8Array(rows).fill(1),
    text: texts,
    context: texts,
    lang: same,
    url: texts,
    links: { values, starts: Uint32Array.from({ length: rows + 1 }, (_, row) => row), codes },
    hashtags: nothing,
    mentions: nothing,
    media: nothing,
    objects: nothing,
    relations: nothing,
    file: same,
    sha256: same,
    row: Uint32Array.from({ length: rows }, (_, row) => row + 1),
    rowHash: texts,
  };
}

function emptyColumn(rows: number): ListColumn {
  return { values: [], starts: new Uint32Array(rows + 1), codes: new Uint32Array(0) };
}

/** What co-share finds within a minute; nobody is in the registry. */
export function coShares(posts: PostTable): Detection {
  const settings: DetectSettings = {
    ...DEFAULT_SETTINGS,
    kinds: ['co-share'],
    windowMs: { ...DEFAULT_SETTINGS.windowMs, coShare: MINUTE_MS },
  };
  return detect(posts, createDirectory([], []), settings);
}
