import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../domain/importPlan.ts';
import { isKind, KINDS, type Kind } from '../domain/kind.ts';
import type { NetworkSettings } from '../domain/network.ts';
import { STATEMENT_DAYS } from '../domain/pickup.ts';
import {
  DEFAULT_SETTINGS,
  isObjectType,
  OBJECT_TYPES,
  type ObjectType,
  windowsOf,
} from '../domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import { UsageError } from './failure.ts';
import { FIGURE_FLAGS, type FigureOptions, figureOptions } from './figureOptions.ts';
import { MEASURE_FLAGS, type MeasureOptions, measureOptions } from './measureOptions.ts';

export type OutputFormat = 'json' | 'csv' | 'gexf' | 'graphml';

/** What the words after a command say, checked. */
export interface Options {
  readonly files: readonly string[];
  readonly format: OutputFormat;
  readonly out: string | null;
  readonly timeZone: string;
  readonly caseFile: string | null;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly allProblems: boolean;
  /** null where the caller did not say: commands have defaults of their own */
  readonly windowMs: number | null;
  readonly minParticipation: number | null;
  readonly kinds: readonly Kind[] | null;
  /** grid of `sensitivity` */
  readonly windowsMs: readonly number[] | null;
  readonly thresholds: readonly number[] | null;
  /** what `mentions` counts are split by, as the caller wrote it */
  readonly by: string | null;
  /** days before a citation in which its statement is looked for */
  readonly statementDays: number;
  readonly measure: MeasureOptions;
  readonly figure: FigureOptions;
  readonly settings: NetworkSettings;
}

const DEFAULT_SEED = 1;

/** @throws UsageError with a sentence that names the option and what it takes */
export function parseOptions(words: readonly string[]): Options {
  const { values, positionals } = parsed(words);
  const windowMs = values.window === undefined ? null : durationMs(values.window);
  const minParticipation = wholeNumber('--min-participation', values['min-participation']);
  return {
    files: positionals,
    format: formatOf(values.format),
    out: values.out ?? null,
    timeZone: zoneOf(values.tz),
    caseFile: values.case ?? null,
    roles: rolesOf(values.map),
    allProblems: values['all-problems'] ?? false,
    windowMs,
    minParticipation,
    kinds: values.kinds === undefined ? null : kindsOf(values.kinds),
    windowsMs: values.windows?.split(',').map((word) => durationMs(word.trim())) ?? null,
    thresholds: values.thresholds?.split(',').map(thresholdOf) ?? null,
    by: values.by ?? null,
    statementDays: wholeNumber('--statement-days', values['statement-days']) ?? STATEMENT_DAYS,
    measure: measureOptions(values),
    figure: figureOptions(values),
    settings: {
      kinds: kindsOf(values.kinds),
      windowMs: windowsOf(windowMs),
      similarity: share('--similarity', values.similarity, 0.5) ?? DEFAULT_SETTINGS.similarity,
      minParticipation: minParticipation ?? DEFAULT_SETTINGS.minParticipation,
      minWeight: wholeNumber('--min-weight', values['min-weight']) ?? 1,
      maxQ: share('--max-q', values['max-q'], 0),
      keepActs: values['keep-acts'] ?? false,
      objects: objectsOf(values.objects),
      seed: wholeNumber('--seed', values.seed) ?? DEFAULT_SEED,
    },
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        tz: { type: 'string' },
        case: { type: 'string' },
        map: { type: 'string' },
        kinds: { type: 'string' },
        objects: { type: 'string' },
        window: { type: 'string' },
        similarity: { type: 'string' },
        seed: { type: 'string' },
        'min-participation': { type: 'string' },
        'min-weight': { type: 'string' },
        'max-q': { type: 'string' },
        'keep-acts': { type: 'boolean' },
        'all-problems': { type: 'boolean' },
        windows: { type: 'string' },
        by: { type: 'string' },
        'statement-days': { type: 'string' },
        thresholds: { type: 'string' },
        ...MEASURE_FLAGS,
        ...FIGURE_FLAGS,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  s: SECOND_MS,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
};

/** `60s`, `5m`, `6h`, `3d`; a bare number is seconds. */
export function durationMs(value: string): number {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(value);
  const unit = UNIT_MS[match?.[2] || 's'];
  if (!match || unit === undefined) {
    throw new UsageError(`--window takes a duration such as 60s, 5m, 6h or 3d; found "${value}".`);
  }
  return Number(match[1]) * unit;
}

function formatOf(value: string | undefined): OutputFormat {
  if (value === undefined) return 'json';
  if (value === 'json' || value === 'csv' || value === 'gexf' || value === 'graphml') return value;
  throw new UsageError(`--format takes json, csv, gexf or graphml; found "${value}".`);
}

function zoneOf(value: string | undefined): string {
  if (value === undefined) return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch (error) {
    throw new UsageError(`--tz takes a time zone such as Asia/Shanghai; found "${value}".`, {
      cause: error,
    });
  }
}

function kindsOf(value: string | undefined): Kind[] {
  if (value === undefined) return [...KINDS];
  return value.split(',').map((word) => {
    const kind = word.trim();
    if (!isKind(kind)) throw new UsageError(`--kinds takes ${KINDS.join(', ')}; found "${kind}".`);
    return kind;
  });
}

function objectsOf(value: string | undefined): readonly ObjectType[] {
  if (value === undefined) return DEFAULT_SETTINGS.objects;
  return value.split(',').map((word) => {
    const type = word.trim();
    if (isObjectType(type)) return type;
    throw new UsageError(`--objects takes ${OBJECT_TYPES.join(', ')}; found "${type}".`);
  });
}

function rolesOf(value: string | undefined): Partial<Record<Role, string>> {
  const roles: Partial<Record<Role, string>> = {};
  for (const part of value?.split(',') ?? []) {
    const [role = '', ...column] = part.split('=');
    if (!isRole(role.trim()) || column.length === 0) {
      throw new UsageError(
        `--map takes pairs such as id=tweet_id,text=body; the roles are ${ROLES.join(', ')}; found "${part}".`,
      );
    }
    roles[role.trim() as Role] = column.join('=').trim();
  }
  return roles;
}

function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

function wholeNumber(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d+$/.test(value)) throw new UsageError(`${name} takes a whole number; found "${value}".`);
  return Number(value);
}

function thresholdOf(word: string): number {
  return wholeNumber('--thresholds', word.trim()) ?? 1;
}

function share(name: string, value: string | undefined, least: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (value.trim() === '' || !(number >= least && number <= 1)) {
    throw new UsageError(`${name} takes a number from ${least} to 1; found "${value}".`);
  }
  return number;
}
