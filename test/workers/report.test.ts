import { describe, expect, it } from 'vitest';
import { DRAWN_ALONE, type DrawnAs } from '../../src/domain/arrangement.ts';
import type { CaseContents } from '../../src/domain/case.ts';
import { DEFAULT_FILTERS } from '../../src/domain/view.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { reportOf } from '../../src/workers/case/report.ts';
import { madePosts } from '../madeCase.ts';

const CONTENTS: CaseContents = {
  record: {
    id: 'c',
    name: 'Made',
    createdAt: 0,
    changedAt: 0,
    posts: 4,
    actors: 3,
    edges: 1,
    from: null,
    to: null,
    bytes: 0,
    demonstration: false,
    thumbnail: null,
  },
  sources: [],
  actorEdits: [],
  judgements: [],
  wordLists: SHIPPED_WORDS,
  positions: null,
};

/** The first account is on no edge: it is in the text of others, and drawn nowhere. */
const POSTS = madePosts(
  { id: '1', platform: 'x', handle: 'aside_account', text: 'nothing to see' },
  { id: '2', platform: 'x', handle: 'loud_account', text: 'RT @quiet_account: well', at: 10_000 },
  { id: '3', platform: 'x', handle: 'quiet_account', text: 'well said by aside_account' },
);

function written(
  privacy: 'pseudonyms' | 'named' | 'left out',
  drawnAs: DrawnAs = DRAWN_ALONE,
  hiddenActors: readonly string[] = [],
): string {
  const open = analyseCase(POSTS, [], [], () => {});
  const asked = {
    filters: { ...DEFAULT_FILTERS, hiddenActors },
    colourBy: 'state',
    question: '',
  } as const;
  const given = { ...asked, drawnAs, privacy, today: '2022-02-01', version: '0' };
  return [...reportOf(open, CONTENTS, given)].join('');
}

describe('the report of an open case', () => {
  it('gives an account the same number in the figure and in the tables', () => {
    const html = written('pseudonyms');
    const inFigure = [...html.matchAll(/<text[^>]*>[^<]*?(Account \d+)/g)].map((name) => name[1]);
    const [, sentence = ''] = /<h3>([^<]*)<\/h3>/.exec(html) ?? [];
    const inSentence = sentence.match(/Account \d+/g) ?? [];
    expect(inSentence).toHaveLength(2);
    expect([...new Set(inFigure)].sort()).toEqual([...inSentence].sort());
    expect(html).not.toMatch(/aside_account|loud_account|quiet_account/);
  });

  it('draws as one whom the screen draws as one, says that its tables do not, and names nobody', () => {
    const members = ['x:loud_account', 'x:quiet_account'];
    const group = { name: 'Friends of loud_account', members };
    const html = written('pseudonyms', { ...DRAWN_ALONE, groups: [group] });
    expect(html).toContain('Drawn as one by the analyst: Friends of Account');
    expect(html).toContain('tables and evidence below are of single actors');
    expect(html).not.toMatch(/aside_account|loud_account|quiet_account/);
    expect(written('named', { ...DRAWN_ALONE, groups: [group] })).toContain(
      'Friends of loud_account (group)',
    );
  });

  it('gives hidden actors of its filters a number too', () => {
    const html = written('pseudonyms', DRAWN_ALONE, ['x:aside_account']);
    expect(html).toMatch(/without the actors Account \d/);
    expect(html).not.toContain('aside_account');
  });

  it('names everybody where that is asked for', () => {
    expect(written('named')).toContain('loud_account');
  });
});
