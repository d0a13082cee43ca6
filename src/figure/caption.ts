import type { ActorKind } from '../domain/actor.ts';
import { type CaptionPart, type CaptionStretch, editedCaption } from '../domain/figure.ts';
import { KINDS, type Kind, OBJECT_KINDS } from '../domain/kind.ts';
import type { ChanceFacts, Coverage, NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { fixed, open, part } from './captionPart.ts';
import { type Joined, joinedSentence } from './joined.ts';

/** What a caption is filled from. Everything in it is counted, nothing is chosen (METHODS §8). */
export interface CaptionInput {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** edges before any filter */
  readonly edgesOfAll: number;
  /** what chance says of the kinds, before kinds and actors are hidden */
  readonly chances: readonly ChanceFacts[];
  /** the filters in words, each a short phrase: "weight 2 or more" */
  readonly filters: readonly string[];
  readonly coverage: Coverage;
  /** what the files were: a sentence's object ("3 files") and what a reader must know of them */
  readonly remarks: readonly string[];
  /** when the posts were collected, in words; left out where nobody has said it */
  readonly collected?: string;
  /** whether clusters are drawn as regions; they are unless it is said */
  readonly groups?: boolean;
  /** who is drawn as one; null or absent: nobody */
  readonly joined?: Joined | null;
  readonly colourBy: ColourOwner;
  readonly stateName: (code: string) => string;
}

/** The caption of METHODS §8 in one text. */
export function caption(input: CaptionInput): string {
  return editedCaption(captionParts(input), {}).sentences.join(' ');
}

/** The same by sentences: what is locked in each, and what a user may word otherwise. */
export function captionParts(input: CaptionInput): CaptionPart[] {
  const { joined } = input;
  return [
    part(
      'who',
      open('Amplification among '),
      fixed(`${whoIsShown(input)}, ${period(input)}`),
      open(' UTC.'),
    ),
    part('arrow', ...arrowSentence(input.edges)),
    part('drawn', fixed(`${drawnWords(input)}: ${filterWords(input)}; ${chanceWords(input)}.`)),
    ...(joined ? [part('joined', fixed(joinedSentence(joined, joined.actors.length)))] : []),
    part('colours', ...colourSentence(input.colourBy, input.groups ?? true)),
    part('distance', fixed('Distance has no fixed meaning.')),
    part(
      'source',
      open(`Source: ${fileWords(input.coverage.files)}`),
      ...collectedWords(input.collected),
      fixed(`; gaps: ${gapWords(input.coverage)}.`),
    ),
    ...input.remarks.map((remark, k) => part(`remark-${k + 1}`, fixed(remark))),
    part('limits', fixed('Does not show intent, control or audience effect.')),
  ];
}

function drawnWords({ edges, edgesOfAll, joined }: CaptionInput): string {
  if (!joined || joined.edges === edges.length)
    return `${count(edges.length)} of ${count(edgesOfAll)} edges drawn`;
  const arrows = `${count(edges.length)} ${edges.length === 1 ? 'arrow' : 'arrows'}`;
  return `${count(joined.edges)} of ${count(edgesOfAll)} edges drawn, joined to ${arrows}`;
}

const MOST_FILES = 3;

function fileWords(files: readonly string[]): string {
  if (files.length <= MOST_FILES) return files.join(', ') || 'no files';
  const named = files.slice(0, MOST_FILES - 1).join(', ');
  return `${count(files.length)} files (${named} and ${count(files.length - MOST_FILES + 1)} more)`;
}

/** Files seldom say when they were collected: the user may. */
function collectedWords(collected: string | undefined): CaptionStretch[] {
  return [fixed('; collected '), open(collected ?? 'at a time that is not recorded')];
}

/**
 * How much of the drawn co-occurrence chance would give, and by which null. The act is its own evidence in the other
 * kinds: of them only the null is named.
 */
function chanceWords({ edges, chances }: CaptionInput): string {
  const drawn = new Set(edges.map((edge) => edge.kind));
  const shown = chances.filter(({ kind }) => drawn.has(kind));
  const shuffled = shown.filter(({ kind }) => OBJECT_KINDS.has(kind)).map(expectedWords);
  const sentences =
    shuffled.length > 0
      ? [`${inWords(shuffled)} (times shuffled among the sharers of each object)`]
      : [];
  if ([...drawn].some((kind) => !OBJECT_KINDS.has(kind))) {
    sentences.push('acts are drawn whatever activity alone would give');
  }
  return sentences.length > 0 ? sentences.join('; ') : 'chance cannot be estimated';
}

function expectedWords({ kind, edges, comparable, expected, isBound }: ChanceFacts): string {
  if (comparable === 0) return `of ${count(edges)} ${kind} edges chance cannot be said`;
  if (expected === null) return `of ${count(edges)} ${kind} edges chance was not summed up`;
  const rest = edges - comparable;
  const unsaid = rest > 0 ? ` (of ${count(rest)} it cannot be said)` : '';
  const number = `${isBound ? 'at most ' : ''}${DECIMAL.format(expected)}`;
  return `${number} of ${count(comparable)} ${kind} edges expected by chance${unsaid}`;
}

function whoIsShown({ joined, stateName, ...input }: CaptionInput): string {
  // of those whom the nodes stand for
  const nodes = joined?.actors ?? input.nodes;
  const kinds = [...new Set(nodes.map((node) => KIND_GROUP[node.kind]))];
  const states = mostFrequent(nodes.map((node) => node.state).filter((state) => state !== null));
  const named = states.slice(0, 3).map(stateName);
  const rest = states.length - named.length;
  const of = rest > 0 ? [...named, `${rest} other ${rest === 1 ? 'state' : 'states'}`] : named;
  const unlabelled = nodes.filter((node) => node.state === null).length;
  return [
    `${count(nodes.length)} ${kinds.length > 0 ? inWords(kinds.sort()) : 'actors'}`,
    of.length > 0 ? ` of ${inWords(of)}` : '',
    unlabelled > 0 ? ` (${count(unlabelled)} without a state)` : '',
  ].join('');
}

const KIND_GROUP: Record<ActorKind, string> = {
  ministry: 'ministries and offices',
  diplomat: 'diplomats',
  official: 'officials',
  'state outlet': 'outlets',
  'state-linked outlet': 'outlets',
  outlet: 'outlets',
  account: 'accounts',
};

function period({ edges, coverage }: CaptionInput): string {
  const firsts = edges.map((edge) => edge.first.slice(0, 10)).sort();
  const lasts = edges.map((edge) => edge.last.slice(0, 10)).sort();
  const from = firsts[0] ?? coverage.from?.slice(0, 10) ?? 'no date';
  const to = lasts.at(-1) ?? coverage.to?.slice(0, 10) ?? 'no date';
  return from === to ? from : `${from} – ${to}`;
}

const DEEDS: Record<Kind, string> = {
  repost: 'reposted',
  quote: 'quoted',
  reply: 'answered',
  link: 'linked to',
  mention: 'mentioned',
  citation: 'cited',
  copy: 'repeated the text of',
  passage: 'repeated a passage of',
  'co-share': 'shared the same object as',
};

function arrowSentence(edges: readonly NetworkEdge[]): CaptionStretch[] {
  const weights = new Map<Kind, number>();
  for (const edge of edges) weights.set(edge.kind, (weights.get(edge.kind) ?? 0) + edge.weight);
  const shown = KINDS.filter((kind) => weights.has(kind));
  const directed = shown.filter((kind) => kind !== 'co-share');
  const counts = shown.map((kind) => `${kind} ${count(weights.get(kind) ?? 0)}`).join(', ');
  if (shown.length === 0) return [fixed('No edge passes the filters.')];
  const arrow =
    directed.length > 0
      ? `An arrow from A to B: A ${inWords(
          directed.map((kind) => DEEDS[kind]),
          'or',
        )} B`
      : 'A line between A and B: both shared the same object';
  return [open(`${arrow} `), fixed(`(${counts}).`)];
}

function colourSentence(colourBy: ColourOwner, groups: boolean): CaptionStretch[] {
  const grouping = 'Leiden, a grouping by the software, not an affiliation.';
  const regions = groups ? [fixed(` Outlined groups: ${grouping}`)] : [];
  switch (colourBy) {
    case 'state':
      return [open('Colours: state of the actor, arrows as their amplifier.'), ...regions];
    case 'kind':
      return [open('Colours: kind of amplification.'), ...regions];
    case 'cluster':
      return [fixed(`Colours: ${grouping}`)];
    default:
      return colourBy satisfies never;
  }
}

function filterWords({ filters }: CaptionInput): string {
  return filters.length > 0 ? filters.join(', ') : 'no filter';
}

/** Names up to three gaps; the rest is counted. */
function gapWords({ gaps }: Coverage): string {
  if (gaps.length === 0) return 'none';
  const shown = gaps
    .slice(0, 3)
    .map(({ from, to }) => (from === to ? from : `${from} – ${to}`))
    .join(', ');
  return gaps.length > 3 ? `${shown} and ${count(gaps.length - 3)} more` : shown;
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

function inWords(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

const COUNT = new Intl.NumberFormat('en');
const DECIMAL = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function count(value: number): string {
  return COUNT.format(value);
}
