/** What discs and margins may fill of a picture of 1,000 by 950 before it has to grow. */
const ROOM = 0.4 * 1000 * 950;

/**
 * Radius and margin of each actor. The margin is wide where there is room, and shrinks to one unit
 * where many share the picture, so that it need not grow for air.
 */
export function reachesFor(radii: Float64Array): Float64Array {
  let air = 1;
  let reaches = withAir(radii, air);
  while (air > 0 && area(reaches) > ROOM) {
    air = Math.max(0, air - 0.125);
    reaches = withAir(radii, air);
  }
  return reaches;
}

function withAir(radii: Float64Array, air: number): Float64Array {
  return radii.map((radius) => radius * (1 + 0.2 * air) + 1 + 4 * air);
}

function area(reaches: Float64Array): number {
  return reaches.reduce((sum, reach) => sum + Math.PI * reach ** 2, 0);
}
