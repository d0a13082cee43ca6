import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeenPosts } from '../../src/ingest/seenPosts.ts';
import { createValues } from '../../src/ingest/values.ts';

const text = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom('', 'слово', '词', '\ud800', '\ufffd', 'a\0'),
);

describe('values', () => {
  it('law: numbers texts in order of first appearance and gives them back, also after all were forgotten', () => {
    const values = createValues();
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        values.forget();
        const known = [...new Set(texts)];
        expect(texts.map((one) => values.idOf(one))).toEqual(
          texts.map((one) => known.indexOf(one)),
        );
        expect(values.textsOf(known.map((_, id) => id))).toEqual(known);
        expect(values.size).toBe(known.length);
      }),
    );
  });

  it('knows thousands of values by their bytes', () => {
    const values = createValues();
    const bytes = new TextEncoder().encode('0123456789'.repeat(600));
    const ids = Array.from({ length: 5_000 }, (_, k) => values.idOf(`v${k}`));
    expect(ids).toEqual(Array.from({ length: 5_000 }, (_, k) => k));
    expect(values.idOfBytes(bytes, 10, 13)).toBe(values.idOf('012'));
    expect(values.textOf(4_999)).toBe('v4999');
  });
});

type Words = readonly [platform: string, id: number, text: string];

/** What a table of texts says of the posts. */
function metBefore(posts: readonly Words[]): string[] {
  const known = new Map<string, string>();
  return posts.map(([platform, id, words]) => {
    const key = `${platform} ${id}`;
    const before = known.get(key);
    if (before !== undefined) return before === words ? 'same' : 'other';
    known.set(key, words);
    return 'new';
  });
}

describe('seen posts', () => {
  it('law: remembers platform, id and text of every post, however many there are', () => {
    const post = fc.tuple(fc.constantFrom('x', 'web'), fc.nat(2_000), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(fc.array(post, { maxLength: 3_000, size: 'max' }), (posts) => {
        const seen = createSeenPosts();
        const found = posts.map(([platform, id, words]) => seen.meet(platform, String(id), words));
        expect(found).toEqual(metBefore(posts));
      }),
      { numRuns: 10 },
    );
  });

  it('grows beyond its first room', () => {
    const seen = createSeenPosts();
    for (let id = 0; id < 9_000; id += 1) expect(seen.meet('x', `${id}`, 't')).toBe('new');
    for (let id = 0; id < 9_000; id += 7) expect(seen.meet('x', `${id}`, 't')).toBe('same');
    expect(seen.meet('x', '8999', 'u')).toBe('other');
  });
});
