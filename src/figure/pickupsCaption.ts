import type { CaptionPart } from '../domain/figure.ts';
import type { PickupFigureRow } from '../domain/figureContent.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/time.ts';
import { fixed, open, part } from './captionPart.ts';
import { ending, type TableSource } from './tableCaptions.ts';

/** What was counted of statements and relays, before the list was cut. */
export interface PickupCounts {
  /** "ministries and officials of China", "anyone"; in the middle of a sentence */
  readonly statementsOf: string;
  readonly relayedBy: string;
  /** name of a country that the statements name; null = any subject */
  readonly about: string | null;
  readonly statements: number;
  readonly relayed: number;
  /** in words: "latest relay first" */
  readonly order: string;
  /** over the relays that can be ordered; null where none can */
  readonly medianLag: { readonly minMs: number; readonly maxMs: number } | null;
  /** most actors behind one statement, and how many chance would give; null where nothing was relayed */
  readonly most: { readonly actors: number; readonly expected: number | null } | null;
  readonly withoutStatement: number;
}

/** Caption of a list of statements: who relayed whom how soon, what chance would give, what is not known. */
export function pickupsCaption(
  rows: readonly PickupFigureRow[],
  counts: PickupCounts,
  source: TableSource,
): CaptionPart[] {
  const { statementsOf, relayedBy, about, statements, relayed } = counts;
  const subject = about === null ? '' : ` about ${about}`;
  return [
    part(
      'who',
      open('Statements of '),
      fixed(`${statementsOf}${subject}, relayed by ${relayedBy}${daysOf(rows)}.`),
    ),
    part(
      'drawn',
      fixed(
        `${count(statements)} statements, ${count(relayed)} of them relayed at least once; ${count(rows.length)} listed, ${counts.order}.`,
      ),
    ),
    part(
      'lag',
      open('Each mark is a relay by its lag; a bar covers what a time known to the day allows. '),
      fixed(lagWords(counts)),
    ),
    part('chance', fixed(chanceWords(counts))),
    ...(counts.withoutStatement > 0
      ? [
          part(
            'missing',
            fixed(
              `Of ${count(counts.withoutStatement)} further citations the statement is not in the data.`,
            ),
          ),
        ]
      : []),
    ...ending(source),
  ];
}

function daysOf(rows: readonly PickupFigureRow[]): string {
  const days = rows.map(({ at }) => at).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return '';
  return from === to ? `, ${from} UTC` : `, ${from} – ${to} UTC`;
}

function lagWords({ medianLag }: PickupCounts): string {
  if (medianLag === null) return 'No relay can be put in order with its statement.';
  const [least, most] = [lagText(medianLag.minMs), lagText(medianLag.maxMs)];
  return `Median lag where the order is known: ${least === most ? least : `${least} to ${most}`}.`;
}

function chanceWords({ most }: PickupCounts): string {
  if (most === null) return 'Nothing was relayed, so there is nothing to compare with chance.';
  const actors = `${count(most.actors)} ${most.actors === 1 ? 'actor' : 'actors'}`;
  if (most.expected === null)
    return `Most relayed by ${actors}; what chance would give was not worked out.`;
  return `Most relayed by ${actors}; activity alone would give ${DECIMAL.format(most.expected)}.`;
}

/** No finer than it can be read. */
export function lagText(ms: number): string {
  const size = Math.abs(ms);
  const sign = ms < 0 ? '−' : '';
  if (size < 2 * HOUR_MS) return `${sign}${Math.round(size / MINUTE_MS)} min`;
  if (size < 4 * DAY_MS) return `${sign}${Math.round(size / HOUR_MS)} h`;
  return `${sign}${Math.round(size / DAY_MS)} days`;
}

const DECIMAL = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function count(value: number): string {
  return value.toLocaleString('en');
}
