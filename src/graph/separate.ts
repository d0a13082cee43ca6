/**
 * No two discs over each other, and who lies near whom kept. Coarse first: groups of neighbours part
 * as discs of their members' area, then smaller groups, then the discs (position-based dynamics, Müller
 * et al. 2007, doi:10.1016/j.jvcir.2007.01.005). What still touches goes to the nearest free place
 * on a spiral around its own (Strobelt et al. 2012, doi:10.1111/j.1467-8659.2012.03106.x).
 */
import type { Places } from './places.ts';
import { nearbyFirst, partGroups, scaleToRoom } from './separateGroups.ts';
import { overlaps, relax } from './separateRelax.ts';
import { placeRest } from './separateRest.ts';

const PASSES = 24;
const LEAST_GROUPS = 8;
/** So few discs are first pushed apart as they are: groups move more of them than must be. */
const SMALL = 2000;

/**
 * Moves discs (x, y alternating) until any two are as far apart as both their reaches together.
 * No random: the same discs in the same order go to the same places. Where nothing overlaps,
 * nothing moves.
 */
export function separate(places: Places, reaches: Float64Array): void {
  const x = Float64Array.from(reaches, (_, disc) => places[disc * 2] ?? 0);
  const y = Float64Array.from(reaches, (_, disc) => places[disc * 2 + 1] ?? 0);
  if (!overlaps(x, y, reaches)) return;
  // where many lie at one point, every look would cost the square of their number: groups first
  const isSmall = reaches.length <= SMALL;
  const [ownX, ownY] = [x.slice(), y.slice()];
  if (!isSmall || relax(x, y, reaches, PASSES)) {
    x.set(ownX);
    y.set(ownY);
    const order = nearbyFirst(x, y);
    scaleToRoom(x, y, reaches, order);
    for (let groups = LEAST_GROUPS; groups * 3 <= reaches.length; groups *= 4) {
      partGroups(x, y, reaches, order, groups);
    }
    relax(x, y, reaches, PASSES);
  }
  placeRest(x, y, reaches);
  for (let disc = 0; disc < reaches.length; disc += 1) {
    places[disc * 2] = x[disc] as number;
    places[disc * 2 + 1] = y[disc] as number;
  }
}
