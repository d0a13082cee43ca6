import { ACTOR_KINDS, type ActorKind } from '../domain/actor.ts';
import type { DayRange } from '../domain/measure.ts';
import { ANY_OTHER } from '../domain/record.ts';
import { dayRangeOf } from '../measure/days.ts';
import { UsageError } from './failure.ts';

/** What the commands that measure take beside the rest. Null where the caller did not say. */
export interface MeasureOptions {
  readonly baseline: DayRange | null;
  readonly range: DayRange | null;
  readonly days: number | null;
  readonly of: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly subject: string | null;
  readonly than: string | null;
  readonly actorKinds: readonly ActorKind[] | null;
  readonly codebook: string | null;
}

export const MEASURE_FLAGS = {
  baseline: { type: 'string' },
  range: { type: 'string' },
  days: { type: 'string' },
  of: { type: 'string' },
  countries: { type: 'string' },
  subject: { type: 'string' },
  than: { type: 'string' },
  'actor-kinds': { type: 'string' },
  codebook: { type: 'string' },
} as const;

type Values = Readonly<Partial<Record<keyof typeof MEASURE_FLAGS, string>>>;

/** @throws UsageError with a sentence that names the option and what it takes */
export function measureOptions(values: Values): MeasureOptions {
  return {
    baseline: rangeOf('--baseline', values.baseline),
    range: rangeOf('--range', values.range),
    days: values.days === undefined ? null : daysOf(values.days),
    of: values.of?.split(',').map(ofState) ?? null,
    countries: values.countries?.split(',').map((word) => stateOf('--countries', word)) ?? null,
    subject: values.subject === undefined ? null : subjectOf(values.subject),
    than: values.than === undefined ? null : stateOf('--than', values.than),
    actorKinds: values['actor-kinds']?.split(',').map(actorKindOf) ?? null,
    codebook: values.codebook ?? null,
  };
}

function rangeOf(name: string, value: string | undefined): DayRange | null {
  if (value === undefined) return null;
  const range = dayRangeOf(value);
  if (range !== null) return range;
  throw new UsageError(`${name} takes days such as 2021-12-01..2021-12-31; found "${value}".`);
}

function daysOf(value: string): number {
  const match = /^([1-9]\d{0,3})d?$/.exec(value);
  if (match) return Number(match[1]);
  throw new UsageError(`--days takes a whole number of days, at least 1; found "${value}".`);
}

function stateOf(name: string, word: string): string {
  const state = word.trim();
  if (/^(?:[A-Z]{3}|EU)$/.test(state)) return state;
  throw new UsageError(`${name} takes ISO alpha-3 codes such as RUS; found "${state}".`);
}

/** `none`: actors without a state, for `topics`. */
function ofState(word: string): string {
  return word.trim() === 'none' ? 'none' : stateOf('--of', word);
}

function subjectOf(value: string): string {
  return value === ANY_OTHER ? value : stateOf(`--subject takes ${ANY_OTHER}; else it`, value);
}

function actorKindOf(word: string): ActorKind {
  const kind = ACTOR_KINDS.find((known) => known === word.trim());
  if (kind !== undefined) return kind;
  throw new UsageError(`--actor-kinds takes ${ACTOR_KINDS.join(', ')}; found "${word.trim()}".`);
}
