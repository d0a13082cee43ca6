import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Of } from '../../src/domain/lazyTexts.ts';
import { postTable } from '../../src/domain/post.ts';
import { createJsonBytes } from '../../src/ingest/jsonBytes.ts';
import { hashRows, rowHash } from '../../src/ingest/rowHash.ts';
import { anyPost, samplePost } from '../domain/anyPost.ts';
import { lazily } from '../domain/lazily.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

describe('hashRows', () => {
  it('gives the hash of every post, whether its texts have been made or not', () => {
    fc.assert(
      fc.property(fc.array(anyPost(), { maxLength: 12 }), (posts) => {
        const table = postTable(posts);
        const hashes = posts.map(rowHash);
        expect(hashRows(table)).toEqual(hashes);
        expect(hashRows(lazily(table))).toEqual(hashes);
      }),
    );
  });

  it('makes no texts', () => {
    const table = lazily(postTable([samplePost({ text: 'a "quoted"\nword \u0001 я' })]));
    hashRows(table);
    expect(utf8Of(table, 'text')).not.toBe(null);
  });

  it('is a hash that stays as it is: cases are stored with it', () => {
    const post = samplePost({ id: '1', text: 'one "two"\n\u001f три', url: 'https://a.example/' });
    expect(rowHash(post)).toBe('8e1dc61212a51ce8');
    expect(hashRows(lazily(postTable([post])))).toEqual(['8e1dc61212a51ce8']);
  });
});

describe('createJsonBytes', () => {
  it('writes a text as JSON.stringify does', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('"', '\\', '\n', '\0', '\u001f', '\u007f', '\u2028', 'я', 'a'),
      }),
    );
    const json = createJsonBytes();
    fc.assert(
      fc.property(text, (one) => {
        const bytes = encoder.encode(one);
        json.clear();
        json.text(bytes, 0, bytes.length);
        expect(decoder.decode(json.bytes.subarray(0, json.length))).toBe(
          JSON.stringify(decoder.decode(bytes)),
        );
        json.clear();
        json.string(one);
        expect(decoder.decode(json.bytes.subarray(0, json.length))).toBe(JSON.stringify(one));
      }),
    );
  });

  it('makes room for long texts and many pieces', () => {
    const json = createJsonBytes();
    const long = encoder.encode('\u0001'.repeat(10_000));
    json.ascii('[');
    json.text(long, 0, long.length);
    for (let k = 0; k < 20_000; k += 1) json.ascii(',1');
    json.ascii(']');
    const parsed = JSON.parse(decoder.decode(json.bytes.subarray(0, json.length))) as unknown[];
    expect([parsed.length, (parsed[0] as string).length]).toEqual([20_001, 10_000]);
  });
});
