import fc from 'fast-check';
import { type Post, RELATION_KINDS } from '../../src/domain/post.ts';
import { PRECISIONS } from '../../src/domain/time.ts';

/** A plain post; `given` fields replace its own. */
export function samplePost(given: Partial<Post> = {}): Post {
  return {
    id: '1',
    platform: 'x',
    handle: 'someone',
    at: Date.UTC(2022, 0, 6, 12),
    precision: 'second',
    zoneKnown: true,
    text: 'a text',
    links: [],
    hashtags: [],
    mentions: [],
    media: [],
    objects: [],
    relations: [],
    origin: { file: 'posts.csv', sha256: 'ab'.repeat(32), row: 1, rowHash: '0011223344556677' },
    ...given,
  };
}

/** Texts of every kind, with lone surrogates and control characters. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('', '\uD800', '\uDFFF', '\uFEFF', '\u0000', '=1+1', 'a,"b"\r\n', "'=x"),
  );
}

export function anyPost(): fc.Arbitrary<Post> {
  const text = anyText();
  const texts = fc.array(text, { maxLength: 3 });
  const some = text.filter((value) => value !== '');
  const relation = fc.record(
    { kind: fc.constantFrom(...RELATION_KINDS), postId: some, handle: some },
    { requiredKeys: ['kind'] },
  );
  return fc.record(
    {
      id: text,
      platform: text,
      handle: text,
      name: some,
      at: fc.integer({ min: -1e13, max: 1e13 }),
      precision: fc.constantFrom(...PRECISIONS),
      zoneKnown: fc.boolean(),
      text,
      context: some,
      lang: some,
      url: some,
      links: texts,
      hashtags: texts,
      mentions: texts,
      media: texts,
      objects: texts,
      relations: fc.array(relation, { maxLength: 3 }),
      origin: fc.record({ file: text, sha256: text, row: fc.nat(), rowHash: text }),
    },
    {
      requiredKeys: [
        ...(['id', 'platform', 'handle', 'at', 'precision', 'zoneKnown', 'text'] as const),
        ...(['links', 'hashtags', 'mentions', 'media', 'objects', 'relations', 'origin'] as const),
      ],
    },
  );
}
