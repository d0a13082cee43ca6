import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteEntities, type Spans } from '../../src/ingest/byteEntities.ts';
import { extractHashtags, extractLinks, extractMentions } from '../../src/ingest/entities.ts';

const entities = createByteEntities();

/** What the text holds, each once; null where the bytes alone cannot tell. */
function read(text: string) {
  const bytes = new TextEncoder().encode(`..${text}..`);
  if (!entities.read(bytes, 2, bytes.length - 2)) return null;
  const textsOf = ({ length, at }: Spans) => {
    const all = Array.from({ length }, (_, k) =>
      new TextDecoder().decode(bytes.subarray(at[k * 2], at[k * 2 + 1])),
    );
    return [...new Set(all)];
  };
  return {
    links: textsOf(entities.links),
    hashtags: textsOf(entities.hashtags),
    mentions: textsOf(entities.mentions),
  };
}

function expected(text: string) {
  return {
    links: extractLinks(text),
    hashtags: extractHashtags(text),
    mentions: extractMentions(text, false),
  };
}

describe('createByteEntities', () => {
  it('finds links, hashtags and mentions', () => {
    expect(read('RT @one: #Syria and #2022, mail a@b.c https://t.co/x1 HTTP://rt.com/ é')).toEqual({
      links: ['https://t.co/x1', 'HTTP://rt.com/'],
      hashtags: ['Syria'],
      mentions: ['one'],
    });
  });

  it('looks for no sign within a link', () => {
    expect(read('https://a.b/?x=1;@c#d')).toEqual({
      links: ['https://a.b/?x=1;@c#d'],
      hashtags: [],
      mentions: [],
    });
  });

  it('cannot tell where letters beyond ASCII or odd ends decide', () => {
    for (const text of [
      '#Россия',
      'é@a',
      '@aé',
      'https://a.b/é',
      'https://a.b.',
      'www.a.b',
      't.me/a',
    ])
      expect(read(text), text).toBeNull();
  });

  it('law: tells what entities.ts tells, or that it cannot be told', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'B',
        '1',
        '_',
        ' ',
        '@',
        '#',
        '.',
        '-',
        '/',
        ':',
        '://',
        'http',
        'https://',
        'HTTP://',
      ],
      ...[
        't.co/x',
        'www.',
        't.me/',
        '"',
        '<',
        '(',
        ')',
        ',',
        '&',
        'é',
        'я',
        '中',
        '\n',
        ';',
        '…',
        "'",
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const found = read(text);
        if (found !== null) expect(found).toEqual(expected(text));
      }),
      { numRuns: 5_000 },
    );
  });
});
