import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSentence } from '../../src/domain/labelInSentence.ts';
import type { ChanceFacts } from '../../src/domain/network.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { chanceLine, expectedName, qName, synchronyWords } from '../../src/ui/words/chance.ts';
import { claimSentence, edgeSentence, kindWords } from '../../src/ui/words/kinds.ts';
import { lagSentence, lagSpan, lagWords, windowWords } from '../../src/ui/words/lag.ts';
import { bytes, counted, decimal } from '../../src/ui/words/numbers.ts';
import { segmentsOf } from '../../src/ui/words/segments.ts';
import { inLegendOrder, stateClass } from '../../src/ui/words/states.ts';
import { postTime, span } from '../../src/ui/words/times.ts';
import type { EdgeChance, EvidencePage } from '../../src/workers/contract.ts';
import { cardOf, postOf } from './fakeCase.ts';

const source = cardOf('chn-mfa', postOf('1', 'text'));

describe('lags', () => {
  it('are intervals where a time is known to the day', () => {
    expect(lagSpan(17 * HOUR_MS, 41 * HOUR_MS)).toBe('17–41 h');
    expect(lagSpan(DAY_MS * 5, DAY_MS * 6)).toBe('5–6 days');
  });

  it('are one number where both times are exact', () => {
    expect(lagSpan(36_000, 36_000)).toBe('36 s');
    expect(lagSpan(4 * HOUR_MS + 10 * MINUTE_MS, 4 * HOUR_MS + 10 * MINUTE_MS)).toBe('4 h 10 min');
  });

  it('say that the amplifier was first', () => {
    expect(lagSpan(-3 * HOUR_MS, -2 * HOUR_MS)).toBe('−2–3 h');
  });

  it('say why there is none', () => {
    expect(lagWords({ lag: null, source: null })).toBe('no source post in the data');
    expect(lagWords({ lag: { minMs: -5, maxMs: 5, orderable: false }, source })).toBe(
      'order unknown',
    );
  });

  it('are spelt out between two posts', () => {
    const lag = { minMs: 17 * HOUR_MS, maxMs: 41 * HOUR_MS, orderable: true };
    expect(lagSentence({ lag, source })).toBe('17–41 hours after');
    const before = { minMs: -41 * HOUR_MS, maxMs: -17 * HOUR_MS, orderable: true };
    expect(lagSentence({ lag: before, source })).toBe('17–41 hours before');
  });

  it('name the windows of the rail', () => {
    expect([60_000, 300_000, HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS].map(windowWords)).toEqual([
      '60 s',
      '5 m',
      '1 h',
      '6 h',
      '1 d',
      '3 d',
    ]);
  });
});

describe('times', () => {
  it('carry their precision', () => {
    const at = Date.UTC(2022, 0, 12, 14, 2, 9);
    expect(postTime({ at, precision: 'minute', zoneKnown: true })).toBe('12 Jan 2022, 14:02 UTC');
    expect(postTime({ at, precision: 'second', zoneKnown: false })).toBe(
      '12 Jan 2022, 14:02:09 UTC · zone assumed',
    );
  });

  it('known to the day stay on the day that the source names, wherever it is', () => {
    for (const offset of [-11, -5, 0, 3, 8, 11.5]) {
      const at = Date.UTC(2022, 0, 12) - offset * HOUR_MS;
      expect(postTime({ at, precision: 'day', zoneKnown: true })).toBe('12 Jan 2022 · day');
    }
  });

  it('are put together as ranges', () => {
    expect(span('2022-01-02', '2022-01-20')).toBe('2–20 Jan 2022');
    expect(span('2021-12-01', '2022-01-31')).toBe('1 Dec 2021 – 31 Jan 2022');
    expect(span('2022-01-12', '2022-01-12')).toBe('12 Jan 2022');
    expect(span(null, null)).toBe('no dates');
  });
});

describe('marked text', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
  const anySpans = fc.array(fc.record({ start: fc.nat(45), end: fc.nat(45), mark: fc.nat(3) }), {
    maxLength: 6,
  });

  it('joined again is the text, unchanged', () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        const runs = segmentsOf(text, spans);
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });

  it('tints what matched, underlines the cue, and numbers the end of each span', () => {
    const runs = segmentsOf('Beijing says outside forces', [
      { start: 0, end: 12, mark: 0 },
      { start: 13, end: 27, mark: 1 },
    ]);
    expect(runs.map(({ text, mark, isCue, endsMark }) => [text, mark, isCue, endsMark])).toEqual([
      ['Beijing says', null, true, false],
      [' ', null, false, false],
      ['outside forces', 1, false, true],
    ]);
  });
});

describe('claims', () => {
  it('stand on the rungs of the ladder', () => {
    expect(kindWords('mention').claim).toBe(0);
    expect(kindWords('co-share').claim).toBe(1);
    expect(kindWords('copy').claim).toBe(1);
    expect(kindWords('citation').claim).toBe(2);
    expect(claimSentence('citation', 'RT', 'Xinhua')).toBe('RT amplifies Xinhua');
    expect(claimSentence('mention', 'RT', 'Xinhua')).toBe('RT mentions Xinhua');
  });
});

describe('numbers', () => {
  it('read as people write them', () => {
    expect(counted(1, 'post')).toBe('1 post');
    expect(counted(41_200, 'post')).toBe('41,200 posts');
    expect([decimal(3.14), decimal(61), decimal(0.002), decimal(0.0001)]).toEqual([
      '3.1',
      '61',
      '0.002',
      '<0.001',
    ]);
    expect([bytes(999), bytes(1_300_000), bytes(214_000_000)]).toEqual([
      '999 B',
      '1.3 MB',
      '214 MB',
    ]);
  });
});

describe('chance', () => {
  const facts = (part: Partial<ChanceFacts>): ChanceFacts => ({
    ...{ kind: 'copy', edges: 40, comparable: 38, family: 1_200, familyExact: true },
    ...{ expected: 1.9, isBound: false },
    ...part,
  });
  const chance = (part: Partial<EdgeChance>): EdgeChance => ({
    ...{ expected: 3.1, p: 0.0004, q: 0.02, windowMs: 60_000, family: 96, familyExact: true },
    ...part,
  });
  const page = (part: Partial<EdgeChance>): EvidencePage => ({
    ...{ rows: [], setAside: 0, added: 0, total: 12, weight: 12, orderable: 11, medianLag: null },
    chance: chance(part),
  });

  it('sums up the kinds that rest on co-occurrence, and no others', () => {
    const shuffled = [facts({}), facts({ kind: 'co-share', comparable: 4, expected: 0.2 })];
    expect(chanceLine([...shuffled, facts({ kind: 'repost', comparable: 900 })])).toBe(
      '2.1 of 42 co-occurrences by chance',
    );
  });

  it('says "at most" where a bound or only a part is known', () => {
    expect(chanceLine([facts({ isBound: true })])).toBe(
      'at most 1.9 of 38 co-occurrences by chance',
    );
    expect(chanceLine([facts({}), facts({ kind: 'co-share', expected: null })])).toBe(
      'at most 1.9 of 38 co-occurrences by chance',
    );
  });

  it('says why there is no number', () => {
    expect(chanceLine([facts({ kind: 'citation' })])).toBe('no co-occurrence');
    expect(chanceLine([facts({ comparable: 0 })])).toBe(
      'by chance: cannot be said, the times tell nothing',
    );
    expect(chanceLine([facts({ expected: null })])).toBe(
      'by chance: too many pairs to work it out',
    );
  });

  it('names what is expected by how it was found', () => {
    expect([true, false].map((isShared) => expectedName(isShared, chance({})))).toEqual([
      'expected by chance, times shuffled',
      'expected by activity alone',
    ]);
    expect([true, false].map((isShared) => expectedName(isShared, null))).toEqual([
      'by chance: cannot be said, the times tell nothing',
      'by activity alone: cannot be said, no comparison actor',
    ]);
  });

  it('says beside q how many comparisons it takes into account', () => {
    expect(qName(chance({ family: 1_770_000 }))).toBe('q, of 1,770,000 comparisons');
    expect(qName(chance({ family: 96, familyExact: false }))).toBe('q, of at most 96 comparisons');
    expect(qName(chance({ q: null }))).toBe('q: cannot be said');
  });

  it('puts number, window and q beside a claim of synchrony', () => {
    expect(synchronyWords('co-share', page({ q: 0.02 }))).toBe('12 objects within 60 s, q = 0.020');
    expect(synchronyWords('copy', page({ q: 1e-9, windowMs: null }))).toBe('12 texts, q < 0.001');
  });
});

describe('states', () => {
  it('follow the order of the legend, unlabelled last', () => {
    expect(inLegendOrder(['', 'TUR', 'CHN', 'ARM', 'RUS'])).toEqual([
      'RUS',
      'CHN',
      'ARM',
      'TUR',
      '',
    ]);
    expect([stateClass('RUS'), stateClass('TUR'), stateClass(null)]).toEqual([
      'state-RUS',
      'state-other',
      'state-none',
    ]);
  });
});

describe('names inside a sentence', () => {
  it.each([
    ['Chinese foreign ministry', 'the Chinese foreign ministry'],
    ['Russian government', 'the Russian government'],
    ['Chinese Embassy in Switzerland', 'the Chinese Embassy in Switzerland'],
    ['Chinese Mission to the UN', 'the Chinese Mission to the UN'],
    ['Government of United Kingdom', 'the Government of the United Kingdom'],
    ['US State Department', 'the US State Department'],
    ['European Union', 'the European Union'],
    ['Kremlin', 'the Kremlin'],
    ['RT', 'RT'],
    ['Xinhua', 'Xinhua'],
    ['Sergey Lavrov', 'Sergey Lavrov'],
    ['China Daily Hong Kong', 'China Daily Hong Kong'],
  ])('%s: %s', (label, words) => {
    expect(inSentence(label)).toBe(words);
  });

  it('begin a sentence with a capital', () => {
    expect(edgeSentence('citation', 'Russian foreign ministry', 'Kremlin')).toBe(
      'The Russian foreign ministry cites the Kremlin',
    );
    expect(edgeSentence('citation', 'RT', 'Chinese foreign ministry')).toBe(
      'RT cites the Chinese foreign ministry',
    );
  });
});
