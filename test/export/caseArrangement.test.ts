import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_VALUE, MOST_ACTIVITIES, withActivity } from '../../src/domain/activity.ts';
import { readActivity } from '../../src/export/caseActivity.ts';
import { readArrangement } from '../../src/export/caseArrangement.ts';
import { auditCaseFile, readCaseFile, writeCaseFile } from '../../src/export/caseFile.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { MADE_CASE } from './madeCaseFile.ts';

const ARRANGEMENT = {
  groups: [{ name: 'Outlets', members: ['rt', 'sputnik'] }],
  pins: [{ id: 'rt', x: 1.5, y: -2 }],
};
const ACTIVITY = {
  entries: [
    {
      ...{ at: 5, deed: 'files' as const, what: { text: 'adding {file}', values: { file: 'a' } } },
      files: [{ file: 'a.csv', sha256: 'ab'.repeat(32), kept: 3 }],
    },
    { at: 6, deed: 'judgement' as const, what: { text: 'note' }, turn: 'taken back' as const },
  ],
  dropped: 2,
};

describe('pins, groups and what was done, in a case file', () => {
  it('come back as they were put in, and pass the audit', async () => {
    const blob = await writeCaseFile({
      ...{ ...MADE_CASE, arrangement: ARRANGEMENT, activity: ACTIVITY },
    });
    const back = await readCaseFile(blob);
    expect(back.arrangement).toEqual(ARRANGEMENT);
    expect(back.activity).toEqual(ACTIVITY);
    expect((await auditCaseFile(blob, { rowHash })).faults).toEqual([]);
  });

  it.each([
    ['a group of one', { groups: [{ name: 'x', members: ['a'] }], pins: [] }, /at least two/],
    ['a group without a name', { groups: [{ name: ' ', members: ['a', 'b'] }], pins: [] }, /name/],
    [
      'an actor in two groups',
      {
        groups: [
          { name: 'x', members: ['a', 'b'] },
          { name: 'y', members: ['b', 'c'] },
        ],
        pins: [],
      },
      /one group at most/,
    ],
    ['a pin nowhere', { groups: [], pins: [{ id: 'a', x: Number.NaN, y: 0 }] }, /x as number/],
    ['no list', { groups: 3, pins: [] }, /expected a list/],
  ])('refuse %s', (_, value, words) => {
    expect(() => readArrangement(value)).toThrow(words);
  });

  it.each([
    ['an unknown deed', { entries: [{ at: 1, deed: 'bribe', what: { text: '' } }], dropped: 0 }],
    ['no message', { entries: [{ at: 1, deed: 'case' }], dropped: 0 }],
    ['no time', { entries: [{ deed: 'case', what: { text: '' } }], dropped: 0 }],
    ['a value that is none', { entries: [activityWith([])], dropped: 0 }],
    [
      'more than it holds',
      { entries: Array(MOST_ACTIVITIES + 1).fill(activityWith(1)), dropped: 0 },
    ],
  ])('refuse a list with %s', (_, value) => {
    expect(() => readActivity(value)).toThrow(/expected|nothing that can be done/);
  });
});

function activityWith(value: unknown) {
  return { at: 1, deed: 'case', what: { text: '{a}', values: { a: value } } };
}

describe('what was done', () => {
  it('is never more than its bound, and counts what it let go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (more) => {
        let log = { entries: [] as readonly ReturnType<typeof note>[], dropped: 0 } as Parameters<
          typeof withActivity
        >[0];
        for (let k = 0; k < MOST_ACTIVITIES + more; k += 1) log = withActivity(log, note(k));
        expect(log.entries).toHaveLength(MOST_ACTIVITIES);
        expect(log.dropped).toBe(more);
        expect(log.entries.at(-1)?.at).toBe(MOST_ACTIVITIES + more - 1);
      }),
      { numRuns: 3 },
    );
  });

  it('takes a setting that goes on being changed as one, and any two others as two', () => {
    const weight = (at: number, n: number) => ({
      ...{ at, deed: 'settings' as const, what: { text: 'least weight {n}', values: { n } } },
    });
    const first = withActivity({ entries: [], dropped: 0 }, weight(0, 2));
    const soon = withActivity(first, weight(900, 3));
    expect(soon.entries.map(({ what }) => what.values)).toEqual([{ n: 3 }]);
    expect(withActivity(soon, weight(60_000, 4)).entries).toHaveLength(2);
    expect(withActivity(withActivity(soon, note(901)), note(902)).entries).toHaveLength(3);
  });

  it('cuts names that are longer than anybody reads', () => {
    const what = { text: '{a}', values: { a: 'x'.repeat(5_000) } };
    const { entries } = withActivity({ entries: [], dropped: 0 }, { at: 1, deed: 'case', what });
    expect(String(entries[0]?.what.values?.a)).toHaveLength(LONGEST_VALUE);
  });
});

function note(at: number) {
  return { at, deed: 'judgement', what: { text: 'note' } } as const;
}
