/**
 * A weighted network on typed arrays, in the form in which modularity sums it: neighbours of each node
 * in one row (compressed sparse rows), the weights of both directions together, and what each node
 * sends and receives. A link without direction counts half each way, which makes the modularity of
 * Leicht & Newman 2008 (doi:10.1103/PhysRevLett.100.118703) equal to that of Newman 2006
 * (doi:10.1073/pnas.0601602103): one formula serves both.
 */
export interface ModularityGraph {
  readonly order: number;
  /** row of node v: `starts[v] ..< starts[v + 1]`; in order of neighbour, each once, without v itself */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** weight inside each node: that of the links within, once nodes stand for groups */
  readonly inner: Float64Array;
  /** weight that each node sends and receives, what is inside it included */
  readonly sent: Float64Array;
  readonly received: Float64Array;
  /** weight of all links */
  readonly total: number;
}

/** Links by node index. Several links between two nodes add up; a link from a node to itself is left out. */
export interface Links {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** above zero; whole numbers keep every sum exact and so independent of the order of links */
  readonly weight: Float64Array;
  /** 1 where a link has a direction; null where none has */
  readonly oneWay: Uint8Array | null;
}

/** The network of some links, whatever their order. */
export function modularityGraph(order: number, links: Links): ModularityGraph {
  const { sent, received, total } = strengths(order, links);
  const rows = sortedRows(order, unsortedRows(order, links));
  return {
    order,
    ...mergedRows(order, rows),
    inner: new Float64Array(order),
    sent,
    received,
    total,
  };
}

interface Rows {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

function strengths(order: number, { from, to, weight, oneWay }: Links) {
  const sent = new Float64Array(order);
  const received = new Float64Array(order);
  let total = 0;
  for (let k = 0; k < from.length; k += 1) {
    const a = from[k] as number;
    const b = to[k] as number;
    const w = weight[k] as number;
    if (a === b) continue;
    total += w;
    const back = oneWay?.[k] === 1 ? 0 : w / 2;
    sent[a] = (sent[a] as number) + w - back;
    received[b] = (received[b] as number) + w - back;
    sent[b] = (sent[b] as number) + back;
    received[a] = (received[a] as number) + back;
  }
  return { sent, received, total };
}

function unsortedRows(order: number, { from, to, weight }: Links): Rows {
  const starts = new Uint32Array(order + 1);
  for (let k = 0; k < from.length; k += 1) {
    const a = from[k] as number;
    const b = to[k] as number;
    if (a === b) continue;
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let node = 0; node < order; node += 1) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  const rows = emptyRows(starts, starts[order] as number);
  const next = starts.slice();
  for (let k = 0; k < from.length; k += 1) {
    const a = from[k] as number;
    const b = to[k] as number;
    if (a === b) continue;
    put(rows, next, a, b, weight[k] as number);
    put(rows, next, b, a, weight[k] as number);
  }
  return rows;
}

/** Rows read in order of node and written by neighbour are sorted: every link stands in two rows. */
function sortedRows(order: number, rows: Rows): Rows {
  const sorted = emptyRows(rows.starts, rows.targets.length);
  const next = rows.starts.slice();
  for (let node = 0; node < order; node += 1) {
    const end = rows.starts[node + 1] as number;
    for (let k = rows.starts[node] as number; k < end; k += 1) {
      put(sorted, next, rows.targets[k] as number, node, rows.weights[k] as number);
    }
  }
  return sorted;
}

/** Adds up neighbours that stand in a row more than once. */
function mergedRows(order: number, { starts, targets, weights }: Rows): Rows {
  const merged = new Uint32Array(order + 1);
  let write = 0;
  for (let node = 0; node < order; node += 1) {
    const rowStart = write;
    const end = starts[node + 1] as number;
    for (let k = starts[node] as number; k < end; k += 1) {
      if (write > rowStart && targets[write - 1] === targets[k]) {
        weights[write - 1] = (weights[write - 1] as number) + (weights[k] as number);
        continue;
      }
      targets[write] = targets[k] as number;
      weights[write] = weights[k] as number;
      write += 1;
    }
    merged[node + 1] = write;
  }
  return {
    starts: merged,
    targets: targets.subarray(0, write),
    weights: weights.subarray(0, write),
  };
}

function emptyRows(starts: Uint32Array, length: number): Rows {
  return { starts, targets: new Uint32Array(length), weights: new Float64Array(length) };
}

function put(rows: Rows, next: Uint32Array, node: number, target: number, weight: number): void {
  const at = next[node] as number;
  rows.targets[at] = target;
  rows.weights[at] = weight;
  next[node] = at + 1;
}
