import { describe, expect, it } from 'vitest';
import { isAsserted, isOf, type Name, namesIn, readAll } from './citedNames.ts';

const NAMES = namesIn('en');

/** Each name stands in every third or so of these, in turn: all frames meet names of every kind. */
const CITING = [
  'The old bridge will stay closed, NAME said on Monday',
  'The old bridge will stay closed – NAME',
  'The old bridge will stay closed, says NAME',
  'The old bridge will stay closed, said NAME on Monday',
  'According to NAME, the old bridge will stay closed',
  'NAME said on Tuesday that the old bridge will stay closed',
  'NAME has urged the port to wait',
  'NAME, speaking in a hall, warned that the bridge is old',
  'The plan was condemned by NAME',
  'The bridge is old, as reported by NAME',
  'Citing NAME, the paper wrote that the bridge is old',
  'NAME: “The bridge is old”',
  '“The bridge is old,” NAME told reporters',
  'The bridge is old (NAME says)',
] as const;

const NOT_CITING = [
  'The mayor criticised NAME on Monday',
  'The mayor met NAME in the old hall',
  'The mayor sent a gift to NAME',
  'A man near NAME saw the old bridge',
  'Nobody has seen NAME since Monday',
  'The mayor, unlike NAME, said the bridge is old',
  'The mayor accused NAME of theft',
  'The mayor said NAME would wait',
  'NAME was criticised by the mayor',
  'NAME accused of theft by the mayor',
  'NAME was accused of theft',
  'The book about NAME says the bridge is old',
  'If NAME says so, the bridge is old',
  'Will NAME say that the bridge is old',
  'NAME will say that the bridge is old',
  'NAME has yet to say that the bridge is old',
] as const;

/** The article and the last full stop stand outside of the name. */
function bare(name: string): string {
  return name.replace(/^the /i, '').replace(/\.$/, '');
}

/** Names with `turns` templates each. */
function sentencesOf(templates: readonly string[], turns: number) {
  return NAMES.flatMap((name, at) =>
    Array.from({ length: turns }, (_, turn) => {
      const template = templates[(at * turns + turn) % templates.length] ?? '';
      const text = template.replace('NAME', name.written);
      return { name, text, lang: 'en' as const, day: name.day };
    }),
  );
}

describe('every English name of the registry', () => {
  const rows = sentencesOf(CITING, 3);
  const all = readAll(rows);
  const asCited = (name: Name, at: number) => all[at]?.find((one) => isOf(one, name.actor));

  it('is cited in every frame, and nobody else is', () => {
    const wrong = rows.filter(({ name }, at) => {
      const found = all[at] ?? [];
      const isRight = found.length === 1 && found[0] && isOf(found[0], name.actor);
      return !isRight;
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is said to stand where it stands, and its cue beside it', () => {
    const wrong = rows.filter(({ name, text }, at) => {
      const found = asCited(name, at);
      if (!found) return false;
      const isWhole = found.name === name.written || found.name === bare(name.written);
      const isInPlace = isWhole && found.nameStart === text.indexOf(found.name);
      const isApart = found.cueEnd <= found.nameStart || found.cueStart >= found.nameEnd;
      return !isInPlace || !(isApart || found.cue.includes(found.name));
    });
    expect(wrong.slice(0, 20).map(({ text }) => text)).toEqual([]);
  });

  it('is asserted, unmarked and scored between 0 and 1', () => {
    for (const found of all.flat()) {
      expect(found.negated || found.questioned || found.scareQuotes, found.name).toBe(false);
      expect(found.score).toBeGreaterThan(0.3);
      expect(found.score).toBeLessThanOrEqual(1);
    }
  });
});

describe('no English name of the registry', () => {
  it('is cited where it is only talked about, planned or supposed', () => {
    const rows = sentencesOf(NOT_CITING, 3);
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => (all[at] ?? []).some(isAsserted));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is read out of a name that no registry knows', () => {
    const rows = CITING.map((template) => ({
      text: template.replace('NAME', 'Qwrtzomba Vlim'),
      lang: 'en' as const,
    }));
    expect(readAll(rows).flat()).toEqual([]);
  });
});

describe('an outlet', () => {
  const OUTLETS = NAMES.filter(({ actor }) => actor.kind.endsWith('outlet'));

  it('is cited where it was told something; a person or a body is not', () => {
    const rows = NAMES.map(({ written, day }) => ({
      text: `The mayor told ${written} that the bridge is old`,
      lang: 'en' as const,
      day,
    }));
    const all = readAll(rows);
    const told = NAMES.filter((_, at) => (all[at] ?? []).length > 0);
    const missed = OUTLETS.filter(({ actor }) => !told.some((name) => name.actor === actor));
    expect(told.filter(({ actor }) => !actor.kind.endsWith('outlet'))).toEqual([]);
    expect(missed).toEqual([]);
  });

  it('is credited in brackets at the end; a body or a person is not', () => {
    const rows = NAMES.map(({ written, day }) => ({
      text: `The old bridge will stay closed (${written})`,
      lang: 'en' as const,
      day,
    }));
    const all = readAll(rows);
    const credited = NAMES.filter((_, at) => (all[at] ?? []).length > 0);
    expect(credited.filter(({ actor }) => !actor.kind.endsWith('outlet'))).toEqual([]);
    expect(credited.length).toBeGreaterThan(OUTLETS.length * 0.9);
  });
});
