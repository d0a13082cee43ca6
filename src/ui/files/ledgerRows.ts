import type { FilePlan } from '../../domain/importPlan.ts';
import type { SourceLedger } from '../../domain/source.ts';
import { stillMissing } from '../../state/importActions.ts';
import type { Importing } from '../../state/model.ts';

/** One line of the ledger, whatever state its file is in. */
export type LedgerRow =
  | {
      readonly state: 'read';
      readonly file: string;
      readonly ledger: SourceLedger;
      readonly plan: FilePlan | null;
    }
  | { readonly state: 'asks'; readonly file: string; readonly plan: FilePlan }
  | { readonly state: 'waits'; readonly file: string; readonly plan: FilePlan | null }
  | {
      readonly state: 'reading';
      readonly file: string;
      readonly plan: FilePlan | null;
      readonly rows: number;
      readonly bytes: number;
      readonly ofBytes: number;
      readonly hashed?: number;
      readonly secondsLeft: number | null;
    }
  | { readonly state: 'broken'; readonly file: string; readonly plan: FilePlan };

/** The files of the import under way, else those of the case. */
export function ledgerRows(
  importing: Importing | null,
  sources: readonly SourceLedger[],
): LedgerRow[] {
  if (!importing)
    return sources.map((ledger) => ({ state: 'read', file: ledger.file, ledger, plan: null }));
  const names = new Set([
    ...importing.files.map((file) => file.name),
    ...importing.plans.map((plan) => plan.file),
    ...(importing.report?.sources.map((ledger) => ledger.file) ?? []),
  ]);
  const opened = new Set(importing.plans.map((plan) => plan.file));
  const planned = importing.plans.length > 0;
  return [...names]
    .filter((name) => !planned || opened.has(name) || isReported(importing, name))
    .map((name) => rowOf(importing, name));
}

function isReported(importing: Importing, name: string): boolean {
  return importing.report?.sources.some((ledger) => ledger.file === name) ?? false;
}

function rowOf(importing: Importing, file: string): LedgerRow {
  const plan = importing.plans.find((each) => each.file === file) ?? null;
  const ledger = importing.report?.sources.find((each) => each.file === file);
  if (ledger) return { state: 'read', file, ledger, plan };
  if (plan?.problem) return { state: 'broken', file, plan };
  if (plan && stillMissing(plan, importing.choices[file]).length > 0) {
    return { state: 'asks', file, plan };
  }
  const progress = importing.progress[file];
  return progress ? { state: 'reading', plan, ...progress } : { state: 'waits', file, plan };
}
