import { isKind } from '../domain/kind.ts';
import type { DayRange } from '../domain/measure.ts';
import {
  DEFAULT_MEASURES,
  LEDGER_ORDERS,
  MENTION_GROUPS,
  MENTION_UNITS,
  type MeasuresView,
  NARRATIVE_GROUPS,
} from '../domain/measuresView.ts';
import { oneOf, wholeNumber } from './fragmentParts.ts';

/** Short where nothing was changed: names of the measures begin with `m`, those of the claim with `r`. */
export function writeMeasures(parts: URLSearchParams, measures: MeasuresView): void {
  const { country, beside, unit, mentionsBy, windowDays, baseline } = measures;
  if (country) parts.set('m-country', country);
  if (beside) parts.set('m-beside', beside);
  if (unit !== DEFAULT_MEASURES.unit) parts.set('m-unit', unit);
  if (mentionsBy !== DEFAULT_MEASURES.mentionsBy) parts.set('m-by', mentionsBy);
  if (windowDays !== DEFAULT_MEASURES.windowDays) parts.set('m-days', String(windowDays));
  if (baseline) parts.set('m-baseline', `${baseline.from}-${baseline.to}`);
  writeClaim(parts, measures);
  writeLedger(parts, measures);
  writeWords(parts, measures);
}

function writeClaim(parts: URLSearchParams, measures: MeasuresView): void {
  const { recordDays, recordOf, recordSubject, recordThan } = measures;
  if (recordDays !== DEFAULT_MEASURES.recordDays) parts.set('r-days', String(recordDays));
  if (recordOf) parts.set('r-of', recordOf);
  if (recordSubject !== DEFAULT_MEASURES.recordSubject) parts.set('r-subject', recordSubject);
  if (recordThan) parts.set('r-than', recordThan);
}

function writeLedger(parts: URLSearchParams, measures: MeasuresView): void {
  const { splitAfter, ledgerKind, ledgerOrder } = measures;
  if (splitAfter !== null) parts.set('m-split', String(splitAfter));
  if (ledgerKind) parts.set('m-kind', ledgerKind);
  if (ledgerOrder !== DEFAULT_MEASURES.ledgerOrder) parts.set('m-order', ledgerOrder);
}

function writeWords(parts: URLSearchParams, measures: MeasuresView): void {
  const { narrative, narrativesBy, topicsOf } = measures;
  if (narrative) parts.set('m-narrative', narrative);
  if (narrativesBy !== DEFAULT_MEASURES.narrativesBy) parts.set('m-narratives-by', narrativesBy);
  if (topicsOf !== null) parts.set('m-topics-of', topicsOf);
}

export function readMeasures(parts: URLSearchParams): MeasuresView {
  const kind = parts.get('m-kind') ?? '';
  return {
    country: parts.get('m-country') || null,
    beside: parts.get('m-beside') || null,
    unit: oneOf(MENTION_UNITS, parts.get('m-unit')) ?? DEFAULT_MEASURES.unit,
    mentionsBy: oneOf(MENTION_GROUPS, parts.get('m-by')) ?? DEFAULT_MEASURES.mentionsBy,
    windowDays: wholeNumber(parts.get('m-days'), 1) ?? DEFAULT_MEASURES.windowDays,
    baseline: readDays(parts.get('m-baseline')),
    recordDays: wholeNumber(parts.get('r-days'), 1) ?? DEFAULT_MEASURES.recordDays,
    recordOf: parts.get('r-of') || null,
    recordSubject: parts.get('r-subject') || DEFAULT_MEASURES.recordSubject,
    recordThan: parts.get('r-than') || null,
    splitAfter: wholeNumber(parts.get('m-split'), 1),
    ledgerKind: isKind(kind) ? kind : null,
    ledgerOrder: oneOf(LEDGER_ORDERS, parts.get('m-order')) ?? DEFAULT_MEASURES.ledgerOrder,
    narrative: parts.get('m-narrative') || null,
    narrativesBy:
      oneOf(NARRATIVE_GROUPS, parts.get('m-narratives-by')) ?? DEFAULT_MEASURES.narrativesBy,
    topicsOf: parts.get('m-topics-of'),
  };
}

function readDays(text: string | null): DayRange | null {
  const [from, to] = (text ?? '').split('-').map((day) => wholeNumber(day, 1));
  return from == null || to == null || from > to ? null : { from, to };
}
