/** A small invented case: who and what is in it is the tests' own. */
import { NO_ACTIVITY } from '../../src/domain/activity.ts';
import type { Actor, ActorKind } from '../../src/domain/actor.ts';
import { NO_ARRANGEMENT } from '../../src/domain/arrangement.ts';
import type { CaseRecord } from '../../src/domain/case.ts';
import { KINDS, type Kind } from '../../src/domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import type { Post } from '../../src/domain/post.ts';
import type { SourceLedger } from '../../src/domain/source.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import type {
  CaseOverview,
  EvidenceRow,
  Picture,
  PostCard,
  SensitivityReport,
} from '../../src/workers/contract.ts';

export const START = Date.UTC(2022, 0, 2);

export const RECORD: CaseRecord = {
  id: 'case-1',
  name: 'Kazakhstan, January 2022',
  createdAt: START,
  changedAt: START + 20 * DAY_MS,
  posts: 96_410,
  actors: 60,
  edges: 8_311,
  from: '2022-01-02',
  to: '2022-01-20',
  bytes: 214_000_000,
  demonstration: false,
  thumbnail: {
    nodes: [
      { x: 0.3, y: 0.4, r: 0.04, state: 'RUS' },
      { x: 0.7, y: 0.6, r: 0.04, state: 'CHN' },
      { x: 0.5, y: 0.2, r: 0.03, state: 'KAZ' },
    ],
    edges: [0, 1, 2, 1],
  },
};

interface Seed {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly kind: ActorKind;
}

const SEEDS: readonly Seed[] = [
  { id: 'rt', label: 'RT', state: 'RUS', kind: 'state outlet' },
  { id: 'chn-mfa', label: 'Chinese foreign ministry', state: 'CHN', kind: 'ministry' },
  { id: 'rus-mfa', label: 'Russian foreign ministry', state: 'RUS', kind: 'ministry' },
  { id: 'tass', label: 'TASS', state: 'RUS', kind: 'state outlet' },
  { id: 'gazeta', label: 'Gazeta.ru', state: 'RUS', kind: 'state-linked outlet' },
  { id: 'zakharova', label: 'M. Zakharova', state: 'RUS', kind: 'official' },
  { id: 'xinhua', label: 'Xinhua', state: 'CHN', kind: 'state outlet' },
  { id: 'cgtn', label: 'CGTN', state: 'CHN', kind: 'state outlet' },
  { id: 'mission', label: 'Mission to the UN', state: 'CHN', kind: 'diplomat' },
  { id: 'tengri', label: 'Tengrinews', state: 'KAZ', kind: 'outlet' },
  { id: 'akorda', label: 'Akorda', state: 'KAZ', kind: 'ministry' },
  { id: 'belta', label: 'BelTA', state: 'BLR', kind: 'state outlet' },
  { id: 'presstv', label: 'Press TV', state: 'IRN', kind: 'state outlet' },
  { id: 'voa', label: 'VOA', state: 'USA', kind: 'state outlet' },
  { id: 'eeas', label: 'EEAS', state: 'EU', kind: 'ministry' },
  { id: 'ukrinform', label: 'Ukrinform', state: 'UKR', kind: 'state outlet' },
  { id: 'anadolu', label: 'Anadolu', state: 'TUR', kind: 'state outlet' },
];

const ALL: readonly Seed[] = [
  ...SEEDS,
  ...Array.from({ length: 43 }, (_, k): Seed => {
    const labelled = k % 4 !== 0;
    return {
      id: `x:account${k}`,
      label: `account ${(k * 7919 + 4096).toString(16)}`,
      state: labelled ? (['RUS', 'CHN', 'RUS', 'KAZ'][k % 4] ?? null) : null,
      kind: labelled && k % 3 === 0 ? 'diplomat' : 'account',
    };
  }),
];

const CENTRES: readonly (readonly [number, number])[] = [
  [-60, 30],
  [70, -20],
  [-10, -60],
];

export const NODES: readonly NetworkNode[] = ALL.map((seed, k) => {
  const cluster = clusterOf(seed.state);
  const [x, y] = CENTRES[cluster] ?? [0, 0];
  const angle = k * 2.4;
  const reach = 6 + Math.sqrt(k) * 6;
  return {
    ...seed,
    posts: 40 + ((k * 37) % 300),
    amplifies: (k * 13) % 40,
    amplified: Math.max(1, 60 - k * 2 + ((k * 7) % 9)),
    cluster,
    x: x + Math.cos(angle) * reach,
    y: y + Math.sin(angle) * reach,
  };
});

function clusterOf(state: string | null): number {
  if (state === 'RUS' || state === 'BLR') return 0;
  return state === 'CHN' || state === 'IRN' ? 1 : 2;
}

export const EDGES: readonly NetworkEdge[] = [
  edge('rt', 'chn-mfa', 'citation', 14, 29 * 3600),
  ...ALL.flatMap((seed, k) =>
    [3, 11, 29].flatMap((step, n) => {
      const source = ALL[(k * step + n + 1) % ALL.length];
      const kind = KINDS[(k + n * 2) % KINDS.length] ?? 'repost';
      if (!source || source.id === seed.id || kind === 'passage') return [];
      if (seed.id === 'rt' && source.id === 'chn-mfa') return [];
      return [edge(seed.id, source.id, kind, 1 + ((k + n * 5) % 9), k % 5 ? 3600 * k : null)];
    }),
  ),
];

function edge(
  amplifier: string,
  source: string,
  kind: Kind,
  weight: number,
  medianLagSeconds: number | null,
): NetworkEdge {
  return {
    ...{ amplifier, source, kind, weight, medianLagSeconds },
    ...{ expected: null, p: null, q: null },
    first: '2022-01-05',
    last: '2022-01-20',
  };
}

export const PICTURE: Picture = {
  nodes: NODES,
  edges: EDGES,
  clusters: [
    {
      index: 0,
      size: 28,
      label: 'Around RT and TASS',
      words: ['unrest', 'CSTO', 'order'],
      stability: 0.96,
    },
    {
      index: 1,
      size: 18,
      label: 'Around the Chinese foreign ministry',
      words: ['势力', '稳定'],
      stability: 0.84,
    },
    {
      index: 2,
      size: 14,
      label: 'Around Akorda and Tengrinews',
      words: ['Алматы'],
      stability: null,
    },
  ],
  totals: {
    edges: EDGES.length,
    edgesOfAll: 8_311,
    actors: NODES.length,
    posts: 96_410,
  },
  chances: [
    {
      ...{ kind: 'copy', edges: 40, comparable: 38, family: 1_200, familyExact: true },
      ...{ expected: 1.9, isBound: true },
    },
  ],
  hot: [],
  edgesByKind: KINDS.filter((kind) => kind !== 'passage').map((value) => ({
    value,
    count: EDGES.filter((each) => each.kind === value).length,
  })),
};

export const LEDGERS: readonly SourceLedger[] = [
  ledger('cnmfa.csv', 6_195, 0, 0, 8_100_000),
  ledger('rt.csv', 4_391, 0, 0, 1_300_000),
  ledger('ru_channels_export.json', 168_402, 7_466, 25, 214_000_000),
];

function ledger(
  file: string,
  rows: number,
  duplicates: number,
  rejected: number,
  bytes: number,
): SourceLedger {
  return {
    ...{ file, rows, duplicates, rejected, bytes },
    kept: rows - duplicates - rejected,
    format: file.endsWith('json') ? 'Telegram export' : 'CSV',
    encoding: 'UTF-8',
    sha256: 'a'.repeat(64),
    ...(file.endsWith('json')
      ? { handles: 18 }
      : { handles: 1, publisher: file.replace(/\..*/, '').toUpperCase() }),
    from: '2022-01-02',
    to: '2022-01-20',
    languages: ['en'],
    warnings: file === 'rt.csv' ? ['times have no zone, UTC was assumed'] : [],
  };
}

function facets(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

export const OVERVIEW: CaseOverview = {
  record: RECORD,
  arrangement: NO_ARRANGEMENT,
  activity: NO_ACTIVITY,
  sources: LEDGERS,
  coverage: {
    posts: 96_410,
    actors: NODES.length,
    from: '2022-01-02',
    to: '2022-01-20',
    gaps: [{ from: '2022-01-14', to: '2022-01-15' }],
    files: LEDGERS.map((each) => each.file),
  },
  kinds: PICTURE.edgesByKind,
  states: facets(NODES.map((node) => node.state ?? '')),
  actorKinds: facets(NODES.map((node) => node.kind)) as CaseOverview['actorKinds'],
  platforms: [
    { value: 'x', count: 60_000 },
    { value: 'telegram', count: 36_410 },
  ],
  languages: [
    { value: 'en', count: 50_000 },
    { value: 'zh', count: 30_000 },
    { value: '', count: 16_410 },
  ],
  histogram: {
    from: START,
    binMs: DAY_MS / 2,
    counts: Uint32Array.from({ length: 38 }, (_, k) =>
      k >= 24 && k < 28 ? 0 : Math.round(900 + 4_000 * Math.exp(-((k - 12) ** 2) / 40)),
    ),
  },
  actorEdits: [],
  judgements: [],
  figures: [],
  wordLists: SHIPPED_WORDS,
  setAside: 0,
  added: 0,
};

export function actorOf(node: NetworkNode): Actor {
  return {
    id: node.id,
    label: node.label,
    state: node.state,
    kind: node.kind,
    handles: [{ platform: 'x', handle: node.label.replace(/\W/g, '') }],
    names: { en: [node.label], ru: [], zh: [] },
    reason: node.state ? 'Named as such by its own site' : '',
    source: node.state ? 'https://example.org/about' : '',
    labelled: node.state !== null,
  };
}

export function postOf(id: string, text: string, part: Partial<Post> = {}): Post {
  return {
    id,
    platform: 'web',
    handle: 'rt.com',
    at: START + 10 * DAY_MS,
    precision: 'day',
    zoneKnown: true,
    text,
    lang: 'en',
    links: [],
    hashtags: [],
    mentions: [],
    media: [],
    objects: [],
    relations: [],
    origin: { file: 'rt.csv', sha256: 'b'.repeat(64), row: 2_214, rowHash: 'c'.repeat(16) },
    ...part,
  };
}

export function cardOf(actorId: string, post: Post): PostCard {
  const node = NODES.find((each) => each.id === actorId);
  return {
    post,
    actorId,
    actorLabel: node?.label ?? actorId,
    state: node?.state ?? null,
    actorKind: node?.kind ?? 'account',
  };
}

const HEADLINES = [
  'Beijing says outside forces must not be allowed to stir up unrest in Almaty and backs the steps taken',
  'Ministers speak by telephone and share a reading of the unrest',
  'Border trade goes on, channels are open, says Beijing',
  'China is ready to give support, foreign ministry says',
  'A message to the president: China stands by order',
];
const ANSWER = '中方反对外部势力在阿拉木图制造动荡，支持为稳定局势采取的举措。';

function rowOf(index: number): EvidenceRow {
  const text = HEADLINES[index % HEADLINES.length] ?? '';
  const at = START + (18 - index) * DAY_MS;
  const isFirst = index === 0;
  const cue = text.indexOf('says');
  return {
    kind: 'citation',
    amplifier: cardOf('rt', postOf(`rt-${index}`, text, { at, url: 'https://example.org/1' })),
    source:
      index % 5 === 4
        ? null
        : cardOf(
            'chn-mfa',
            postOf(`mfa-${index}`, ANSWER, {
              at: at - DAY_MS,
              lang: 'zh',
              handle: 'fmprc',
              context: 'Asked by a wire service at the press conference',
              origin: {
                file: 'cnmfa.csv',
                sha256: 'd'.repeat(64),
                row: 5_031,
                rowHash: 'e'.repeat(16),
              },
            }),
          ),
    sourceActor: { id: 'chn-mfa', label: 'Chinese foreign ministry' },
    lag:
      index % 5 === 4
        ? null
        : { minMs: 17 * 3_600_000, maxMs: 41 * 3_600_000, orderable: index % 5 !== 2 },
    score: 0.86,
    rule: 'X says',
    object: '',
    common: index === 7,
    amplifierSpans: isFirst
      ? [
          { start: 0, end: cue + 4, mark: 0 },
          { ...spanOf(text, 'outside forces'), mark: 1 },
          { ...spanOf(text, 'stir up unrest'), mark: 2 },
          { ...spanOf(text, 'backs the steps'), mark: 3 },
        ]
      : [],
    sourceSpans: isFirst
      ? [
          { ...spanOf(ANSWER, '外部势力'), mark: 1 },
          { ...spanOf(ANSWER, '制造动荡'), mark: 2 },
          { ...spanOf(ANSWER, '支持'), mark: 3 },
        ]
      : [],
  };
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

export const ROWS: readonly EvidenceRow[] = Array.from({ length: 14 }, (_, k) => rowOf(k));

/** A small grid of the same edges under two windows. */
export function sensitivityOf(threshold: number): SensitivityReport {
  const cell = (windowMs: number, edges: number) => ({
    ...{ windowMs, threshold, edges },
    ...{ significant: 2, clusters: 3, largestComponent: 9 },
  });
  return {
    cells: [cell(60_000, 40), cell(300_000, 95)],
    chosen: { windowMs: 60_000, threshold },
    steadiness: 'fragile',
  };
}
