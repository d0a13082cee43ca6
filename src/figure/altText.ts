import type {
  FigureContent,
  LedgerContent,
  NetworkContent,
  PickupsContent,
  TimelineContent,
} from '../domain/figureContent.ts';
import { OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import { atHead, inSentence } from '../domain/labelInSentence.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { DAY_MS, isoDay } from '../domain/time.ts';
import { joinedSentence } from './joined.ts';

/** What the picture shows, in words, from the data alone: for those who do not see it. */
export function altText(content: FigureContent, stateName: (code: string) => string): string {
  switch (content.kind) {
    case 'network':
      return networkText(content, stateName);
    case 'ledger':
      return ledgerText(content, stateName);
    case 'timeline':
      return timelineText(content);
    case 'pickups':
      return pickupsText(content);
    default:
      return content satisfies never;
  }
}

const MOST_PAIRS = 3;

function networkText(content: NetworkContent, stateName: (code: string) => string): string {
  if (content.edges.length === 0) return 'Network of amplification. No edge passes the filters.';
  return [
    ...sizeSentences(content, stateName),
    heaviest(content),
    mostAmplified(content),
    chanceSentence(content),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sizeSentences(content: NetworkContent, stateName: (code: string) => string): string[] {
  const { nodes, edges, edgesOfAll, joined } = content;
  const head = 'Network of amplification:';
  if (!joined) {
    return [
      `${head} ${number(edges.length)} of ${number(edgesOfAll)} edges among ${number(nodes.length)} ${nodes.length === 1 ? 'actor' : 'actors'}${ofStates(content, stateName)}.`,
    ];
  }
  const within = joined.nodes.reduce((sum, { members }) => sum + members.length, 0);
  const actors = nodes.length - joined.nodes.length + within;
  const arrows = `${number(edges.length)} ${edges.length === 1 ? 'arrow' : 'arrows'}`;
  return [
    `${head} ${number(joined.edges)} of ${number(edgesOfAll)} edges${joined.edges === edges.length ? '' : `, joined to ${arrows}`}, among ${number(actors)} actors in ${number(nodes.length)} nodes.`,
    joinedSentence(joined, actors),
  ];
}

function ofStates({ nodes }: NetworkContent, stateName: (code: string) => string): string {
  const counts = new Map<string, number>();
  for (const { state } of nodes) if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (ranked.length === 0) return '';
  const named = ranked.slice(0, 4).map(([code, count]) => `${stateName(code)} ${number(count)}`);
  const rest = ranked.slice(4).reduce((sum, [, count]) => sum + count, 0);
  return ` (${[...named, ...(rest > 0 ? [`other states ${number(rest)}`] : [])].join(', ')})`;
}

interface Pair {
  readonly amplifier: string;
  readonly source: string;
  weight: number;
}

/** Who amplifies whom most, over all directed kinds; where there is none, who shares the same objects. */
function heaviest({ nodes, edges }: NetworkContent): string {
  const directed = edges.filter(({ kind }) => !UNDIRECTED_KINDS.has(kind));
  const labels = new Map(nodes.map(({ id, label }) => [id, label] as const));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const pairs = pairsOf(directed.length > 0 ? directed : edges).slice(0, MOST_PAIRS);
  const [first, ...others] = pairs;
  if (!first) return '';
  if (directed.length === 0) {
    return `${labelOf(first.amplifier)} and ${labelOf(first.source)} share the same objects most often (${number(first.weight)}).`;
  }
  const rest = others.map(
    ({ amplifier, source, weight }) =>
      `${inSentence(labelOf(amplifier))} amplifies ${inSentence(labelOf(source))} ${times(weight)}`,
  );
  const head = `${atHead(labelOf(first.amplifier))} amplifies ${inSentence(labelOf(first.source))} most: ${times(first.weight)}`;
  return `${[head, ...rest].join('; ')}.`;
}

function pairsOf(edges: readonly NetworkEdge[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { amplifier, source, weight } of edges) {
    const key = JSON.stringify([amplifier, source]);
    const known = pairs.get(key);
    if (known) known.weight += weight;
    else pairs.set(key, { amplifier, source, weight });
  }
  return [...pairs]
    .sort(([a, p], [b, q]) => q.weight - p.weight || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

function mostAmplified({ nodes }: NetworkContent): string {
  const ranked = nodes
    .filter(({ amplified }) => amplified > 0)
    .sort((a, b) => b.amplified - a.amplified || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PAIRS)
    .map(({ label, amplified }) => `${inSentence(label)} (${number(amplified)})`);
  return ranked.length === 0 ? '' : `Most amplified: ${ranked.join(', ')}.`;
}

function chanceSentence({ edges, chances }: NetworkContent): string {
  const drawn = new Set(edges.map(({ kind }) => kind));
  const said = chances.filter(
    ({ kind, expected, comparable }) =>
      drawn.has(kind) && OBJECT_KINDS.has(kind) && expected !== null && comparable > 0,
  );
  if (said.length === 0) return '';
  const parts = said.map(
    ({ kind, expected, comparable, isBound }) =>
      `${isBound ? 'at most ' : ''}${DECIMAL.format(expected ?? 0)} of ${number(comparable)} ${kind} edges`,
  );
  return `Chance alone would give ${parts.join(', ')}.`;
}

function ledgerText({ ledger }: LedgerContent, stateName: (code: string) => string): string {
  const nameOf = (state: string | null) => (state === null ? 'no state' : stateName(state));
  const heaviest = ledger.cells
    .filter(({ kind, count }) => kind === null && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PAIRS)
    .map(({ amplifierState, sourceState, count, expected }) => {
      const chance =
        expected === null ? '' : `, where activity alone would give ${DECIMAL.format(expected)}`;
      return `${nameOf(amplifierState)} amplifies ${nameOf(sourceState)} ${times(count)}${chance}`;
    });
  const head = `Table of ${number(ledger.states.length)} states: who amplifies whom.`;
  return heaviest.length === 0 ? head : `${head} ${heaviest.join('; ')}.`;
}

function timelineText({ unit, from, series }: TimelineContent): string {
  const length = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  if (length === 0) return `Lines over time: ${unit}. There are no data.`;
  const lines = series.map(({ label, values }) => {
    const counts = values.map((value) => value ?? 0);
    const most = counts.reduce((found, value) => Math.max(found, value), 0);
    const total = counts.reduce((sum, value) => sum + value, 0);
    const day = isoDay((from + counts.indexOf(most)) * DAY_MS);
    return `${label}: ${number(total)} in all, most on ${day} (${number(most)})`;
  });
  const isGap = (day: number) => series.every(({ values }) => (values[day] ?? null) === null);
  const gaps = Array.from({ length }, (_, day) => day).filter(isGap).length;
  return [
    `Lines over ${number(length)} days from ${isoDay(from * DAY_MS)}: ${unit}.`,
    `${lines.join('; ')}.`,
    ...(gaps > 0 ? [`${number(gaps)} ${gaps === 1 ? 'day' : 'days'} without data.`] : []),
  ].join(' ');
}

function pickupsText({ rows, statements }: PickupsContent): string {
  const relayed = rows.filter(({ relays }) => relays.length > 0);
  const head = `List of ${number(rows.length)} of ${number(statements)} statements with who relayed them and how soon; ${number(relayed.length)} of those listed were relayed.`;
  const most = [...relayed].sort((a, b) => b.relays.length - a.relays.length)[0];
  if (!most) return head;
  const actors = new Set(most.relays.map(({ actor }) => actor)).size;
  return `${head} Most often relayed: that of ${most.actor} on ${most.at}, by ${number(actors)} ${actors === 1 ? 'actor' : 'actors'}.`;
}

function times(weight: number): string {
  return weight === 1 ? 'once' : `${number(weight)} times`;
}

const DECIMAL = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function number(value: number): string {
  return value.toLocaleString('en');
}
