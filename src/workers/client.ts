/** The page's side: starts the workers and hands out their desks. */
import { proxy, type Remote, wrap } from 'comlink';
import type { CaseDesk, ImportDesk, LayoutDesk } from './contract.ts';

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
    caseDesk: passFunctions(wrap<CaseDesk>(caseWorker)),
    layoutDesk: passFunctions(wrap<LayoutDesk>(layoutWorker)),
    newImport() {
      const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
        type: 'module',
        name: TAB,
      });
      return {
        desk: passFunctions(wrap<ImportDesk>(worker)),
        end: () => worker.terminate(),
      };
    },
  };
}

/** Functions do not cross to a worker by themselves: comlink wants them wrapped. */
function passFunctions<T extends object>(remote: Remote<T>): T {
  const calls = remote as unknown as Record<string, (...parts: unknown[]) => Promise<unknown>>;
  return new Proxy({} as T, {
    get:
      (_, name: string) =>
      (...parts: unknown[]) =>
        calls[name]?.(...parts.map((part) => (typeof part === 'function' ? proxy(part) : part))),
  });
}
