/**
 * The clusters of `next` under the numbers of `previous`, so that colours and names stay with their actors
 * when the edges change. The two clusters that share most actors keep a number first (equal overlaps: the
 * one that holds more of both, then the lower old number, then the first shared actor), and so on; the
 * others take the lowest numbers left, in their own order. Numbers have holes where a cluster is gone.
 */
export function matchClusters(
  previous: ReadonlyMap<string, number>,
  next: ReadonlyMap<string, number>,
): Map<string, number> {
  const names = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of overlaps(previous, next)) {
    if (names.has(to) || taken.has(from)) continue;
    names.set(to, from);
    taken.add(from);
  }
  let free = 0;
  for (const cluster of [...new Set(next.values())].sort((a, b) => a - b)) {
    if (names.has(cluster)) continue;
    while (taken.has(free)) free += 1;
    names.set(cluster, free);
    taken.add(free);
  }
  return new Map([...next].map(([id, cluster]) => [id, names.get(cluster) ?? cluster] as const));
}

interface Overlap {
  readonly from: number;
  readonly to: number;
  readonly shared: number;
  /** actors in either */
  readonly either: number;
  /** place in `next` of the first actor in both */
  readonly first: number;
}

/** Pairs of clusters that share an actor, in the order in which they are matched. */
function overlaps(
  previous: ReadonlyMap<string, number>,
  next: ReadonlyMap<string, number>,
): Overlap[] {
  const shared = new Map<string, { from: number; to: number; shared: number; first: number }>();
  let place = 0;
  for (const [id, to] of next) {
    place += 1;
    const from = previous.get(id);
    if (from === undefined) continue;
    const known = shared.get(`${from} ${to}`);
    if (known) known.shared += 1;
    else shared.set(`${from} ${to}`, { from, to, shared: 1, first: place });
  }
  const before = sizes(previous);
  const after = sizes(next);
  return [...shared.values()]
    .map((found) => ({
      ...found,
      either: (before.get(found.from) ?? 0) + (after.get(found.to) ?? 0) - found.shared,
    }))
    .sort(
      (a, b) => b.shared - a.shared || a.either - b.either || a.from - b.from || a.first - b.first,
    );
}

function sizes(clusters: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cluster of clusters.values()) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}
