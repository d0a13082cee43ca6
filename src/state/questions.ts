/** Questions to the case desk about what is on the screen; the newest one wins. */

import { isFoldId } from '../domain/foldNames.ts';
import type { Period } from '../domain/networkView.ts';
import type { Selection, View } from '../domain/view.ts';
import type { EvidencePage, PostsPage } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { t } from './language.ts';
import { createMeasureQuestions, type MeasureQuestions } from './measureQuestions.ts';
import { newestOnly } from './newest.ts';
import { type PeriodsShown, periodsOf } from './periods.ts';

const EVIDENCE_AT_ONCE = 50;
const POSTS_AT_ONCE = 50;
const PICKUPS_AT_ONCE = 50;
const ACTORS_LISTED = 2_000;
const CITABLE_LISTED = 50;

export interface Questions extends MeasureQuestions {
  picture(view: View): Promise<void>;
  selection(view: View): Promise<void>;
  moreEvidence(view: View): Promise<void>;
  pickups(view: View): Promise<void>;
  morePickups(view: View): Promise<void>;
  pickupPairs(view: View): Promise<void>;
  posts(words: string): Promise<void>;
  morePosts(): Promise<void>;
  actors(words: string): Promise<void>;
  citable(words: string): Promise<void>;
  search(words: string): Promise<void>;
  sensitivity(view: View): Promise<void>;
  /** The two periods that are compared. */
  periods(view: View): Promise<void>;
}

export function createQuestions(context: Context): Questions {
  const { model, ports } = context;
  const desk = ports.desks.caseDesk;

  const picture = newestOnly(
    (view: View) => desk.picture(view.filters),
    (answer) => {
      model.picture.value = answer;
    },
    context.failing(() => t('The picture could not be drawn')),
  );

  const selection = newestOnly(
    (view: View) => askSelection(context, view),
    (show) => show(),
    context.failing(() => t('The evidence could not be read')),
  );

  const moreEvidence = newestOnly(
    (view: View) => askEvidence(context, view, model.evidence.peek()?.page.rows.length ?? 0),
    (page, view) => {
      const shown = model.evidence.peek();
      if (!shown || !page || !sameSelection(shown.selection, view.selection)) return;
      const rows = [...shown.page.rows, ...page.rows];
      model.evidence.value = { ...shown, page: { ...page, rows } };
    },
    context.failing(() => t('More evidence could not be read')),
  );

  const askPickups = ({ pickups, filters }: View, offset: number) =>
    desk.pickups({ pickups, time: filters.time, offset, limit: PICKUPS_AT_ONCE });

  const pickups = newestOnly(
    (view: View) => askPickups(view, 0),
    (page) => {
      model.pickups.value = page;
    },
    context.failing(() => t('The pick-ups could not be read')),
  );

  const morePickups = newestOnly(
    (view: View) => askPickups(view, model.pickups.peek()?.rows.length ?? 0),
    (page) => {
      const shown = model.pickups.peek();
      if (shown) model.pickups.value = { ...page, rows: [...shown.rows, ...page.rows] };
    },
    context.failing(() => t('More pick-ups could not be read')),
  );

  const pickupPairs = newestOnly(
    async ({ pickups: { open, relayedBy } }: View) =>
      open && { statement: open, relayedBy, rows: await desk.pickupPairs(open, relayedBy) },
    (shown) => {
      model.pickupPairs.value = shown;
    },
    context.failing(() => t('The pairs could not be read')),
  );

  const askPosts = (words: string, offset: number) =>
    desk.posts({
      words,
      actorId: null,
      filters: currentFilters(context),
      offset,
      limit: POSTS_AT_ONCE,
    });

  const posts = newestOnly(
    (words: string) => askPosts(words, 0),
    (page, words) => {
      model.posts.value = { ...page, words };
    },
    context.failing(() => t('The posts could not be read')),
  );

  const morePosts = newestOnly(
    () => askPosts(model.posts.peek()?.words ?? '', model.posts.peek()?.rows.length ?? 0),
    (page: PostsPage) => {
      const shown = model.posts.peek();
      if (shown) model.posts.value = { ...shown, rows: [...shown.rows, ...page.rows] };
    },
    context.failing(() => t('More posts could not be read')),
  );

  const actors = newestOnly(
    (words: string) => desk.actors(words, ACTORS_LISTED),
    (hits, words) => {
      model.actorList.value = { words, hits };
    },
    context.failing(() => t('The actors could not be read')),
  );

  const citable = newestOnly(
    (words: string) => desk.citable(words, CITABLE_LISTED),
    (found) => {
      model.citable.value = found;
    },
    context.failing(() => t('The actors could not be read')),
  );

  const search = newestOnly(
    async (words: string) => ({
      words,
      actors: await desk.actors(words, 6),
      posts: await desk.posts({
        words,
        actorId: null,
        filters: currentFilters(context),
        offset: 0,
        limit: 5,
      }),
    }),
    (found) => {
      model.search.value = found;
    },
    context.failing(() => t('The search did not end')),
  );

  const sensitivity = newestOnly(
    (view: View) => {
      model.sensitivity.value = 'counting';
      return desk.sensitivity(view.filters);
    },
    (report, asked) => {
      const now = model.view.peek();
      model.sensitivity.value = now && hasSameGrid(asked, now) ? report : null;
    },
    (error) => {
      model.sensitivity.value = null;
      context.failing(() => t('Other windows could not be counted'))(error);
    },
  );

  const periods = newestOnly(
    async ({ filters, network }: View): Promise<PeriodsShown | null> => {
      const pair = periodsOf({ filters, network }, model.overview.peek());
      if (!pair) return null;
      const pictureIn = (time: Period) => desk.picture({ ...filters, time });
      const [a, b] = [await pictureIn(pair.a), await pictureIn(pair.b)];
      return { ...pair, pictures: { a, b } };
    },
    (shown) => {
      model.periods.value = shown;
    },
    context.failing(() => t('The periods could not be compared')),
  );

  return {
    picture,
    selection,
    moreEvidence,
    pickups,
    morePickups,
    pickupPairs,
    posts,
    morePosts: () => morePosts(undefined),
    actors,
    citable,
    search,
    sensitivity,
    periods,
    ...createMeasureQuestions(context),
  };
}

/** Whether what was counted over other windows for one view holds for another. */
export function hasSameGrid(a: View, b: View): boolean {
  return (
    a.caseId === b.caseId &&
    a.filters.windowMs === b.filters.windowMs &&
    a.filters.minWeight === b.filters.minWeight &&
    a.filters.maxQ === b.filters.maxQ
  );
}

/** Whether two views list the same pick-ups in the same order. */
export function hasSamePickups(a: View, b: View): boolean {
  const listed = ({ caseId, filters, pickups }: View) => {
    const { statementsOf, about, relayedBy, sort } = pickups;
    return JSON.stringify([caseId, filters.time, statementsOf, about, relayedBy, sort]);
  };
  return listed(a) === listed(b);
}

function currentFilters({ model }: Context): View['filters'] {
  const view = model.view.peek();
  if (!view) throw new Error('no case is open: open one first');
  return view.filters;
}

/** Asks for what the inspector shows of the selection; the answer is what is left to do. */
async function askSelection(context: Context, view: View): Promise<() => void> {
  const { selection } = view;
  if (selection?.type === 'actor' && !isFoldId(selection.id)) {
    const shown = await askActor(context, view, selection.id);
    return () => {
      context.model.actor.value = shown;
      context.model.evidence.value = null;
    };
  }
  const page = await askEvidence(context, view, 0);
  return () => {
    context.model.actor.value = null;
    context.model.evidence.value = page && selection ? { selection, page } : null;
  };
}

async function askActor({ ports }: Context, view: View, id: string) {
  const desk = ports.desks.caseDesk;
  const request = { words: '', actorId: id, filters: view.filters, offset: 0, limit: 20 };
  const [hit, posts] = await Promise.all([desk.actor(id), desk.posts(request)]);
  return hit && { hit, posts };
}

/** Null for selections that stand on no evidence of their own. */
async function askEvidence(
  { model, ports }: Context,
  view: View,
  offset: number,
): Promise<EvidencePage | null> {
  if (view.selection?.type !== 'edge') return null;
  if (isFoldId(view.selection.amplifier) || isFoldId(view.selection.source)) return null;
  return ports.desks.caseDesk.evidence({
    selection: view.selection,
    filters: view.filters,
    sort: model.evidenceSort.peek(),
    offset,
    limit: offset > 0 ? EVIDENCE_AT_ONCE : pagesUpTo(view.evidence) * EVIDENCE_AT_ONCE,
  });
}

/** As many pages as it takes to show the open piece of evidence. */
function pagesUpTo(evidence: number): number {
  return Math.floor(evidence / EVIDENCE_AT_ONCE) + 1;
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
