import type { CaptionPart } from '../domain/figure.ts';
import type { TimelineContent } from '../domain/figureContent.ts';
import type { Ledger } from '../domain/ledger.ts';
import { DAY_MS, isoDay } from '../domain/time.ts';
import { fixed, open, part } from './captionPart.ts';

/** Where the numbers come from; see `captionParts` for those of a network. */
export interface TableSource {
  readonly files: readonly string[];
  /** in words; absent: nobody has said it */
  readonly collected?: string;
  /** what a reader must know of the data, a sentence each */
  readonly remarks: readonly string[];
}

/** Caption of a ledger: what a cell counts, what it is compared with, and what it does not show. */
export function ledgerCaption(
  ledger: Pick<Ledger, 'states' | 'cells' | 'range' | 'days' | 'blockDays' | 'draws' | 'seed'>,
  source: TableSource,
): CaptionPart[] {
  const cells = ledger.cells.filter(({ kind }) => kind === null);
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const { range, blockDays, draws, seed } = ledger;
  return [
    part(
      'who',
      open('Amplification between states: '),
      fixed(
        `${count(total)} pieces of evidence of directed kinds among ${count(ledger.states.length)} states${days(range)}.`,
      ),
    ),
    part(
      'cell',
      open(
        'Each row amplifies the columns; a state’s own column is what its actors do to each other.',
      ),
    ),
    part(
      'null',
      fixed(
        `× is how many times what activity alone would give (quasi-independence between actors); 95 % interval from ${count(draws)} draws of blocks of ${count(blockDays)} days, seed ${seed}; filled where it excludes 1.`,
      ),
    ),
    ...ending(source),
  ];
}

/** Caption of a timeline; days without data are gaps, never zeros. */
export function timelineCaption(
  { unit, from, series }: Pick<TimelineContent, 'unit' | 'from' | 'series'>,
  source: TableSource,
): CaptionPart[] {
  const length = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const total = series.reduce(
    (sum, { values }) => values.reduce((within: number, value) => within + (value ?? 0), sum),
    0,
  );
  const isGap = (day: number) => series.every(({ values }) => (values[day] ?? null) === null);
  const gaps = Array.from({ length }, (_, day) => day).filter(isGap).length;
  const range = length === 0 ? null : { from, to: from + length - 1 };
  return [
    part('what', open(`${headed(unit)} a day: `), fixed(`${count(total)} in all${days(range)}.`)),
    part(
      'gaps',
      fixed(`Hatched: days without data (${count(gaps)} of ${count(length)}); they are not zeros.`),
    ),
    ...ending(source),
  ];
}

/** Source, what a reader must know, and the limits: the end of every caption. */
export function ending({ files, collected, remarks }: TableSource): CaptionPart[] {
  const named = files.length <= 3 ? files.join(', ') || 'no files' : `${count(files.length)} files`;
  return [
    part(
      'source',
      open(`Source: ${named}`),
      fixed('; collected '),
      open(collected ?? 'at a time that is not recorded'),
      fixed('.'),
    ),
    ...remarks.map((remark, k) => part(`remark-${k + 1}`, fixed(remark))),
    part('limits', fixed('Does not show intent, control or audience effect.')),
  ];
}

function days(range: { readonly from: number; readonly to: number } | null): string {
  if (range === null) return '';
  return `, ${isoDay(range.from * DAY_MS)} – ${isoDay(range.to * DAY_MS)} UTC`;
}

function headed(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
