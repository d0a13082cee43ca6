/** Who is drawn as one and where actors lie, as the command line says it or a saved case keeps it. */
import { type DrawnAs, NO_ARRANGEMENT } from '../domain/arrangement.ts';
import { placed } from '../domain/drawnPlaces.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { Loaded } from './load.ts';
import type { Options } from './options.ts';

/** What the caller says goes before what the case keeps; pins hold where the case knows the places of the others. */
export function drawnAsOf({ kept }: Loaded, { figure }: Options): DrawnAs {
  const { groups, pins } = kept?.arrangement ?? NO_ARRANGEMENT;
  return { fold: figure.fold, groups: figure.joined ?? groups, pins };
}

/** Where the case has all of them; as they are, to be laid out, where it lacks the place of one. */
export function placedAsKept(
  { kept }: Loaded,
  nodes: readonly NetworkNode[],
): readonly NetworkNode[] {
  const positions = kept?.positions;
  if (!positions) return nodes;
  const known = new Set(positions.ids);
  return nodes.every(({ id }) => known.has(id)) ? placed(nodes, positions) : nodes;
}
