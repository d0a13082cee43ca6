/** Share of actors nearer to the middle of their own cluster than to any other's. */
export function nearOwnMiddle(places: ArrayLike<number>, clusters: ArrayLike<number>): number {
  const middles: { x: number; y: number; n: number }[] = [];
  const nodes = places.length / 2;
  for (let node = 0; node < nodes; node += 1) {
    const cluster = clusters[node] ?? 0;
    const sum = middles[cluster] ?? { x: 0, y: 0, n: 0 };
    middles[cluster] = {
      x: sum.x + (places[node * 2] ?? 0),
      y: sum.y + (places[node * 2 + 1] ?? 0),
      n: sum.n + 1,
    };
  }
  let near = 0;
  for (let node = 0; node < nodes; node += 1) {
    const away = middles.map(({ x, y, n }) =>
      Math.hypot((places[node * 2] ?? 0) - x / n, (places[node * 2 + 1] ?? 0) - y / n),
    );
    if (away.indexOf(Math.min(...away)) === clusters[node]) near += 1;
  }
  return near / nodes;
}

/** Pairs of discs that lie over each other: every pair looked at. */
export function overlapping(places: ArrayLike<number>, reaches: ArrayLike<number>): number {
  let pairs = 0;
  for (let a = 0; a < reaches.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const dx = (places[a * 2] ?? 0) - (places[b * 2] ?? 0);
      const dy = (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0);
      if (Math.sqrt(dx * dx + dy * dy) < (reaches[a] ?? 0) + (reaches[b] ?? 0)) pairs += 1;
    }
  }
  return pairs;
}
