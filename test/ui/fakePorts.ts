/** The app's ports in memory, for tests of the page alone; the built app is tested with real workers. */
import { type ActivityLog, NO_ACTIVITY, withActivity } from '../../src/domain/activity.ts';
import type { ActorEdit } from '../../src/domain/actor.ts';
import { type Arrangement, NO_ARRANGEMENT } from '../../src/domain/arrangement.ts';
import type { CaseRecord } from '../../src/domain/case.ts';
import type { Focus } from '../../src/domain/focus.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { NetworkEdge } from '../../src/domain/network.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Filters } from '../../src/domain/view.ts';
import { SHIPPED_WORDS, type WordLists } from '../../src/domain/wordLists.ts';
import { edgesInFocus } from '../../src/graph/focus.ts';
import { laterFigures } from '../../src/state/laterFigures.ts';
import type { Browser, CaseStore, Ports } from '../../src/state/ports.ts';
import type { CaseDesk, ImportDesk, LayoutDesk, Picture } from '../../src/workers/contract.ts';
import {
  actorOf,
  EDGES,
  LEDGERS,
  NODES,
  OVERVIEW,
  PICTURE,
  RECORD,
  ROWS,
  START,
  sensitivityOf,
} from './fakeCase.ts';
import { fakeFigures } from './fakeFigures.ts';
import {
  COVERAGE,
  LEDGER,
  ledgerEdges,
  mentionsUnder,
  postsBehindUnder,
  recordUnder,
  SURGES,
} from './fakeMeasures.ts';
import { pickupPageUnder } from './fakePickups.ts';
import { countryNamesUnder, narrativesUnder, topicsUnder } from './fakeWords.ts';

export interface Fakes extends Ports {
  /** what was saved as files, by name */
  readonly saved: Map<string, Blob>;
  readonly fragment: { text: string };
  readonly filtersAsked: Filters[];
  readonly importsEnded: { count: number };
  readonly reloads: { count: number };
  /** ids of imports that were taken out of their case, and put back */
  readonly moves: string[];
}

export function fakePorts(records: readonly CaseRecord[] = [RECORD]): Fakes {
  const saved = new Map<string, Blob>();
  const fragment = { text: '' };
  const filtersAsked: Filters[] = [];
  const importsEnded = { count: 0 };
  const reloads = { count: 0 };
  const moves: string[] = [];
  const store = fakeStore(records, moves);
  return {
    saved,
    fragment,
    filtersAsked,
    importsEnded,
    reloads,
    moves,
    store,
    desks: {
      caseDesk: fakeCaseDesk(store, filtersAsked),
      layoutDesk: fakeLayoutDesk(),
      newImport: () => ({
        desk: fakeImportDesk(store),
        end: () => {
          importsEnded.count += 1;
        },
      }),
    },
    renderPicture: async ({ scale }) => new Blob([`picture ${scale}`]),
    figures: laterFigures(async () =>
      (await import('../../src/renderFigure.ts')).createFigureMaker(),
    ),
    browser: fakeBrowser(saved, fragment, reloads),
  };
}

function fakeBrowser(
  saved: Map<string, Blob>,
  fragment: { text: string },
  reloads: { count: number },
): Browser {
  const choices = new Map<string, string>();
  let now = START;
  return {
    now: () => {
      now += 10_000;
      return now;
    },
    readFragment: () => fragment.text,
    writeFragment: (text) => {
      fragment.text = text;
    },
    readChoice: (name) => choices.get(name) ?? null,
    keepChoice: (name, value) => {
      choices.set(name, value);
    },
    prefersDark: () => false,
    save: (blob, name) => {
      saved.set(name, blob);
    },
    storage: async () => ({ used: 258_000_000, quota: 21_000_000_000 }),
    keepStorage: async () => {},
    reload: () => {
      reloads.count += 1;
    },
    translation: {
      target: 'en',
      translate: async (text, from) => {
        if (from !== 'zh') throw new Error(`This browser does not translate from “${from}”.`);
        return `in English: ${text.length} signs`;
      },
    },
    renewal: {
      watch: async (onReady) => onReady(),
      take: () => {
        reloads.count += 1;
      },
    },
  };
}

function fakeStore(records: readonly CaseRecord[], moves: string[]): CaseStore {
  const cases = new Map(records.map((record) => [record.id, record]));
  const deleted = new Set<string>();
  return {
    listCases: async () => [...cases.values()].filter((record) => !deleted.has(record.id)),
    async createCase({ name, now }) {
      const id = `case-${cases.size + 1}`;
      const record = { ...RECORD, id, name, createdAt: now, posts: 0, actors: 0, edges: 0 };
      cases.set(id, record);
      return record;
    },
    async renameCase(id, name) {
      const record = cases.get(id);
      if (record) cases.set(id, { ...record, name });
    },
    async deleteCase(id) {
      deleted.add(id);
    },
    async restoreCase(id) {
      deleted.delete(id);
    },
    purgeDeleted: async () => [],
    async withdrawImport(id) {
      moves.push(`out ${id}`);
    },
    async readmitImport(id) {
      moves.push(`in ${id}`);
    },
    sweepImports: async () => [],
    watchCase: () => () => {},
  };
}

function pictureUnder(filters: Filters): Picture {
  const hidden = new Set(filters.hiddenActors);
  // a range of time leaves two edges of three, which ones hangs on when it begins
  const { from, to } = filters.time;
  const lost = from === null || to === null ? null : Math.floor(from / DAY_MS) % 3;
  const passing = EDGES.filter(
    (edge, k) =>
      k % 3 !== lost &&
      !filters.hiddenKinds.includes(edge.kind) &&
      edge.weight >= filters.minWeight &&
      !hidden.has(edge.amplifier) &&
      !hidden.has(edge.source),
  );
  const edges = filters.focus === null ? passing : inFocus(passing, filters.focus);
  const drawn = new Set(edges.flatMap(({ amplifier, source }) => [amplifier, source]));
  const isPart = hidden.size > 0 || filters.focus !== null;
  return {
    ...PICTURE,
    edges,
    nodes: isPart ? NODES.filter(({ id }) => drawn.has(id)) : NODES,
    totals: { ...PICTURE.totals, edges: edges.length },
    names: Object.fromEntries(NODES.map(({ id, label }) => [id, label])),
    ...(filters.focus !== null && { edgesOutside: passing.length }),
  };
}

function inFocus(edges: readonly NetworkEdge[], focus: Focus): NetworkEdge[] {
  const at = new Map(NODES.map(({ id }, k) => [id, k]));
  const ends = {
    length: edges.length,
    amplifier: (k: number) => at.get(edges[k]?.amplifier ?? '') ?? 0,
    source: (k: number) => at.get(edges[k]?.source ?? '') ?? 0,
    isUndirected: (k: number) => edges[k]?.kind === 'co-share',
  };
  const kept = edgesInFocus(ends, NODES.map(actorOf), focus);
  return edges.filter((_, k) => kept[k] === 1);
}

function fakeCaseDesk(store: CaseStore, filtersAsked: Filters[]): CaseDesk {
  let actorEdits: readonly ActorEdit[] = [];
  let judgements: readonly Judgement[] = [];
  const figures = fakeFigures(pictureUnder, OVERVIEW);
  let wordLists: WordLists = SHIPPED_WORDS;
  let arrangement: Arrangement = NO_ARRANGEMENT;
  let activity: ActivityLog = NO_ACTIVITY;
  const overview = () => ({
    ...OVERVIEW,
    figures: figures.records(),
    ...{ actorEdits, judgements, wordLists, arrangement, activity },
    setAside: judgements.filter(({ verdict }) => verdict === 'rejected').length,
    added: judgements.filter(({ verdict }) => verdict === 'added').length,
  });
  const cards = ROWS.flatMap((row) => (row.source ? [row.amplifier, row.source] : [row.amplifier]));
  const hits = NODES.map((node) => ({
    actor: actorOf(node),
    posts: node.posts,
    amplifies: node.amplifies,
    amplified: node.amplified,
  }));
  return {
    async open(caseId) {
      const record = (await store.listCases()).find((each) => each.id === caseId);
      if (!record)
        throw new Error('This case is not on this machine. Go back to the list of cases.');
      return { ...overview(), record };
    },
    async picture(filters) {
      filtersAsked.push(filters);
      return pictureUnder(filters);
    },
    async evidence({ selection, offset, limit }) {
      const rows = selection.type === 'edge' ? ROWS.slice(offset, offset + limit) : [];
      return {
        rows,
        total: ROWS.length,
        weight: 14,
        setAside: judgements.filter(({ verdict }) => verdict === 'rejected').length,
        added: 0,
        orderable: 11,
        chance:
          selection.type === 'edge'
            ? { expected: 3.1, p: 0.0004, q: 0.02, windowMs: null, family: 96, familyExact: true }
            : null,
        medianLag: { minMs: 17 * 3_600_000, maxMs: 41 * 3_600_000 },
      };
    },
    pickups: async ({ pickups }) => pickupPageUnder(pickups),
    pickupPairs: async () => ROWS.filter((row) => row.source !== null).slice(0, 3),
    pickupsCsv: async () => new Blob(['pick-ups']),
    report: async ({ privacy }) => new Blob([`report, ${privacy}`]),
    coverage: async () => COVERAGE,
    mentions: async (request) => mentionsUnder(request),
    surges: async () => SURGES,
    record: async (question) => recordUnder(question),
    postsBehind: async (request) => postsBehindUnder(cards, request),
    narratives: async (request) => narrativesUnder(wordLists, request),
    topics: async (request) => topicsUnder(request),
    async setArrangement(caseId, changed) {
      arrangement = changed;
      return { ...OVERVIEW.record, id: caseId };
    },
    async addActivity(_caseId, one) {
      activity = withActivity(activity, one);
      return activity;
    },
    codebookCsv: async () => new Blob(['narratives']),
    async codebookFrom(text) {
      if (!text.startsWith('narrative')) throw new Error('expected columns narrative, phrase');
      return [{ name: text.slice(10).trim(), phrases: [], reason: '', source: '' }];
    },
    countryNames: async (country) => countryNamesUnder(wordLists, country),
    async setWordLists(lists) {
      const bad = lists.codebook?.find(({ phrases }) =>
        phrases.some(({ phrase }) => phrase === '*'),
      );
      if (bad) throw new Error(`narrative "${bad.name}": "*" holds no word to look for`);
      wordLists = lists;
      return overview();
    },
    ledgers: async (ranges) => ranges.map(() => LEDGER),
    ledgerEdges: async () => ledgerEdges(),
    async sensitivity({ minWeight }) {
      return sensitivityOf(minWeight);
    },
    async posts({ words, actorId, offset, limit }) {
      const found = cards.filter(
        (card) =>
          card.post.text.toLowerCase().includes(words.toLowerCase()) &&
          (actorId === null || card.actorId === actorId),
      );
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async actors(words, limit) {
      const wanted = words.toLowerCase();
      return hits.filter(({ actor }) => actor.label.toLowerCase().includes(wanted)).slice(0, limit);
    },
    citable: async (words, limit) =>
      NODES.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())).slice(
        0,
        limit,
      ),
    actor: async (id) => hits.find(({ actor }) => actor.id === id) ?? null,
    async setActorEdits(edits) {
      actorEdits = edits;
      return overview();
    },
    async setJudgements(list) {
      judgements = list;
      return overview();
    },
    figureSource: figures.source,
    async setFigures(records) {
      figures.set(records);
      return overview();
    },
    savePositions: async () => {},
    table: async (format) => new Blob([format]),
    remarks: async () => ['Times are known to the day.'],
    caption: async () => 'Amplification among invented actors.',
    caseFile: async () => new Blob(['case']),
  };
}

function fakeLayoutDesk(): LayoutDesk {
  return {
    settle: async ({ ids }) => ({ ids, xy: new Float32Array(ids.length * 2) }),
    start: async () => {},
    pause: async () => {},
  };
}

function fakeImportDesk(store: CaseStore): ImportDesk {
  return {
    plan: async (files) =>
      files.map((file) => ({
        file: file.name,
        format: 'CSV',
        encoding: 'UTF-16',
        bytes: file.size,
        columns: ['stories_id', 'media_name', 'domain', 'publish_date', 'title'],
        preview: [
          ['2011840277', 'Tengrinews', 'tengrinews.kz', '2022-01-06', 'Что известно о событиях'],
          ['2011840312', 'Zakon', 'zakon.kz', '2022-01-06', 'Жаңалықтар'],
        ],
        roles: { id: 'stories_id', at: 'publish_date', text: 'title' },
        missing: file.name.includes('mediacloud') ? ['handle'] : [],
        problem: file.name.endsWith('.exe') ? 'This is not a file of posts.' : null,
      })),
    async read(_caseId, files) {
      return {
        importId: 'import-1',
        sources: files.map((file) => ({
          ...(LEDGERS[2] ?? OVERVIEW.sources[0]),
          file: file.name,
        })) as never,
        problems: [
          {
            file: files[0]?.name ?? '',
            row: 311,
            reason: 'no date',
            excerpt: '20118; vlast.kz; ;',
          },
          {
            file: files[0]?.name ?? '',
            row: 312,
            reason: 'no date',
            excerpt: '20119; vlast.kz; ;',
          },
        ],
        conflicts: 0,
      };
    },
    async commit() {
      const [record] = await store.listCases();
      return record ?? RECORD;
    },
    discard: async () => {},
    problemsCsv: async () => new Blob(['file,row,reason']),
    openCaseFile: async () => RECORD,
    openDemonstration: async () => RECORD,
  };
}
