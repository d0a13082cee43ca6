import {
  FIGURE_PRESETS,
  FIGURE_THEMES,
  type FigureLabels,
  type FigureSize,
  type FigureTheme,
  GREATEST_SIDE,
  LEAST_SIDE,
  LEGEND_PLACES,
  type LegendPlace,
  pageOf,
} from '../domain/figure.ts';
import { type ActorGroup, FOLDS, type Fold, withGroup } from '../domain/networkView.ts';
import { COLOUR_OWNERS, type ColourOwner } from '../domain/view.ts';
import { UsageError } from './failure.ts';

export const FIGURE_FLAGS = {
  size: { type: 'string' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  theme: { type: 'string' },
  labels: { type: 'string' },
  legend: { type: 'string' },
  colour: { type: 'string' },
  actors: { type: 'string' },
  figure: { type: 'string' },
  fold: { type: 'string' },
  group: { type: 'string', multiple: true },
  without: { type: 'string' },
  'no-groups': { type: 'boolean' },
  'no-fonts': { type: 'boolean' },
} as const;

type Given = {
  readonly [name in keyof typeof FIGURE_FLAGS]?: string | boolean | string[] | undefined;
};

/** What `figure` was told of the page. */
export interface FigureOptions {
  readonly size: FigureSize;
  readonly title: string;
  readonly subtitle: string;
  readonly theme: FigureTheme;
  readonly labels: FigureLabels;
  readonly legend: LegendPlace;
  readonly colourBy: ColourOwner;
  /** only so many, most amplified first; null where the caller did not say */
  readonly actors: number | null;
  readonly groups: boolean;
  /** actors drawn as one: by state or cluster, or these; null: those that the case keeps */
  readonly fold: Fold;
  readonly joined: readonly ActorGroup[] | null;
  /** ids of actors that are not drawn */
  readonly without: readonly string[];
  /** name of a figure that the case keeps; null: a new one */
  readonly kept: string | null;
  /** the fonts stand in the file */
  readonly fonts: boolean;
}

/** @throws UsageError with a sentence that names the option and what it takes */
export function figureOptions(given: Given): FigureOptions {
  const text = (name: keyof Given) => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    size: sizeOf(text('size') ?? 'web'),
    title: text('title') ?? '',
    subtitle: text('subtitle') ?? '',
    theme: oneOf('--theme', text('theme') ?? 'light', FIGURE_THEMES),
    labels: labelsOf(text('labels') ?? 'auto'),
    legend: oneOf('--legend', text('legend') ?? 'auto', LEGEND_PLACES),
    colourBy: oneOf('--colour', text('colour') ?? 'state', COLOUR_OWNERS),
    actors: actorsOf(text('actors')),
    groups: given['no-groups'] !== true,
    fold: oneOf('--fold', text('fold') ?? 'none', FOLDS),
    joined: Array.isArray(given.group) ? given.group.reduce(withGroupOf, []) : null,
    without: idsOf(text('without') ?? ''),
    kept: text('figure') ?? null,
    fonts: given['no-fonts'] !== true,
  };
}

function oneOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError(`${name} takes ${choices.join(', ')}; found "${value}".`);
  }
  return found;
}

/** `web`, `one-column` …, `1200x675` in px, `120x90mm`. */
function sizeOf(value: string): FigureSize {
  const preset = FIGURE_PRESETS.find((name) => name === value);
  if (preset !== undefined) return { preset };
  const match = /^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(px|mm)?$/.exec(value);
  if (!match) {
    throw new UsageError(
      `--size takes ${FIGURE_PRESETS.join(', ')}, 1200x675 or 120x90mm; found "${value}".`,
    );
  }
  const unit = match[3] === 'mm' ? 'mm' : 'px';
  const size = { preset: 'free', width: Number(match[1]), height: Number(match[2]), unit } as const;
  const { width, height } = pageOf(size);
  if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > GREATEST_SIDE) {
    throw new UsageError(
      `--size: each side has ${LEAST_SIDE} to ${GREATEST_SIDE} px (96 an inch); found "${value}".`,
    );
  }
  return size;
}

function labelsOf(value: string): FigureLabels {
  if (value === 'auto') return { mode: 'auto', most: null };
  if (value === 'none') return { mode: 'none' };
  if (/^\d+$/.test(value)) return { mode: 'auto', most: Number(value) };
  return { mode: 'chosen', ids: value.split(',').map((id) => id.trim()) };
}

/** `NAME=id,id`: the name may hold a "=", ids do not. */
function withGroupOf(groups: readonly ActorGroup[], value: string): ActorGroup[] {
  const cut = value.lastIndexOf('=');
  const name = value.slice(0, Math.max(0, cut)).trim();
  const members = [...new Set(idsOf(value.slice(cut + 1)))];
  if (name === '' || members.length < 2) {
    throw new UsageError(
      `--group takes a name and at least two actors: 'Outlets=rt,sputnik'; found "${value}".`,
    );
  }
  return withGroup(groups, name, members);
}

function idsOf(value: string): string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function actorsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^\d+$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`--actors takes a whole number from 1; found "${value}".`);
}
