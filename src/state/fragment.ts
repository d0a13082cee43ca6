/**
 * The view as text after the # of the address, and back. Short where nothing was changed; what is
 * unknown or broken falls back to the default without a word, so an old link still opens the case.
 */
import { ACTOR_KINDS } from '../domain/actor.ts';
import { FIGURE_KINDS, FIGURE_THEMES, LEGEND_PLACES } from '../domain/figure.ts';
import {
  DEFAULT_FIGURE,
  type FigureSettings,
  MOST_DRAWN,
  MOST_ROWS,
  sizeOf,
  sizeText,
} from '../domain/figureSettings.ts';
import { isKind, KINDS } from '../domain/kind.ts';
import { DEFAULT_MEASURES } from '../domain/measuresView.ts';
import { DEFAULT_NETWORK } from '../domain/networkView.ts';
import {
  DEFAULT_PICKUPS,
  endOf,
  endText,
  PICKUP_SORTS,
  type PickupView,
} from '../domain/pickupView.ts';
import type { TimeRange } from '../domain/time.ts';
import {
  COLOUR_OWNERS,
  DEFAULT_FILTERS,
  type Filters,
  NO_FILTERS,
  SCREENS,
  type Selection,
  type View,
} from '../domain/view.ts';
import { readFocus, writeFocus } from './focusFragment.ts';
import { oneOf, wholeNumber } from './fragmentParts.ts';
import { readMeasures, writeMeasures } from './measuresFragment.ts';
import { readNetwork, writeNetwork } from './networkFragment.ts';

export function freshView(caseId: string): View {
  return {
    caseId,
    screen: 'network',
    filters: DEFAULT_FILTERS,
    colourBy: 'state',
    selection: null,
    evidence: 0,
    network: DEFAULT_NETWORK,
    pickups: DEFAULT_PICKUPS,
    measures: DEFAULT_MEASURES,
    figure: DEFAULT_FIGURE,
  };
}

/** Empty text for the start page. */
export function fragmentOf(view: View | null): string {
  if (!view) return '';
  const parts = new URLSearchParams();
  parts.set('case', view.caseId);
  if (view.screen !== 'network') parts.set('screen', view.screen);
  writeFilters(parts, view.filters);
  if (view.colourBy !== 'state') parts.set('colour', view.colourBy);
  if (view.selection) writeSelection(parts, view.selection);
  if (view.evidence > 0) parts.set('piece', String(view.evidence));
  writeNetwork(parts, view.network);
  writePickups(parts, view.pickups);
  writeMeasures(parts, view.measures);
  writeFigure(parts, view.figure);
  return parts.toString();
}

/** Takes the text with or without its #. Null where no case is named. */
export function viewOf(fragment: string): View | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const caseId = parts.get('case');
  if (!caseId) return null;
  return {
    caseId,
    screen: oneOf(SCREENS, parts.get('screen')) ?? 'network',
    filters: readFilters(parts),
    colourBy: oneOf(COLOUR_OWNERS, parts.get('colour')) ?? 'state',
    selection: readSelection(parts),
    evidence: wholeNumber(parts.get('piece'), 0) ?? 0,
    network: readNetwork(parts),
    pickups: readPickups(parts),
    measures: readMeasures(parts),
    figure: readFigure(parts),
  };
}

function writeFilters(parts: URLSearchParams, filters: Filters): void {
  const { time, windowMs, minWeight, maxQ, keepActs } = filters;
  if (time.from !== null) parts.set('from', new Date(time.from).toISOString());
  if (time.to !== null) parts.set('to', new Date(time.to).toISOString());
  for (const kind of filters.hiddenKinds) parts.append('hide', kind);
  for (const state of filters.hiddenStates) parts.append('hide-state', state);
  for (const kind of filters.hiddenActorKinds) parts.append('hide-actors', kind);
  for (const id of filters.hiddenActors) parts.append('without', id);
  for (const platform of filters.hiddenPlatforms) parts.append('hide-platform', platform);
  for (const language of filters.hiddenLanguages) parts.append('hide-lang', language);
  if (windowMs !== null) parts.set('window', String(windowMs));
  if (minWeight !== 1) parts.set('weight', String(minWeight));
  if (maxQ !== DEFAULT_FILTERS.maxQ) parts.set('q', maxQ === null ? ALL : String(maxQ));
  if (!keepActs) parts.set('acts', 'q');
  writeFocus(parts, filters.focus);
}

function readFilters(parts: URLSearchParams): Filters {
  return {
    time: readRange(parts),
    hiddenKinds: members(KINDS, parts.getAll('hide')),
    hiddenStates: [...new Set(parts.getAll('hide-state'))],
    hiddenActorKinds: members(ACTOR_KINDS, parts.getAll('hide-actors')),
    hiddenActors: [...new Set(parts.getAll('without').filter((id) => id !== ''))],
    hiddenPlatforms: [...new Set(parts.getAll('hide-platform'))],
    hiddenLanguages: [...new Set(parts.getAll('hide-lang'))],
    windowMs: wholeNumber(parts.get('window'), 1),
    minWeight: wholeNumber(parts.get('weight'), 1) ?? 1,
    maxQ: readMaxQ(parts.get('q')),
    keepActs: parts.get('acts') !== 'q',
    focus: readFocus(parts),
  };
}

/** Stands in place of a number where nothing is hidden by q. */
const ALL = 'all';

function readMaxQ(text: string | null): number | null {
  if (text === ALL) return null;
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return value > 0 && value <= 1 ? value : DEFAULT_FILTERS.maxQ;
}

function readRange(parts: URLSearchParams): TimeRange {
  const from = instant(parts.get('from'));
  const to = instant(parts.get('to'));
  return from !== null && to !== null && from > to ? NO_FILTERS.time : { from, to };
}

function writeSelection(parts: URLSearchParams, selection: Selection): void {
  switch (selection.type) {
    case 'actor':
      parts.set('actor', selection.id);
      break;
    case 'cluster':
      parts.set('cluster', String(selection.index));
      break;
    case 'edge':
      parts.set('amplifier', selection.amplifier);
      parts.set('source', selection.source);
      parts.set('kind', selection.kind);
      break;
    default:
      selection satisfies never;
  }
}

function readSelection(parts: URLSearchParams): Selection | null {
  const id = parts.get('actor');
  if (id) return { type: 'actor', id };
  const index = wholeNumber(parts.get('cluster'), 0);
  if (index !== null) return { type: 'cluster', index };
  const amplifier = parts.get('amplifier');
  const source = parts.get('source');
  const kind = parts.get('kind') ?? '';
  return amplifier && source && isKind(kind) ? { type: 'edge', amplifier, source, kind } : null;
}

function writePickups(parts: URLSearchParams, pickups: PickupView): void {
  const { statementsOf, about, relayedBy, sort, open, reading } = pickups;
  if (statementsOf.type !== 'any') parts.set('of', endText(statementsOf));
  if (about) parts.set('about', about);
  if (relayedBy.type !== 'any') parts.set('by', endText(relayedBy));
  if (sort !== DEFAULT_PICKUPS.sort) parts.set('order', sort);
  if (open) {
    parts.set('statement', open.id);
    parts.set('on', open.platform);
  }
  if (reading !== null) parts.set('pair', String(reading));
}

function readPickups(parts: URLSearchParams): PickupView {
  const [platform, id] = [parts.get('on'), parts.get('statement')];
  const open = platform && id ? { platform, id } : null;
  return {
    statementsOf: endOf(parts.get('of') ?? ''),
    about: parts.get('about') || null,
    relayedBy: endOf(parts.get('by') ?? ''),
    sort: oneOf(PICKUP_SORTS, parts.get('order')) ?? DEFAULT_PICKUPS.sort,
    open,
    reading: open && wholeNumber(parts.get('pair'), 0),
  };
}

/** Short where nothing was changed: names of the figure begin with `f`. */
function writeFigure(parts: URLSearchParams, figure: FigureSettings): void {
  const { kind, size, theme, legend, names, groups, actors, subject, rows } = figure;
  if (kind !== DEFAULT_FIGURE.kind) parts.set('f-kind', kind);
  if (size.preset !== 'web') parts.set('f-size', sizeText(size));
  if (theme !== DEFAULT_FIGURE.theme) parts.set('f-theme', theme);
  if (legend !== DEFAULT_FIGURE.legend) parts.set('f-legend', legend);
  if (names !== null) parts.set('f-names', String(names));
  if (!groups) parts.set('f-groups', 'none');
  if (actors !== DEFAULT_FIGURE.actors) parts.set('f-actors', String(actors));
  if (subject) parts.set('f-country', subject);
  if (rows !== DEFAULT_FIGURE.rows) parts.set('f-rows', String(rows));
}

function readFigure(parts: URLSearchParams): FigureSettings {
  const actors = wholeNumber(parts.get('f-actors'), 2) ?? DEFAULT_FIGURE.actors;
  return {
    kind: oneOf(FIGURE_KINDS, parts.get('f-kind')) ?? DEFAULT_FIGURE.kind,
    size: sizeOf(parts.get('f-size') ?? '') ?? DEFAULT_FIGURE.size,
    theme: oneOf(FIGURE_THEMES, parts.get('f-theme')) ?? DEFAULT_FIGURE.theme,
    legend: oneOf(LEGEND_PLACES, parts.get('f-legend')) ?? DEFAULT_FIGURE.legend,
    names: wholeNumber(parts.get('f-names'), 0),
    groups: parts.get('f-groups') !== 'none',
    actors: Math.min(actors, MOST_DRAWN),
    subject: parts.get('f-country') || null,
    rows: Math.min(wholeNumber(parts.get('f-rows'), 1) ?? DEFAULT_FIGURE.rows, MOST_ROWS),
  };
}

function instant(text: string | null): number | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** The named ones among the allowed, each once, in the order given. */
function members<T extends string>(allowed: readonly T[], texts: readonly string[]): T[] {
  const found = texts.flatMap((text) => oneOf(allowed, text) ?? []);
  return [...new Set(found)];
}
