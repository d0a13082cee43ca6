import type { Act, Seen } from './inPage.ts';

/** Something that is done in an open case, and how it is taken back. */
export interface Step {
  readonly name: string;
  /** milliseconds until it is to be seen; null where no goal was set */
  readonly goalMs: number | null;
  /** done first, and not measured */
  readonly before?: Pick<Step, 'act' | 'seen'>;
  readonly act: Act;
  readonly seen: Seen;
  readonly back: Act;
  readonly backSeen: Seen;
}

const EVIDENCE_MS = 200;
const FILTER_MS = 300;
const STATUS: Seen = { changed: '.status-line' };
const NOTHING: Seen = { there: '.nothing-chosen .edge-line' };
const LEAVE: Act = { key: 'Escape', on: '.inspector' };
const CHOICES = '.nothing-chosen .edge-line';

const OPEN_EDGE: Pick<Step, 'act' | 'seen'> = {
  act: { click: CHOICES },
  seen: { there: '.edge-view .evidence-row' },
};

/** The edge that stands first in the list, and the actor that it points to. */
export const EVIDENCE: readonly Step[] = [
  {
    name: 'an edge’s evidence opened',
    goalMs: EVIDENCE_MS,
    ...OPEN_EDGE,
    back: LEAVE,
    backSeen: NOTHING,
  },
  {
    name: 'an actor’s evidence opened',
    goalMs: EVIDENCE_MS,
    before: OPEN_EDGE,
    act: { click: '.edge-view .end-button', place: 1 },
    seen: { there: '.actor-view .actor-posts' },
    back: LEAVE,
    backSeen: NOTHING,
  },
];

export const FILTERS: readonly Step[] = [
  filter('a kind hidden', { click: '.rail .filter-row label', words: 'repost' }),
  filter('a state hidden', { click: '.rail .filter-row label', words: 'RUS' }),
  filter('unlabelled actors hidden', { click: '.rail .filter-row label', words: 'unlabelled' }),
  filter(
    'least weight 2',
    { fill: '.least-weight input', value: '2' },
    { fill: '.least-weight input', value: '1' },
  ),
  filter(
    'what chance explains, too',
    { click: '.rail input[name=chance]', place: 2 },
    { click: '.rail input[name=chance]', place: 0 },
  ),
  filter(
    'two months of four',
    { fill: '.rail .dates input', value: '2022-03-01' },
    { click: '.rail .dates button' },
  ),
  filter(
    'window of an hour',
    { click: '.rail input[name=window]', place: 3 },
    { click: '.rail input[name=window]', place: 0 },
    null,
  ),
];

export const SEARCH: Step = {
  name: 'words looked for in all posts',
  goalMs: FILTER_MS,
  act: { fill: '.search input', value: 'TASS' },
  seen: { there: '.search-found .found' },
  back: { key: 'Escape', on: '.search input' },
  backSeen: { there: 'body' },
};

/** Everything is drawn actor by actor, and by cluster again. */
export const EVERY_ACTOR: Step = {
  name: 'every actor drawn',
  goalMs: null,
  act: { click: '.too-common .text-button', words: 'every actor' },
  seen: { changed: '.too-common' },
  back: { click: '.too-common .text-button', words: 'by cluster' },
  backSeen: { changed: '.too-common' },
};

function filter(name: string, act: Act, back: Act = act, goalMs: number | null = FILTER_MS): Step {
  return { name, goalMs, act, back, seen: STATUS, backSeen: STATUS };
}
