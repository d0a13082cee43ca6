import { DEFAULT_FILTERS, type View } from '../domain/view.ts';
import type { CaseOverview } from '../workers/contract.ts';
import { isArrangedElse, withKeptArrangement } from './arrangement.ts';
import { clearCase } from './clearCase.ts';
import type { Context } from './context.ts';
import { fragmentOf, freshView, viewOf } from './fragment.ts';
import { type History, NO_HISTORY, recordChange } from './history.ts';
import { t, toSay } from './language.ts';
import type { LayoutActions } from './layoutActions.ts';
import { NO_MEASURES } from './measuresShown.ts';
import type { Questions } from './questions.ts';

/** Deleted cases can be brought back for this long. */
const KEPT_DELETED_MS = 30 * 86_400_000;

export interface CaseActions {
  /** Lists the cases, and opens the one that the address names. */
  start(): Promise<void>;
  followFragment(): Promise<void>;
  listCases(): Promise<void>;
  openCase(caseId: string, screen?: View['screen']): Promise<void>;
  /** Reads the view's case anew from the store; what was done in it can still be taken back. */
  reopen(view: View): Promise<void>;
  openEmptyCase(): Promise<void>;
  closeCase(): Promise<void>;
  renameCase(caseId: string, name: string): Promise<void>;
  deleteCase(caseId: string): Promise<void>;
  /** Reads the open case again, after files or labels changed. */
  showOverview(overview: CaseOverview): Promise<void>;
}

export function createCaseActions(
  context: Context,
  questions: Questions,
  layout: LayoutActions,
): CaseActions {
  const { model, ports } = context;
  const { browser, store, desks } = ports;
  let unwatch = () => {};
  let opening = 0;

  async function listCases(): Promise<void> {
    try {
      model.cases.value = await store.listCases();
      model.storage.value = await browser.storage();
    } catch (error) {
      context.failing(() => t('The list of cases could not be read'))(error);
    }
  }

  async function showOverview(overview: CaseOverview): Promise<void> {
    const view = model.view.peek();
    if (view?.caseId !== overview.record.id) return;
    model.overview.value = overview;
    model.posts.value = null;
    model.actorList.value = null;
    if (view.screen !== 'pickups') model.pickups.value = null;
    model.pickupPairs.value = null;
    model.measures.value = NO_MEASURES;
    model.behind.value = null;
    const whole = await desks.caseDesk.picture(DEFAULT_FILTERS);
    await layout.place(whole);
    if (model.view.peek()?.caseId !== view.caseId) return;
    await Promise.all([
      questions.picture(view),
      view.selection ? questions.selection(view) : null,
      askScreen(questions, view),
    ]);
    model.busy.value = null;
  }

  async function openView(view: View, history: History = NO_HISTORY): Promise<void> {
    opening += 1;
    const mine = opening;
    unwatch();
    await layout.pauseLayout();
    clearCase(context);
    model.history.value = history;
    model.view.value = view;
    browser.writeFragment(fragmentOf(view));
    model.busy.value = { step: t('opening the case'), done: 0, total: null };
    try {
      const overview = await desks.caseDesk.open(view.caseId, context.onProgress);
      if (mine !== opening) return;
      unwatch = store.watchCase(view.caseId, ({ revision }) => {
        void listCases();
        if (revision > (model.overview.peek()?.record.revision ?? revision)) sayChanged();
      });
      arrange(overview);
      await showOverview(overview);
    } catch (error) {
      if (mine === opening) context.failing(() => t('The case could not be opened'))(error);
    }
  }

  /** Pins and groups as the case keeps them, where the address does not name its own. */
  function arrange(overview: CaseOverview): void {
    const view = model.view.peek();
    if (!view) return;
    const arranged = withKeptArrangement(view, overview);
    model.view.value = arranged;
    browser.writeFragment(fragmentOf(arranged));
    if (!isArrangedElse(arranged, overview)) return;
    model.notice.value = {
      text: t(
        'Pins and groups are those of the address. The case keeps its own until you change them here.',
      ),
      canUndo: false,
    };
  }

  function sayChanged(): void {
    model.notice.value = {
      text: t('This case was changed in another tab. Reload the page to see it as it is now.'),
      canUndo: false,
      canReload: true,
    };
  }

  async function closeCase(): Promise<void> {
    opening += 1;
    unwatch();
    unwatch = () => {};
    await layout.pauseLayout();
    clearCase(context);
    model.view.value = null;
    browser.writeFragment('');
    await listCases();
  }

  async function followFragment(): Promise<void> {
    const wanted = viewOf(browser.readFragment());
    const shown = model.view.peek();
    if (fragmentOf(wanted) === fragmentOf(shown)) return;
    await (wanted ? openView(wanted) : closeCase());
  }

  return {
    async start() {
      try {
        await store.purgeDeleted(browser.now() - KEPT_DELETED_MS);
        await store.sweepImports([]);
      } catch (error) {
        context.failing(() => t('Cases cannot be kept in this browser'))(error);
      }
      await listCases();
      await followFragment();
    },
    followFragment,
    listCases,
    openCase: (caseId, screen = 'network') => openView({ ...freshView(caseId), screen }),
    reopen: (view) => openView(view, model.history.peek()),
    async openEmptyCase() {
      await browser.keepStorage();
      const record = await store.createCase({ name: t('Untitled case'), now: browser.now() });
      await openView({ ...freshView(record.id), screen: 'files' });
    },
    closeCase,
    async renameCase(caseId, name) {
      const before = nameOf(context, caseId);
      const after = name.trim();
      if (!after || after === before) return;
      await applyName(context, caseId, after);
      const change = {
        type: 'rename',
        label: toSay('renaming “{name}”', { name: before }),
        caseId,
        before,
        after,
      } as const;
      model.history.value = recordChange(model.history.peek(), change);
      model.notice.value = { text: t('Renamed to “{name}”.', { name: after }), canUndo: true };
      if (model.overview.peek()?.record.id === caseId)
        await context.notes.note('case', change.label);
      await listCases();
    },
    async deleteCase(caseId) {
      const name = nameOf(context, caseId);
      if (model.view.peek()?.caseId === caseId) await closeCase();
      await store.deleteCase(caseId, browser.now());
      const change = {
        type: 'delete',
        label: toSay('deleting “{name}”', { name }),
        caseId,
      } as const;
      model.history.value = recordChange(model.history.peek(), change);
      model.notice.value = { text: t('“{name}” was deleted.', { name }), canUndo: true };
      await listCases();
    },
    showOverview,
  };
}

/** Gives a case its name in the store and on the screen. */
export async function applyName(
  { model, ports }: Context,
  caseId: string,
  name: string,
): Promise<void> {
  await ports.store.renameCase(caseId, name, ports.browser.now());
  const overview = model.overview.peek();
  if (overview?.record.id !== caseId) return;
  model.overview.value = { ...overview, record: { ...overview.record, name } };
}

function nameOf({ model }: Context, caseId: string): string {
  const open = model.overview.peek()?.record;
  if (open?.id === caseId) return open.name;
  return model.cases.peek()?.find((record) => record.id === caseId)?.name ?? caseId;
}

/** What the open screen shows beside the picture and the choice. */
async function askScreen(questions: Questions, view: View): Promise<void> {
  switch (view.screen) {
    case 'posts':
      return questions.posts('');
    case 'actors':
      return questions.actors('');
    case 'pickups':
      await questions.pickups(view);
      if (view.pickups.reading !== null) await questions.pickupPairs(view);
      return;
    case 'measures':
      return questions.measures(null, view);
    case 'network':
      if (view.network.form === 'periods') await questions.periods(view);
      return;
    case 'tables':
    case 'figures':
    case 'files':
      return;
    default:
      return view.screen satisfies never;
  }
}
