import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import WIRE from '../../data/wire.json' with { type: 'json' };
import { wireAgencies } from '../../src/detect/wire.ts';

const NAMES = WIRE.agencies.flatMap(({ agency, names }) => names.map((name) => ({ agency, name })));
const byline = fc.constantFrom(...NAMES);

type Sign = (name: string) => string;

/** Bylines that open a text, and those that close one. */
const OPENING: readonly Sign[] = [
  (name) => `BEIJING, May 3 (${name}) -- `,
  (name) => `MOSCOW, May 3. /${name}/. `,
  (name) => `LONDON (${name}) - `,
  (name) => `МОСКВА, 5 янв — ${name}. `,
  (name) => `5 января 2022 года. ${name} - `,
  (name) => `МОСКВА. ${name}, 5 января. `,
  (name) => `${name}北京1月5日电 `,
];
const CLOSING: readonly Sign[] = [
  (name) => ` (${name})`,
  (name) => `。（${name}）`,
  (name) => ` — ${name}`,
  (name) => ` — по данным ${name}`,
];
const MENTIONS: readonly Sign[] = [
  (name) => `${name} reports that `,
  (name) => `As a man of ${name} said, `,
  (name) => `A photo by ${name}: `,
  (name) => `${name}：`,
  (name) => `Nobody at (${name} says) `,
  (name) => `On the fifth of May ${name} wrote that `,
];

const SHARED = 'water stood high over old stones';

function agenciesOf(before: string, after: string): string[] {
  const text = before + SHARED + after;
  return wireAgencies(text, { start: before.length, end: before.length + SHARED.length });
}

describe('every agency', () => {
  it('signs in every way, in every one of its scripts', () => {
    const lost = NAMES.flatMap(({ agency, name }) =>
      [
        ...OPENING.map((sign) => [agenciesOf(sign(name), ''), sign(name)] as const),
        ...CLOSING.map((sign) => [agenciesOf('', sign(name)), sign(name)] as const),
      ].filter(([found]) => found.join() !== agency),
    );
    expect(lost.map(([, sign]) => sign)).toEqual([]);
  });

  it('is no source by being named', () => {
    const found = NAMES.flatMap(({ name }) =>
      MENTIONS.map((mention) => mention(name)).filter((text) => agenciesOf(text, '').length > 0),
    );
    expect(found).toEqual([]);
  });
});

describe('how far a byline reaches', () => {
  const filler = fc.nat({ max: 500 }).map((length) => 'ab '.repeat(length).slice(0, length));

  it('is the whole text at its head, else 120 characters on either side', () => {
    fc.assert(
      fc.property(
        byline,
        fc.constantFrom(...OPENING),
        filler,
        filler,
        ({ name }, sign, front, gap) => {
          const before = `${front}\n${sign(name)}${gap}`;
          const found = agenciesOf(before, '');
          const start = before.length - gap.length - sign(name).length;
          const isNear = gap.length <= 110;
          if (isNear || start + sign(name).length < 250) expect(found.length, before).toBe(1);
          // the byline itself may end a little before its last mark
          if (start > 250 && gap.length > 160) expect(found).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never reaches back from a byline behind the words, but for what is near', () => {
    fc.assert(
      fc.property(byline, filler, ({ name, agency }, gap) => {
        const found = agenciesOf('', ` ${gap} (${name})`);
        if (gap.length <= 110) expect(found).toEqual([agency]);
        if (gap.length > 125 && gap.length + SHARED.length > 250) expect(found).toEqual([]);
      }),
    );
  });

  it('names each agency once, in order, whatever is signed twice', () => {
    fc.assert(
      fc.property(fc.array(byline, { minLength: 1, maxLength: 4 }), (signs) => {
        const text = signs.map(({ name }) => `(${name}) - `).join('');
        const expected = [...new Set(signs.map(({ agency }) => agency))].sort();
        expect(agenciesOf(text, '')).toEqual(expected);
      }),
    );
  });
});
