/** Tells other tabs and workers that a case was changed. */
export interface CaseChange {
  readonly caseId: string;
  readonly revision: number;
  /** name of the tab that did it, as it was given to `openStore` */
  readonly tab: string;
}

export interface ChangeChannel {
  tell(caseId: string, revision: number): void;
  /** Calls back for changes that other tabs make to the case, until the returned function is called. */
  watch(caseId: string, onChanged: (change: CaseChange) => void): () => void;
  close(): void;
}

/** Changes told under the same `tab` name (a page and its workers) are not handed to each other. */
export function openChangeChannel(name: string, tab: string): ChangeChannel {
  const channel = new BroadcastChannel(`${name}-changes`);
  return {
    tell(caseId, revision) {
      channel.postMessage({ caseId, revision, tab } satisfies CaseChange);
    },
    watch(caseId, onChanged) {
      const onMessage = ({ data: change }: MessageEvent<CaseChange>) => {
        if (change.caseId === caseId && change.tab !== tab) onChanged(change);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}
