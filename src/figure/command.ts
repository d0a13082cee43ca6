import { DRAWN_ALONE, type DrawnAs } from '../domain/arrangement.ts';
import type { FigureSpec } from '../domain/figure.ts';
import { KINDS } from '../domain/kind.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import { NO_FILTERS } from '../domain/view.ts';
import { filterPhrases } from './filterWords.ts';

/**
 * The command line that makes a figure again from the same files. What the command line cannot filter by stands behind
 * a # in words.
 */
export function figureCommand(
  spec: Omit<FigureSpec, 'command'>,
  files: readonly string[],
  actors: number | null,
): string {
  const { filters, colourBy, drawnAs = DRAWN_ALONE } = spec.view;
  const kinds = KINDS.filter((kind) => !filters.hiddenKinds.includes(kind));
  const options: readonly (readonly [string, string | null])[] = [
    ['--size', sizeWord(spec)],
    ['--theme', spec.theme === 'light' ? null : spec.theme],
    ['--title', spec.title],
    ['--subtitle', spec.subtitle || null],
    ['--labels', labelsWord(spec)],
    ['--legend', spec.legend === 'auto' ? null : spec.legend],
    ['--colour', colourBy === 'state' ? null : colourBy],
    ['--actors', actors === null ? null : String(actors)],
    ['--kinds', kinds.length === KINDS.length ? null : kinds.join(',')],
    ['--window', filters.windowMs === null ? null : durationWord(filters.windowMs)],
    ['--min-weight', filters.minWeight > 1 ? String(filters.minWeight) : null],
    ['--max-q', String(filters.maxQ ?? 1)],
    ['--without', filters.hiddenActors.join(',') || null],
    ...drawnOptions(drawnAs),
  ];
  const words = options.flatMap(([name, value]) => (value === null ? [] : [name, quoted(value)]));
  const flags = [
    ...(filters.keepActs && filters.maxQ !== null ? ['--keep-acts'] : []),
    ...(spec.groups ? [] : ['--no-groups']),
  ];
  const rest = filterPhrases({
    ...filters,
    ...{ hiddenKinds: NO_FILTERS.hiddenKinds, windowMs: null, minWeight: 1, maxQ: null },
    hiddenActors: NO_FILTERS.hiddenActors,
  });
  rest.push(...pinPhrases(drawnAs));
  const command = ['antiphon', 'figure', ...files.map(quoted), ...words, ...flags].join(' ');
  return rest.length === 0 ? command : `${command} # ${rest.join(', ')}`;
}

function drawnOptions({ fold, groups }: DrawnAs): (readonly [string, string])[] {
  if (fold !== 'none') return [['--fold', fold]];
  return groups.map(({ name, members }) => ['--group', `${name}=${members.join(',')}`]);
}

function pinPhrases({ pins }: DrawnAs): string[] {
  if (pins.length === 0) return [];
  return [`${pins.length} ${pins.length === 1 ? 'actor' : 'actors'} pinned by hand`];
}

/** The command line that draws a kept figure again from its case file, to the same bytes. */
export function keptCommand(caseFile: string, name: string): string {
  return `antiphon figure --case ${quoted(caseFile)} --figure ${quoted(name)}`;
}

function sizeWord({ size }: Pick<FigureSpec, 'size'>): string {
  if (size.preset !== 'free') return size.preset;
  return `${size.width}x${size.height}${size.unit === 'mm' ? 'mm' : ''}`;
}

function labelsWord({ labels }: Pick<FigureSpec, 'labels'>): string | null {
  switch (labels.mode) {
    case 'auto':
      return labels.most === null ? null : String(labels.most);
    case 'chosen':
      return labels.ids.join(',');
    case 'none':
      return 'none';
    default:
      return labels satisfies never;
  }
}

const UNITS = [
  ['d', DAY_MS],
  ['h', HOUR_MS],
  ['m', MINUTE_MS],
] as const;

function durationWord(ms: number): string {
  const unit = UNITS.find(([, length]) => ms >= length && ms % length === 0);
  return unit ? `${ms / unit[1]}${unit[0]}` : `${ms / SECOND_MS}s`;
}

/** As a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_.,:=/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
