import { afterEach, describe, expect, it } from 'vitest';
import type { ActorEdit } from '../../src/domain/actor.ts';
import { DRAWN_ALONE } from '../../src/domain/arrangement.ts';
import { type Judgement, NO_OPINION, withOpinion } from '../../src/domain/judgement.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createCaseDesk } from '../../src/workers/case/caseDesk.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';
import { madeActor } from '../madeCase.ts';

const NOW = Date.UTC(2026, 0, 1);
const now = () => NOW;
const silent = () => undefined;
const HEAD = 'id,platform,actor,published,text,url,lang,context,relays';
const stores: Store[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function freshStore(name = `test-${crypto.randomUUID()}`, tab?: string): Store {
  const store = openStore(name, tab === undefined ? {} : { tab });
  stores.push(store);
  return store;
}

function csv(name: string, ...rows: string[]): File {
  return new File([[HEAD, ...rows].join('\n')], name);
}

const RT = csv(
  'rt.csv',
  'rt:1,web,rt.com,2022-01-11,"No outside power may stir unrest, the Chinese Foreign Ministry said.",,en,,cn:1',
  'rt:2,web,rt.com,2022-01-12,Snow closed the roads near Almaty.,,en,,',
);
const MINISTRY = csv('cnmfa.csv', 'cn:1,web,mfa.gov.cn,2022-01-09,外部势力不得插手。,,zh,,');

async function filledCase(store: Store): Promise<string> {
  const { id } = await store.createCase({ name: 'Made', now: NOW });
  const desk = createImportDesk(store, now);
  const report = await desk.read(id, [RT, MINISTRY], {}, silent);
  await desk.commit(report.importId);
  return id;
}

describe('an import', () => {
  it('changes nothing of the case before it is committed', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Made', now: NOW });
    const desk = createImportDesk(store, now);
    const report = await desk.read(id, [RT, MINISTRY], {}, silent);
    expect(report.sources.map(({ rows, kept }) => [rows, kept])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect((await store.contents(id)).record.posts).toBe(0);
    await desk.commit(report.importId);
    expect((await store.contents(id)).record.posts).toBe(3);
  });

  it('tells files of one name apart, and reads the good one beside a broken one', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Made', now: NOW });
    const desk = createImportDesk(store, now);
    const files = [new File([''], 'posts.csv'), new File([await MINISTRY.text()], 'posts.csv')];
    expect((await desk.plan(files)).map(({ file }) => file)).toEqual([
      'posts.csv',
      'posts.csv (2)',
    ]);
    const report = await desk.read(id, files, {}, silent);
    expect(report.sources.map(({ file, kept }) => [file, kept])).toEqual([['posts.csv (2)', 1]]);
  });

  it('names who published a file where that is one, as the case knows them', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Made', now: NOW });
    const many = csv('many.csv', 'a,x,aa,2022-01-11,One,,,,', 'b,x,bb,2022-01-11,Two,,,,');
    const one = csv('one.csv', 'c,x,nobody_knows,2022-01-11,Three,,,,');
    const { sources } = await createImportDesk(store, now).read(id, [RT, many, one], {}, silent);
    expect(sources.map(({ publisher }) => publisher)).toEqual(['RT', undefined, 'nobody_knows']);
  });

  it('holds no more reported rows in memory than are written at once', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Made', now: NOW });
    const written: number[] = [];
    const watched: Store = {
      ...store,
      addProblems(importId, problems) {
        written.push(problems.length);
        return store.addProblems(importId, problems);
      },
    };
    // no row is kept, so that nothing but the problems themselves can set off a write
    const rows = Array.from({ length: 25_000 }, (_, k) => `b${k},x,aa,no date,Text,,,,`);
    const desk = createImportDesk(watched, now);
    const report = await desk.read(id, [csv('bad.csv', ...rows)], {}, silent);
    expect(written).toEqual([10_000, 10_000, 5_000]);
    expect(report.problems).toHaveLength(1_000);
    const lines = (await (await desk.problemsCsv(report.importId)).text()).split('\r\n');
    expect(lines).toHaveLength(25_002);
    expect(lines[0]).toBe('file,row,reason,excerpt');
    expect([lines[1], lines[25_000]].map((line) => line?.split(',')[1])).toEqual(['1', '25000']);
  }, 60_000);

  it('merges what the case holds already', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const report = await createImportDesk(store, now).read(id, [RT], {}, silent);
    expect(report.sources[0]).toMatchObject({ rows: 2, kept: 0, duplicates: 2, rejected: 0 });
  });

  it('made for another state of the case is refused, and the case is as it was', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = freshStore(name);
    const id = await filledCase(store);
    const one = createImportDesk(store, now);
    const two = createImportDesk(freshStore(name), now);
    const more = csv('more.csv', 'x:1,web,tass.com,2022-01-13,The talks will go on.,,en,,');
    const first = await one.read(id, [more], {}, silent);
    const second = await two.read(id, [more], {}, silent);
    await one.commit(first.importId);
    await expect(two.commit(second.importId)).rejects.toThrow(/changed/i);
    expect((await store.contents(id)).record.posts).toBe(4);
  });
});

describe('the desk of an open case', () => {
  it('shows who cites whom, with the paired statement and its lag as an interval', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    const overview = await desk.open(id, silent);
    expect(overview.coverage).toMatchObject({ posts: 3, from: '2022-01-09', to: '2022-01-12' });
    const picture = await desk.picture(NO_FILTERS);
    expect(picture.edges.map((edge) => [edge.amplifier, edge.source, edge.kind])).toEqual([
      ['rt', 'chn-mfa', 'citation'],
    ]);
    const page = await desk.evidence({
      selection: { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' },
      filters: NO_FILTERS,
      sort: 'newest',
      offset: 0,
      limit: 10,
    });
    const day = 86_400_000;
    expect(page.rows[0]?.source?.post.id).toBe('cn:1');
    expect(page.medianLag).toEqual({ minMs: day + 1, maxMs: 3 * day - 1 });
    expect(page.orderable).toBe(1);
    const marks = page.rows[0]?.amplifierSpans.map(({ mark }) => mark);
    expect(marks).toEqual([1, 0]);
  });

  it('gives the inspector the median lag that stands on the edge', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Shares', now: NOW });
    const link = 'https://example.org/story';
    const rows = [
      `1,x,aa,2022-01-11T10:00:30Z,${link},,en,,`,
      `2,x,bb,2022-01-11T10:00:00Z,${link},,en,,`,
      `3,x,aa,2022-01-11T12:00:00Z,${link}/2,,en,,`,
      `4,x,bb,2022-01-11T12:00:10Z,${link}/2,,en,,`,
    ];
    const imports = createImportDesk(store, now);
    await imports.commit((await imports.read(id, [csv('s.csv', ...rows)], {}, silent)).importId);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const edge = (await desk.picture(NO_FILTERS)).edges.find(({ kind }) => kind === 'co-share');
    const page = await desk.evidence({
      selection: { type: 'edge', amplifier: 'x:aa', source: 'x:bb', kind: 'co-share' },
      filters: NO_FILTERS,
      sort: 'lag',
      offset: 0,
      limit: 10,
    });
    expect(edge?.medianLagSeconds).toBe(20);
    expect(page.medianLag).toEqual({ minMs: 20_000, maxMs: 20_000 });
    expect(page.rows.map(({ lag }) => lag?.minMs)).toEqual([10_000, 30_000]);
  });

  it('counts and lists only posts of actors that are shown', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const filters = { ...NO_FILTERS, hiddenStates: ['RUS'] };
    expect((await desk.picture(filters)).totals.posts).toBe(1);
    const request = { words: '', actorId: null, offset: 0, limit: 10 };
    expect((await desk.posts({ ...request, filters })).total).toBe(1);
    expect((await desk.posts({ ...request, filters: NO_FILTERS })).total).toBe(3);
  });

  it('stores an edit of an actor and detects again', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const edit: ActorEdit = {
      type: 'put',
      actor: madeActor({
        id: 'rt',
        label: 'RT, corrected',
        state: 'RUS',
        kind: 'state outlet',
        handles: [{ platform: 'web', handle: 'rt.com' }],
        labelled: true,
      }),
      reason: 'a test',
      at: NOW,
    };
    await desk.setActorEdits([edit], silent);
    expect((await desk.actor('rt'))?.actor.label).toBe('RT, corrected');
    const again = createCaseDesk(freshStore(), now);
    await expect(again.open(id, silent)).rejects.toThrow();
    const same = createCaseDesk(store, now);
    await same.open(id, silent);
    expect((await same.actor('rt'))?.actor.label).toBe('RT, corrected');
  });

  it('leaves out a citation that was set aside, counts one that was added, and keeps both', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    const before = await desk.open(id, silent);
    expect(before).toMatchObject({ judgements: [], setAside: 0, added: 0 });
    const on = (post: string, verdict: Judgement['verdict']) =>
      withOpinion(
        [],
        { type: 'citation', post: { platform: 'web', id: post }, source: 'chn-mfa' },
        { ...NO_OPINION, verdict, reason: 'read it again' },
        NOW,
      );
    const aside = await desk.setJudgements(on('rt:1', 'rejected'));
    expect(aside).toMatchObject({ setAside: 1, added: 0 });
    expect((await desk.picture(NO_FILTERS)).edges).toEqual([]);
    expect((await store.contents(id)).record.edges).toBe(0);
    const request = {
      selection: { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' },
      filters: NO_FILTERS,
      sort: 'oldest',
      offset: 0,
      limit: 10,
    } as const;
    const page = await desk.evidence(request);
    expect(page).toMatchObject({ weight: 0, setAside: 1, added: 0 });
    expect(page.rows.map(({ common, rule }) => [common, rule.endsWith('by the analyst')])).toEqual([
      [true, true],
    ]);
    await desk.setJudgements([...on('rt:1', 'rejected'), ...on('rt:2', 'added')]);
    const [edge] = (await desk.picture(NO_FILTERS)).edges;
    expect(edge).toMatchObject({
      amplifier: 'rt',
      source: 'chn-mfa',
      weight: 1,
      first: '2022-01-12',
    });
    const again = createCaseDesk(store, now);
    expect(await again.open(id, silent)).toMatchObject({ setAside: 1, added: 1 });
    const file = new File([await again.caseFile(silent)], 'made.antiphon.zip');
    const elsewhere = freshStore();
    const taken = await createImportDesk(elsewhere, now).openCaseFile(file, silent);
    expect((await elsewhere.contents(taken.id)).judgements).toHaveLength(2);
    const csvText = await (await again.table('judgements-csv', NO_FILTERS, DRAWN_ALONE)).text();
    expect(csvText.split('\r\n').filter((line) => line.startsWith('citation,web,'))).toHaveLength(
      2,
    );
    await desk.setJudgements([]);
    expect((await desk.picture(NO_FILTERS)).edges[0]).toMatchObject({
      weight: 1,
      first: '2022-01-11',
    });
  });

  it('keeps pins, groups and what was done beside a judgement made at once, and in the case file', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const arrangement = {
      groups: [{ name: 'Pair', members: ['rt', 'chn-mfa'] }],
      pins: [{ id: 'rt', x: 3, y: 4 }],
    };
    const noted = { at: 5, deed: 'arrangement', what: { text: 'moving an actor' } } as const;
    const [record] = await Promise.all([
      desk.setArrangement(id, arrangement),
      desk.setJudgements([]),
      desk.addActivity(id, noted),
      desk.setArrangement('another case', { groups: [], pins: [] }),
    ]);
    expect(record?.id).toBe(id);
    const overview = await createCaseDesk(store, now).open(id, silent);
    expect(overview.arrangement).toEqual(arrangement);
    expect(overview.activity).toEqual({ entries: [noted], dropped: 0 });
    const file = new File([await desk.caseFile(silent)], 'made.antiphon.zip');
    const elsewhere = freshStore();
    const taken = await createImportDesk(elsewhere, now).openCaseFile(file, silent);
    expect(await elsewhere.contents(taken.id)).toMatchObject({
      arrangement,
      activity: { entries: [noted] },
    });
  });

  it('writes files as the network is drawn', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const groups = [{ name: 'Pair', members: ['rt', 'chn-mfa'] }];
    const drawnAs = { fold: 'none', groups, pins: [] } as const;
    expect(await (await desk.table('gexf', NO_FILTERS, drawnAs)).text()).toContain(
      'Drawn as one by the analyst: Pair (2 actors).',
    );
    expect(await (await desk.table('edges-csv', NO_FILTERS, drawnAs)).text()).toContain(
      'amplifierDrawnIn,sourceDrawnIn',
    );
    expect(await desk.caption(NO_FILTERS, 'state', drawnAs)).toContain('Drawn as one');
  });

  it('keeps a verdict that counts nothing without counting again', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const opinion = {
      ...NO_OPINION,
      verdict: 'rejected',
      reason: 'a twin',
      tags: ['twin'],
    } as const;
    const list = withOpinion([], { type: 'actor', actor: 'rt' }, opinion, NOW);
    const { record, judgements } = await desk.setJudgements(list);
    expect(judgements).toEqual(list);
    expect(record.revision).toBe(2);
    expect((await desk.picture(NO_FILTERS)).edges).toHaveLength(1);
  });

  it('refuses an edit over what another tab has changed, and keeps showing what is stored', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = freshStore(name);
    const id = await filledCase(store);
    const here = createCaseDesk(store, now);
    const there = createCaseDesk(freshStore(name), now);
    await here.open(id, silent);
    await there.open(id, silent);
    const edit = (label: string): ActorEdit => ({
      type: 'put',
      actor: madeActor({ id: 'rt', label, labelled: true }),
      reason: 'a test',
      at: NOW,
    });
    await here.setActorEdits([edit('first')], silent);
    const before = (await store.contents(id)).record;
    expect(before).toMatchObject({ actors: 2, edges: 1 });
    // would leave one actor and no edge, were it counted before it is stored
    const merge: ActorEdit = {
      type: 'merge',
      id: 'rt',
      into: 'chn-mfa',
      reason: 'a test',
      at: NOW,
    };
    await expect(there.setActorEdits([merge], silent)).rejects.toThrow(/changed/i);
    expect((await there.actor('rt'))?.actor.label).toBe('RT');
    expect((await store.contents(id)).actorEdits).toHaveLength(1);
    expect((await store.contents(id)).record).toEqual(before);
    await here.setActorEdits([merge], silent);
    expect((await store.contents(id)).record).toMatchObject({ actors: 1, edges: 0 });
  });

  it('gives a case file that another store opens again, whole', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const blob = await desk.caseFile(silent);
    const elsewhere = freshStore();
    const record = await createImportDesk(elsewhere, now).openCaseFile(
      new File([blob], 'made.antiphon.zip'),
      silent,
    );
    const opened = createCaseDesk(elsewhere, now);
    await opened.open(record.id, silent);
    expect((await opened.picture(NO_FILTERS)).edges).toEqual(
      (await desk.picture(NO_FILTERS)).edges,
    );
  });

  it('gives no case file of posts and files that do not belong together', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = freshStore(name);
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const there = createImportDesk(freshStore(name), now);
    const more = csv('more.csv', 'x:1,web,tass.com,2022-01-13,The talks will go on.,,en,,');
    await there.commit((await there.read(id, [more], {}, silent)).importId);
    // what a layout or the list writes meanwhile must not hide the change
    await desk.savePositions(id, { ids: ['rt'], xy: Float32Array.of(1, 2) });
    await expect(desk.caseFile(silent)).rejects.toThrow(/changed in another tab since/);
    await desk.open(id, silent);
    expect((await desk.caseFile(silent)).size).toBeGreaterThan(1_000);
  });

  it('keeps the revision that it has read, whatever other tabs did while it was opened', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = freshStore(name);
    const id = await filledCase(store);
    const there = createImportDesk(freshStore(name), now);
    const more = csv('more.csv', 'x:1,web,tass.com,2022-01-13,The talks will go on.,,en,,');
    const report = await there.read(id, [more], {}, silent);
    const late = {
      ...store,
      async updateRecord(...given: Parameters<Store['updateRecord']>) {
        await there.commit(report.importId);
        return store.updateRecord(...given);
      },
    };
    const desk = createCaseDesk(late, now);
    expect((await desk.open(id, silent)).record.revision).toBe(1);
    await expect(desk.caseFile(silent)).rejects.toThrow(/changed in another tab since/);
  });

  it('stands an actor that a wider window finds beside its neighbours', async () => {
    const store = freshStore();
    const { id } = await store.createCase({ name: 'Shares', now: NOW });
    const link = 'https://example.org/story';
    const rows = [
      `1,x,aa,2022-01-11T10:00:00Z,hello @bb,,en,,`,
      `2,x,bb,2022-01-11T10:00:00Z,${link},,en,,`,
      `3,x,cc,2022-01-11T12:00:00Z,${link},,en,,`,
    ];
    const imports = createImportDesk(store, now);
    await imports.commit((await imports.read(id, [csv('s.csv', ...rows)], {}, silent)).importId);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const places = { ids: ['x:aa', 'x:bb'], xy: Float32Array.of(0, 0, 500, 300) };
    await desk.savePositions(id, places);
    const { nodes } = await desk.picture({ ...NO_FILTERS, windowMs: 3 * 86_400_000 });
    const found = nodes.find((node) => node.id === 'x:cc');
    expect(Math.hypot((found?.x ?? 0) - 500, (found?.y ?? 0) - 300)).toBeCloseTo(24, 3);
    expect(nodes.find((node) => node.id === 'x:bb')).toMatchObject({ x: 500, y: 300 });
  });

  it('keeps no places that were made for another case', async () => {
    const store = freshStore();
    const id = await filledCase(store);
    const desk = createCaseDesk(store, now);
    await desk.open(id, silent);
    const places = { ids: ['rt'], xy: Float32Array.of(1, 2) };
    await desk.savePositions('another case', places);
    expect((await store.contents(id)).positions).toBeNull();
    await desk.savePositions(id, places);
    expect((await store.contents(id)).positions).toEqual(places);
  });

  it('shows the case that was asked for last, however long the one before takes', async () => {
    const store = freshStore();
    const first = await filledCase(store);
    const { id: second } = await store.createCase({ name: 'Empty', now: NOW });
    const desk = createCaseDesk(store, now);
    const results = await Promise.allSettled([desk.open(first, silent), desk.open(second, silent)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await desk.picture(NO_FILTERS)).edges).toEqual([]);
  });

  it('says that nothing is open before something is', async () => {
    await expect(createCaseDesk(freshStore(), now).picture(NO_FILTERS)).rejects.toThrow(
      'No case is open.',
    );
  });
});
