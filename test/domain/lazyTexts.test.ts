import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatTables } from '../../src/domain/concatTables.ts';
import { LAZY_FIELDS, utf8Of } from '../../src/domain/lazyTexts.ts';
import { postAt, postTable } from '../../src/domain/post.ts';
import { decodePosts, encodePosts } from '../../src/domain/postColumns.ts';
import { anyPost, samplePost } from './anyPost.ts';
import { lazily } from './lazily.ts';

const tables = fc.array(anyPost(), { maxLength: 12 }).map(postTable);

describe('a table whose texts are not made yet', () => {
  it('says what the same table says, and so does a copy of it', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(lazily(table)).toEqual(table);
        expect({ ...lazily(table) }).toEqual(table);
        for (let row = 0; row < table.length; row += 1)
          expect(postAt(lazily(table), row)).toEqual(postAt(table, row));
      }),
    );
  });

  it('is encoded to the same bytes, whether its texts have been made or not', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const lazy = lazily(table);
        expect(encodePosts(lazy)).toEqual(encodePosts(table));
        expect(lazy.text).toEqual(table.text);
        expect(encodePosts(lazy)).toEqual(encodePosts(table));
      }),
    );
  });

  it('is encoded to the same bytes where it has more rows than a blob, wide and odd ones among them', () => {
    const made = (k: number) => (k % 700 === 699 ? '\ud800' : `текст ${k} 😀`.slice(0, k % 9));
    for (const rows of [255, 256, 257, 2_000]) {
      const posts = Array.from({ length: rows }, (_, k) =>
        samplePost({
          id: `${k}`,
          text: made(k),
          ...(k % 2 === 1 && { url: `https://a.example/${k}` }),
        }),
      );
      expect(encodePosts(lazily(postTable(posts)))).toEqual(encodePosts(postTable(posts)));
    }
  });

  it('is joined with others without making texts, to what the others joined would be', () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(concatTables(parts.map(lazily))).toEqual(concatTables(parts));
      }),
    );
    const first = lazily(postTable([samplePost({ text: 'один' })]));
    const both = concatTables([first, lazily(postTable([samplePost({ text: 'два' })]))]);
    expect(utf8Of(first, 'text')).not.toBe(null);
    expect(both.text).toEqual(['один', 'два']);
  });

  it('gives its bytes up as soon as the texts are there', () => {
    const table = lazily(postTable([samplePost({ text: 'один' })]));
    expect(utf8Of(table, 'text')?.length).toBe(1);
    expect(table.text).toBe(table.text);
    expect(utf8Of(table, 'text')).toBe(null);
    expect(utf8Of(table, 'id')).not.toBe(null);
  });

  it('makes no text to be encoded', () => {
    const table = lazily(postTable([samplePost({ id: '1', text: 'один' })]));
    expect(decodePosts(encodePosts(table)).text).toEqual(['один']);
    expect(utf8Of(table, 'text')).not.toBe(null);
  });

  it('has no bytes where it was made of texts', () => {
    for (const field of LAZY_FIELDS) expect(utf8Of(postTable([samplePost({})]), field)).toBe(null);
  });
});
