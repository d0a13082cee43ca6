/** Ids and names of nodes that stand for several actors. */

/** No handle and no registry id begins so. */
export const FOLD_MARK = '=';

/** Whether an id is that of several actors drawn as one. */
export function isFoldId(id: string): boolean {
  return id.startsWith(FOLD_MARK);
}

export function groupId(name: string): string {
  return `${FOLD_MARK}group:${name}`;
}

/** The name in a group's id; null for other ids. */
export function groupOfId(id: string): string | null {
  const head = groupId('');
  return id.startsWith(head) ? id.slice(head.length) : null;
}

/** How nodes that stand for several actors are called. */
export interface FoldWords {
  group(name: string): string;
  /** empty text: actors without a state */
  state(code: string): string;
  /** of a cluster without a name of its own; from 1 */
  cluster(number: number): string;
}

/** Of what leaves the page, which is English; `state` names a state by its code. */
export function englishFoldWords(state: (code: string) => string): FoldWords {
  return {
    group: (name) => `${name} (group)`,
    state: (code) => (code === '' ? 'unlabelled' : state(code)),
    cluster: (number) => `cluster ${number}`,
  };
}
