/** The page's side: starts the workers and hands out their desks. */
import type { CaseDesk, ImportDesk, LayoutDesk } from './contract.ts';
import { deskOf } from './desk.ts';
import type { PackedCaseDesk } from './packed/packedDesk.ts';
import { unpackedDesk } from './packed/unpackedDesk.ts';

export interface Desks {
  readonly caseDesk: CaseDesk;
  readonly layoutDesk: LayoutDesk;
  /** A worker of its own for each import; ending it cancels what it does and leaves the case as it was. */
  newImport(): { readonly desk: ImportDesk; end(): void };
}

/** Names this tab to the store: a page and its workers don't hear their own changes. */
export const TAB = crypto.randomUUID();

export function createDesks(): Desks {
  const caseWorker = new Worker(new URL('./case.worker.ts', import.meta.url), {
    type: 'module',
    name: TAB,
  });
  const layoutWorker = new Worker(new URL('./layout.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    caseDesk: unpackedDesk(deskOf<PackedCaseDesk>(caseWorker)),
    layoutDesk: deskOf<LayoutDesk>(layoutWorker),
    newImport() {
      const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
        type: 'module',
        name: TAB,
      });
      return {
        desk: deskOf<ImportDesk>(worker),
        end: () => worker.terminate(),
      };
    },
  };
}
