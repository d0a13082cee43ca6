import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS } from '../../src/domain/view.ts';
import { createApp } from '../../src/state/app.ts';
import { ReloadNeeded } from '../../src/workers/contract.ts';
import { RECORD } from '../ui/fakeCase.ts';
import { fakePorts } from '../ui/fakePorts.ts';

const EDGE = { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' } as const;

async function opened() {
  const ports = fakePorts();
  const app = createApp(ports);
  await app.actions.start();
  await app.actions.openCase(RECORD.id);
  return { ports, app, ...app };
}

describe('a case', () => {
  it('opens with everything shown, and says so in the address', async () => {
    const { model, ports } = await opened();
    expect(model.view.value?.filters).toEqual(DEFAULT_FILTERS);
    expect(model.picture.value?.nodes.length).toBe(60);
    expect(ports.fragment.text).toBe('case=case-1');
    expect(model.busy.value).toBeNull();
  });

  it('opens as the address says: screen, filters and choice', async () => {
    const ports = fakePorts();
    ports.fragment.text = '#case=case-1&screen=tables&hide=copy&actor=rt';
    const { model, actions } = createApp(ports);
    await actions.start();
    expect(model.view.value?.screen).toBe('tables');
    expect(model.picture.value?.edges.some((edge) => edge.kind === 'copy')).toBe(false);
    expect(model.actor.value?.hit.actor.label).toBe('RT');
  });

  it('that is not there says so and leaves the page usable', async () => {
    const ports = fakePorts();
    ports.fragment.text = '#case=gone';
    const { model, actions } = createApp(ports);
    await actions.start();
    expect(model.problem.value?.happened).toBe('The case could not be opened');
    await actions.closeCase();
    expect(model.view.value).toBeNull();
    expect(model.cases.value).toHaveLength(1);
  });

  it('whose worker is gone says so, and offers to load the page anew', async () => {
    const ports = fakePorts();
    const gone = async () => {
      throw new ReloadNeeded('The app has been renewed. Reload this page.');
    };
    const desks = { ...ports.desks, caseDesk: { ...ports.desks.caseDesk, open: gone } };
    const { model, actions } = createApp({ ...ports, desks });
    await actions.start();
    await actions.openCase(RECORD.id);
    expect(model.busy.value).toBeNull();
    expect(model.problem.value).toEqual({
      happened: 'The case could not be opened',
      advice: 'The app has been renewed. Reload this page.',
      canReload: true,
    });
    actions.reload();
    expect(ports.reloads.count).toBe(1);
  });

  it('keeps every actor where it lies while filters change', async () => {
    const { model, actions } = await opened();
    const before = model.positions.value;
    await actions.toggleHidden('hiddenKinds', 'repost');
    expect(model.positions.value).toBe(before);
  });
});

describe('filters', () => {
  it('hide and show again', async () => {
    const { model, actions } = await opened();
    await actions.toggleHidden('hiddenStates', '');
    expect(model.view.value?.filters.hiddenStates).toEqual(['']);
    await actions.toggleHidden('hiddenStates', '');
    expect(model.view.value?.filters.hiddenStates).toEqual([]);
  });

  it('show one alone, and all again the second time', async () => {
    const { model, actions } = await opened();
    const all = ['RUS', 'CHN', 'KAZ'];
    await actions.showOnly('hiddenStates', 'CHN', all);
    expect(model.view.value?.filters.hiddenStates).toEqual(['RUS', 'KAZ']);
    await actions.showOnly('hiddenStates', 'CHN', all);
    expect(model.view.value?.filters.hiddenStates).toEqual([]);
  });

  it('ask for one picture a change, and for none where nothing changed', async () => {
    const { actions, ports } = await opened();
    const before = ports.filtersAsked.length;
    await actions.setMinWeight(3);
    await actions.setMinWeight(3);
    await actions.setColour('kind');
    expect(ports.filtersAsked.slice(before).map((filters) => filters.minWeight)).toEqual([3]);
  });

  it('are all cleared at once', async () => {
    const { model, actions } = await opened();
    await actions.setMinWeight(3);
    await actions.setWindow(60_000);
    await actions.clearFilters();
    expect(model.view.value?.filters).toEqual(DEFAULT_FILTERS);
  });
});

describe('what was done can be taken back', () => {
  it('filters, colour and choice, step by step', async () => {
    const { model, actions } = await opened();
    const first = model.view.value;
    await actions.setColour('kind');
    await actions.toggleHidden('hiddenKinds', 'copy');
    await actions.select(EDGE);
    expect(model.evidence.value?.page.rows).toHaveLength(14);
    await actions.undo();
    await actions.undo();
    await actions.undo();
    expect(model.view.value).toEqual(first);
    expect(model.evidence.value).toBeNull();
    expect(model.canUndo.value).toBe(false);
    await actions.redo();
    expect(model.view.value?.colourBy).toBe('kind');
  });

  it('a citation that was marked as wrong, with its reason', async () => {
    const { model, actions } = await opened();
    const about = {
      type: 'citation',
      source: 'chn-mfa',
      post: { platform: 'web', id: 'rt-0' },
    } as const;
    await actions.judge(
      about,
      { verdict: 'rejected', reason: ' ' },
      { text: 'marking it as wrong' },
    );
    expect(model.overview.value?.judgements).toEqual([]);
    await actions.judge(
      about,
      { verdict: 'rejected', reason: 'an aside' },
      { text: 'marking it as wrong' },
    );
    expect(model.overview.value).toMatchObject({ setAside: 1, judgements: [{ about }] });
    expect(model.notice.value).toEqual({ text: 'Done: marking it as wrong.', canUndo: true });
    await actions.judge(about, { note: 'see the video' }, { text: 'a note' });
    expect(model.overview.value?.judgements).toMatchObject([
      { verdict: 'rejected', reason: 'an aside', note: 'see the video' },
    ]);
    await actions.undo();
    await actions.undo();
    expect(model.overview.value).toMatchObject({ setAside: 0, judgements: [] });
    await actions.redo();
    expect(model.overview.value?.judgements).toMatchObject([{ reason: 'an aside', note: '' }]);
    await actions.forget(about, { text: 'counting it again' });
    expect(model.overview.value?.judgements).toEqual([]);
  });

  it('a correction of an actor, with its reason', async () => {
    const { model, actions } = await opened();
    const actor = model.actorList.value?.hits[0]?.actor;
    await actions.findActors('');
    const rt = model.actorList.value?.hits[0]?.actor ?? actor;
    if (!rt) throw new Error('the fake case has no actors');
    await actions.putActor({ ...rt, state: null }, '  ');
    expect(model.overview.value?.actorEdits).toEqual([]);
    await actions.putActor({ ...rt, state: null }, 'Sold in 2021');
    expect(model.overview.value?.actorEdits).toMatchObject([{ reason: 'Sold in 2021' }]);
    await actions.undo();
    expect(model.overview.value?.actorEdits).toEqual([]);
    await actions.redo();
    expect(model.overview.value?.actorEdits).toHaveLength(1);
  });

  it('files that were added, and what was done before them', async () => {
    const { model, actions, ports } = await opened();
    await actions.setMinWeight(3);
    await actions.addFiles([new File(['id,text'], 'tass.csv')]);
    await actions.addToCase();
    expect(model.notice.value).toEqual({ text: 'Added tass.csv.', canUndo: true });
    expect(model.view.value).toMatchObject({ screen: 'network', filters: { minWeight: 3 } });
    await actions.undo();
    expect(ports.moves).toEqual(['out import-1']);
    expect(model.view.value?.filters.minWeight).toBe(3);
    await actions.redo();
    expect(ports.moves).toEqual(['out import-1', 'in import-1']);
    await actions.undo();
    // the screen of files was opened in between
    await actions.undo();
    await actions.undo();
    expect(model.view.value?.filters.minWeight).toBe(1);
    expect(model.canUndo.value).toBe(false);
  });

  it('and where that is refused the step is still there', async () => {
    const ports = fakePorts();
    const withdrawImport = async () => {
      throw new Error('This case was changed in another tab.');
    };
    const { model, actions } = createApp({ ...ports, store: { ...ports.store, withdrawImport } });
    await actions.start();
    await actions.openCase(RECORD.id);
    await actions.addFiles([new File(['id,text'], 'tass.csv')]);
    await actions.addToCase();
    const before = model.history.value;
    await actions.undo();
    expect(model.problem.value?.happened).toBe('The step could not be taken back');
    expect(model.history.value).toBe(before);
  });

  it('a new name and a deletion', async () => {
    const ports = fakePorts();
    const { model, actions } = createApp(ports);
    await actions.start();
    await actions.renameCase(RECORD.id, ' Almaty ');
    expect(model.cases.value?.[0]?.name).toBe('Almaty');
    await actions.deleteCase(RECORD.id);
    expect(model.cases.value).toEqual([]);
    expect(model.notice.value).toEqual({ text: '“Almaty” was deleted.', canUndo: true });
    await actions.undo();
    await actions.undo();
    expect(model.cases.value?.[0]?.name).toBe(RECORD.name);
  });
});

describe('files', () => {
  const file = (name: string) => new File(['id,text'], name);

  it('dropped on the start page become a case of their own, and go with it when cancelled', async () => {
    const ports = fakePorts();
    const { model, actions } = createApp(ports);
    await actions.start();
    await actions.addFiles([file('rt.csv'), file('tass.csv')]);
    expect(model.overview.value?.record.name).toBe('rt and 1 more');
    expect(model.importing.value?.phase).toBe('read');
    await actions.cancelImport();
    expect(model.view.value).toBeNull();
    expect(model.cases.value?.map((record) => record.id)).toEqual([RECORD.id]);
    expect(ports.importsEnded.count).toBe(2);
  });

  it('that hold no posts hold up no others', async () => {
    const { model, actions } = await opened();
    await actions.addFiles([file('rt.csv'), file('mediacloud.exe')]);
    expect(model.importing.value).toMatchObject({ phase: 'read', openFile: null });
    expect(model.importing.value?.plans.map(({ problem }) => problem)).toEqual([
      null,
      'This is not a file of posts.',
    ]);
  });

  it('with a question wait for the answer', async () => {
    const { model, actions } = await opened();
    await actions.addFiles([file('mediacloud.csv')]);
    expect(model.view.value?.screen).toBe('files');
    expect(model.importing.value).toMatchObject({ phase: 'asking', openFile: 'mediacloud.csv' });
    actions.chooseRole('mediacloud.csv', 'domain', 'handle');
    actions.chooseRole('mediacloud.csv', 'media_name', 'handle');
    expect(model.importing.value?.choices['mediacloud.csv']?.roles).toEqual({
      id: 'stories_id',
      at: 'publish_date',
      text: 'title',
      handle: 'media_name',
    });
    await actions.readFiles();
    expect(model.importing.value?.phase).toBe('read');
    await actions.addToCase();
    expect(model.importing.value).toBeNull();
    expect(model.view.value?.screen).toBe('network');
  });

  it('that are a saved case are opened, not read', async () => {
    const ports = fakePorts();
    const { model, actions } = createApp(ports);
    await actions.start();
    await actions.addFiles([file('old.antiphon.zip')]);
    expect(model.importing.value).toBeNull();
    expect(model.view.value?.caseId).toBe(RECORD.id);
  });
});

describe('saving', () => {
  it('names files after the case', async () => {
    const { actions, ports } = await opened();
    await actions.savePicture(2);
    await actions.saveTable('edges-csv');
    await actions.saveCaseFile();
    expect([...ports.saved.keys()]).toEqual([
      'kazakhstan-january-2022-2x.png',
      'kazakhstan-january-2022-edges.csv',
      'kazakhstan-january-2022.antiphon.zip',
    ]);
  });
});

describe('the width of the inspector', () => {
  it('stays within its bounds and is kept', () => {
    const ports = fakePorts();
    const { model, actions } = createApp(ports);
    expect(model.inspectorWidth.value).toBe(416);
    actions.setInspectorWidth(2_000);
    expect(createApp(ports).model.inspectorWidth.value).toBe(640);
    actions.setInspectorWidth(10);
    expect(model.inspectorWidth.value).toBe(360);
  });
});

describe('colours', () => {
  it('are kept when the user chose them', () => {
    const ports = fakePorts();
    const { model, actions } = createApp(ports);
    actions.toggleTheme();
    expect(model.theme.value).toBe('dark');
    expect(createApp(ports).model.theme.value).toBe('dark');
  });
});
