import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatTables } from '../../src/domain/concatTables.ts';
import { type Post, postAt, postTable } from '../../src/domain/post.ts';
import { decodePosts, decodePostsUnhashed, encodePosts } from '../../src/domain/postColumns.ts';
import { anyPost, samplePost } from './anyPost.ts';

function postsOf(table: ReturnType<typeof postTable>): Post[] {
  return Array.from({ length: table.length }, (_, row) => postAt(table, row));
}

describe('encodePosts and decodePosts', () => {
  it('give back every field of every post, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyPost(), { maxLength: 12 }), (posts) => {
        const table = postTable(posts);
        expect(decodePosts(encodePosts(table))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  it('keep lone surrogates, pairs cut between two rows, byte order marks and control characters', () => {
    const texts = ['\uD83D', '\uDE00', '\uFEFFx', '\u0000\u0001\r\n', 'a\uDC00b', '😀', ''];
    const table = postTable(texts.map((text, k) => samplePost({ id: `${k}`, text })));
    expect(decodePosts(encodePosts(table)).text).toEqual(texts);
  });

  it('keep ids that are longer than a number can hold', () => {
    const table = postTable([samplePost({ id: '9007199254740993123' })]);
    expect(decodePosts(encodePosts(table)).id).toEqual(['9007199254740993123']);
  });

  it('round-trip more rows than one blob holds, with a lone surrogate in only one of them', () => {
    const posts = Array.from({ length: 9_000 }, (_, k) =>
      samplePost({ id: `${k}`, text: k === 5_000 ? '\uD800' : `текст ${k} 中文` }),
    );
    const back = decodePosts(encodePosts(postTable(posts)));
    expect(back.text[5_000]).toBe('\uD800');
    expect(back.text[8_999]).toBe('текст 8999 中文');
    expect(back.id[4_096]).toBe('4096');
  });

  it('round-trip no posts at all', () => {
    expect(decodePosts(encodePosts(postTable([])))).toEqual(postTable([]));
  });

  it('leave the hashes of rows out where they are not asked for, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyPost(), { maxLength: 12 }), (posts) => {
        const table = postTable(posts);
        const expected = { ...table, rowHash: posts.map(() => '') };
        expect(decodePostsUnhashed(encodePosts(table))).toEqual(expected);
      }),
    );
  });

  it('keep a table small that comes after a large one, byte for byte', () => {
    const small = postTable([samplePost({ text: 'one' })]);
    const before = encodePosts(small);
    encodePosts(postTable([samplePost({ text: 'я'.repeat(20_000_000) })]));
    encodePosts(postTable(Array.from({ length: 600 }, () => samplePost({ text: 'two' }))));
    expect(encodePosts(small)).toEqual(before);
  });

  it('read bytes that start anywhere in a buffer', () => {
    const bytes = encodePosts(postTable([samplePost({ text: 'shifted' })]));
    const wider = new Uint8Array(bytes.length + 3);
    wider.set(bytes, 3);
    expect(decodePosts(wider.subarray(3)).text).toEqual(['shifted']);
  });
});

describe('decodePosts on damaged bytes', () => {
  const whole = encodePosts(postTable([samplePost({ text: 'one' }), samplePost({ text: 'два' })]));

  it('notices any single changed byte', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(() => decodePosts(bytes), `byte ${at}`).toThrow(/^decodePosts: /);
    }
  });

  it('notices any cut', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(() => decodePosts(whole.subarray(0, length)), `${length} bytes`).toThrow(
        /^decodePosts: /,
      );
  });

  it('says so where the bytes are something else, or of a newer version', () => {
    expect(() => decodePosts(new Uint8Array(100))).toThrow(
      'decodePosts: expected the bytes of encoded posts, found something else',
    );
    const newer = whole.slice();
    newer[8] = 2;
    expect(() => decodePosts(newer)).toThrow('expected posts in version 1, found version 2');
  });
});

describe('concatTables', () => {
  it('gives the rows of all tables in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyPost(), { maxLength: 5 }), { maxLength: 4 }), (groups) => {
        const tables = groups.map((posts) => postTable(posts));
        expect(postsOf(concatTables(tables))).toEqual(tables.flatMap(postsOf));
        expect(concatTables(tables)).toEqual(postTable(groups.flat()));
      }),
    );
  });
});
