import type { Context } from './context.ts';
import { type ActorColumn, type EdgeColumn, ROWS_AT_ONCE, type TableOrder } from './model.ts';
import type { Theme } from './ports.ts';
import type { Questions } from './questions.ts';
import type { ViewActions } from './viewActions.ts';

const THEME_CHOICE = 'theme';
const WIDTH_CHOICE = 'inspector-width';

/** CSS pixels: least, greatest and first width of the inspector (LOOK §6). */
export const INSPECTOR_WIDTH = { least: 360, most: 640, first: 416 } as const;

export interface ScreenActions {
  toggleTheme(): void;
  /** Follows the system until the user has chosen. */
  followSystemTheme(): void;
  /** Keeps the width between its bounds, and for the next time. */
  setInspectorWidth(width: number): void;
  toggleRail(): void;
  /** Opens or closes the list of what was done in the case. */
  showActivity(isShown: boolean): void;
  showPane(pane: 'evidence' | 'network'): void;
  showTable(table: 'edges' | 'actors' | 'judgements'): void;
  /** The same column again turns the order round. */
  orderEdges(column: EdgeColumn): void;
  orderActors(column: ActorColumn): void;
  moreRows(): void;
  search(words: string): Promise<void>;
  closeSearch(): void;
  findPosts(words: string): Promise<void>;
  morePosts(): Promise<void>;
  findActors(words: string): Promise<void>;
  findCitable(words: string): Promise<void>;
  /** Posts that hold these words, on their own screen. */
  openPosts(words: string): Promise<void>;
}

export function createScreenActions(
  { model, ports }: Context,
  questions: Questions,
  views: ViewActions,
): ScreenActions {
  const { browser } = ports;
  return {
    toggleTheme() {
      const theme = model.theme.peek() === 'dark' ? 'light' : 'dark';
      model.theme.value = theme;
      browser.keepChoice(THEME_CHOICE, theme);
    },
    followSystemTheme() {
      model.theme.value = themeOf(browser);
    },
    setInspectorWidth(width) {
      model.inspectorWidth.value = within(width);
      browser.keepChoice(WIDTH_CHOICE, String(model.inspectorWidth.peek()));
    },
    toggleRail() {
      model.railOpen.value = !model.railOpen.peek();
    },
    showActivity(isShown) {
      // both lie over the right side
      if (isShown) model.help.value = null;
      model.activityShown.value = isShown;
    },
    showPane(pane) {
      model.pane.value = pane;
    },
    showTable(table) {
      model.table.value = table;
      model.rowsShown.value = ROWS_AT_ONCE;
    },
    orderEdges(column) {
      model.edgeOrder.value = turned(model.edgeOrder.peek(), column, EDGE_TEXT.has(column));
    },
    orderActors(column) {
      model.actorOrder.value = turned(model.actorOrder.peek(), column, ACTOR_TEXT.has(column));
    },
    moreRows() {
      model.rowsShown.value = model.rowsShown.peek() + ROWS_AT_ONCE;
    },
    async search(words) {
      if (words.trim()) await questions.search(words);
      else model.search.value = null;
    },
    closeSearch() {
      model.search.value = null;
    },
    findPosts: questions.posts,
    morePosts: questions.morePosts,
    findActors: questions.actors,
    findCitable: questions.citable,
    async openPosts(words) {
      model.search.value = null;
      await questions.posts(words);
      await views.openScreen('posts');
    },
  };
}

const EDGE_TEXT: ReadonlySet<EdgeColumn> = new Set<EdgeColumn>(['amplifier', 'source', 'kind']);
const ACTOR_TEXT: ReadonlySet<ActorColumn> = new Set<ActorColumn>(['label', 'state', 'kind']);

/** Texts begin at A, numbers and times with the greatest. */
function turned<C extends string>(order: TableOrder<C>, column: C, isText: boolean): TableOrder<C> {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: !isText };
}

export function inspectorWidthOf(browser: Context['ports']['browser']): number {
  const chosen = Number(browser.readChoice(WIDTH_CHOICE) ?? Number.NaN);
  return Number.isNaN(chosen) ? INSPECTOR_WIDTH.first : within(chosen);
}

function within(width: number): number {
  const { least, most } = INSPECTOR_WIDTH;
  return Math.round(Math.min(Math.max(width, least), most));
}

export function themeOf(browser: Context['ports']['browser']): Theme {
  const chosen = browser.readChoice(THEME_CHOICE);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return browser.prefersDark() ? 'dark' : 'light';
}
