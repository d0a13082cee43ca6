import type { CaptionPart } from '../domain/figure.ts';
import type {
  FigureContent,
  LedgerContent,
  NetworkContent,
  PickupsContent,
  TimelineContent,
} from '../domain/figureContent.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { dataHash } from './dataHash.ts';

/**
 * What is other in the data now than in those that a figure was kept with, a phrase each; none where they have the
 * same hash.
 */
export function figureChanges(kept: FigureContent, now: FigureContent): string[] {
  if (dataHash(kept) === dataHash(now)) return [];
  const found = [...contentChanges(kept, now), ...captionChanges(kept.caption, now.caption)];
  return found.length > 0 ? found : ['numbers that stand beside what is drawn'];
}

function contentChanges(kept: FigureContent, now: FigureContent): string[] {
  if (kept.kind === 'network' && now.kind === 'network') return networkChanges(kept, now);
  if (kept.kind === 'ledger' && now.kind === 'ledger') return ledgerChanges(kept, now);
  if (kept.kind === 'timeline' && now.kind === 'timeline') return timelineChanges(kept, now);
  if (kept.kind === 'pickups' && now.kind === 'pickups') return pickupChanges(kept, now);
  return ['the kind of figure'];
}

function networkChanges(kept: NetworkContent, now: NetworkContent): string[] {
  const edges = compared(kept.edges, now.edges, edgeKey);
  const actors = compared(kept.nodes, now.nodes, ({ id }) => id);
  const moved = edges.both.filter(([a, b]) => a.weight !== b.weight).length;
  const chance = edges.both.filter(
    ([a, b]) => a.weight === b.weight && (a.q !== b.q || a.expected !== b.expected),
  ).length;
  const named = actors.both.filter(
    ([a, b]) => a.label !== b.label || a.state !== b.state || a.kind !== b.kind,
  ).length;
  return [
    ...moreAndFewer(actors, 'actor'),
    ...moreAndFewer(edges, 'edge'),
    ...phrase(moved, 'edge', 'of another weight'),
    ...phrase(chance, 'edge', 'with another chance beside it'),
    ...phrase(named, 'actor', 'with another name, state or kind'),
    ...fromTo('edges before any filter', kept.edgesOfAll, now.edgesOfAll),
  ];
}

function edgeKey({ kind, amplifier, source }: NetworkEdge): string {
  return JSON.stringify([kind, amplifier, source]);
}

function ledgerChanges({ ledger: kept }: LedgerContent, { ledger: now }: LedgerContent): string[] {
  const cells = compared(kept.cells, now.cells, ({ amplifierState, sourceState, kind }) =>
    JSON.stringify([amplifierState, sourceState, kind]),
  );
  const counts = cells.both.filter(([a, b]) => a.count !== b.count).length;
  const chance = cells.both.filter(([a, b]) => a.count === b.count && a.ratio !== b.ratio).length;
  return [
    ...fromTo('states', kept.states.length, now.states.length),
    ...fromTo('days', kept.days, now.days),
    ...moreAndFewer(cells, 'cell'),
    ...phrase(counts, 'cell', 'with another count'),
    ...phrase(chance, 'cell', 'with another chance beside it'),
  ];
}

function timelineChanges(kept: TimelineContent, now: TimelineContent): string[] {
  const lines = compared(kept.series, now.series, ({ label }) => label);
  const days = lines.both.reduce((sum, [a, b]) => {
    const shift = now.from - kept.from;
    const length = Math.max(a.values.length, b.values.length + shift);
    const other = Array.from({ length }, (_, day) => day).filter(
      (day) => (a.values[day] ?? null) !== (b.values[day - shift] ?? null),
    );
    return sum + other.length;
  }, 0);
  return [...moreAndFewer(lines, 'line'), ...phrase(days, 'day', 'with another count')];
}

function pickupChanges(kept: PickupsContent, now: PickupsContent): string[] {
  const rows = compared(kept.rows, now.rows, ({ at, actor, statement }) =>
    JSON.stringify([at, actor, statement]),
  );
  const relays = rows.both.filter(
    ([a, b]) => JSON.stringify(a.relays) !== JSON.stringify(b.relays),
  ).length;
  return [
    ...moreAndFewer(rows, 'statement'),
    ...phrase(relays, 'statement', 'with other relays'),
    ...fromTo('statements in all', kept.statements, now.statements),
  ];
}

/** Sentences of the caption that read otherwise; their numbers are told by what was compared before. */
function captionChanges(kept: readonly CaptionPart[], now: readonly CaptionPart[]): string[] {
  const told = new Map(now.map((part) => [part.id, textOf(part)] as const));
  const other = [...kept, ...now.filter(({ id }) => !kept.some((part) => part.id === id))].filter(
    (part) => told.get(part.id) !== textOf(part) || !kept.some(({ id }) => id === part.id),
  );
  const names = [...new Set(other.map(({ id }) => CAPTION_NAMES[id.replace(/-\d+$/, '')] ?? id))];
  return names.length === 0 ? [] : [`the caption: ${names.join(', ')}`];
}

const CAPTION_NAMES: Readonly<Record<string, string>> = {
  who: 'who and when',
  what: 'what is counted',
  arrow: 'counts by kind',
  drawn: 'what is drawn of what',
  null: 'what chance gives',
  chance: 'what chance gives',
  gaps: 'days without data',
  lag: 'lags',
  missing: 'what is missing',
  source: 'files, dates and gaps',
  remark: 'remarks on the data',
};

function textOf({ stretches }: CaptionPart): string {
  return stretches.map(({ text }) => text).join('');
}

interface Compared<T> {
  readonly more: number;
  readonly fewer: number;
  readonly both: readonly (readonly [T, T])[];
}

function compared<T>(
  kept: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): Compared<T> {
  const before = new Map(kept.map((one) => [keyOf(one), one] as const));
  const both = now.flatMap((one) => {
    const old = before.get(keyOf(one));
    return old === undefined ? [] : [[old, one] as const];
  });
  return { more: now.length - both.length, fewer: kept.length - both.length, both };
}

function moreAndFewer({ more, fewer }: Compared<unknown>, noun: string): string[] {
  return [
    ...(more > 0 ? [`${counted(more, noun)} more`] : []),
    ...(fewer > 0 ? [`${counted(fewer, noun)} fewer`] : []),
  ];
}

function phrase(count: number, noun: string, words: string): string[] {
  return count > 0 ? [`${counted(count, noun)} ${words}`] : [];
}

function fromTo(what: string, before: number, after: number): string[] {
  if (before === after) return [];
  return [`${what}: ${before.toLocaleString('en')} then, ${after.toLocaleString('en')} now`];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
