/** Who is drawn as one and where actors lie, as the command line says it or a saved case keeps it. */
import type { Actor } from '../domain/actor.ts';
import { type DrawnAs, NO_ARRANGEMENT } from '../domain/arrangement.ts';
import type { EdgeRows } from '../graph/edges.ts';
import type { Loaded } from './load.ts';
import type { Options } from './options.ts';

/** What the caller says goes before what the case keeps; pins hold where the case knows the places of the others. */
export function drawnAsOf({ kept }: Loaded, { figure }: Options): DrawnAs {
  const { groups, pins } = kept?.arrangement ?? NO_ARRANGEMENT;
  return { fold: figure.fold, groups: figure.joined ?? groups, pins };
}

type Place = (id: string) => { readonly x: number; readonly y: number };

const NOWHERE = { x: 0, y: 0 };

/** Where the case has the actors of these edges; nowhere, to be laid out, where it lacks the place of one. */
export function placeIn(
  { kept }: Loaded,
  rows: readonly EdgeRows[],
  actors: readonly Actor[],
): Place {
  const positions = kept?.positions;
  if (!positions) return () => NOWHERE;
  const places = new Map(
    positions.ids.map((id, k) => {
      const [x = 0, y = 0] = positions.xy.subarray(2 * k, 2 * k + 2);
      return [id, { x, y }] as const;
    }),
  );
  const ends = rows.flatMap(({ amplifier, source }) => [amplifier, source]);
  const isWhole = ends.every((actor) => places.has(actors[actor]?.id ?? ''));
  return isWhole ? (id) => places.get(id) ?? NOWHERE : () => NOWHERE;
}
