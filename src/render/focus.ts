import type { Selection } from '../domain/view.ts';
import type { Stage } from './stage.ts';

/** What stands out, for one selection or for what the pointer is on. */
export interface Focus {
  /** actors with a ring and a name in semi-bold */
  readonly ringed: readonly string[];
  /** number of the arrow that is drawn in ink */
  readonly arrow: number | null;
  /** numbers of the arrows that keep their full strength */
  readonly kept: readonly number[];
  readonly cluster: number | null;
}

export const NO_FOCUS: Focus = { ringed: [], arrow: null, kept: [], cluster: null };

/** What is not drawn cannot be in focus: then there is none. */
export function focusOf(selection: Selection | null, stage: Stage): Focus {
  if (!selection) return NO_FOCUS;
  switch (selection.type) {
    case 'actor':
      if (!stage.node(selection.id)) return NO_FOCUS;
      return { ...NO_FOCUS, ringed: [selection.id], kept: stage.arrows.at(selection.id) };
    case 'edge': {
      const arrow = stage.arrows.find(selection);
      if (arrow === null) return NO_FOCUS;
      return { ...NO_FOCUS, ringed: [selection.amplifier, selection.source], arrow };
    }
    case 'cluster':
      return { ...NO_FOCUS, cluster: selection.index, kept: withinCluster(selection.index, stage) };
    default:
      return selection satisfies never;
  }
}

export function hasFocus({ ringed, cluster }: Focus): boolean {
  return ringed.length > 0 || cluster !== null;
}

function withinCluster(index: number, { scene, arrows }: Stage): number[] {
  const members = new Set(
    scene.nodes.filter(({ cluster }) => cluster === index).map(({ id }) => id),
  );
  return arrows.inks.flatMap(({ amplifier, source }, k) =>
    members.has(amplifier) && members.has(source) ? [k] : [],
  );
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
