import type { Cluster } from '../domain/network.ts';
import { placeClusterLabels } from '../look/clusterLabels.ts';
import { hullAround, innerMembers } from '../look/hull.ts';
import type { LabelField } from '../look/labelField.ts';
import { type Mark, polygon } from '../look/scene.ts';
import type { NameTools } from './names.ts';
import type { PlacedNode } from './nodeMarks.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

export interface Region {
  readonly cluster: Cluster;
  readonly hull: readonly { readonly x: number; readonly y: number }[];
}

const HULL_PADDING = 12;
/** From how many actors on a cluster is outlined and named; smaller ones are seen as they are. */
const LEAST_MEMBERS = 4;
const WIDEST = 0.34;

/** Outlines around the clusters that are large enough; kept within the field's frame. */
export function regionsOf(
  placed: readonly PlacedNode[],
  clusters: readonly Cluster[],
  mark: number,
): Region[] {
  return clusters.flatMap((cluster) => {
    const members = placed.filter(({ node }) => node.cluster === cluster.index);
    if (members.length < LEAST_MEMBERS) return [];
    const inner = innerMembers(members).flatMap((k) => members[k] ?? []);
    return { cluster, hull: hullAround(inner, HULL_PADDING * mark) };
  });
}

export function regionMarks(regions: readonly Region[], { look, sheet }: NameTools): Mark[] {
  return regions.map(({ hull }) => ({
    ...{ type: 'path', layer: 'regions', d: polygon(hull), stroke: look.hull },
    ...(look.hullFill > 0 && { fill: look.ink, fillOpacity: look.hullFill }),
    width: sheet.mark,
    dash: [1.5 * sheet.mark, 3 * sheet.mark],
  }));
}

/** Names outside their outlines, on no name, no node and no foreign ground. */
export function regionNames(
  regions: readonly Region[],
  field: LabelField,
  { sheet, look, measure }: NameTools,
): Mark[] {
  const widest = field.frame.width * WIDEST;
  const blocks = new Map<number, readonly [Block, Block]>();
  const wanted = regions.map(({ cluster, hull }) => {
    const name = blockOf(cluster.label, sheet.region, widest, measure, true);
    const size = blockOf(actorsWord(cluster.size), sheet.regionSize, widest, measure, true);
    blocks.set(cluster.index, [name, size]);
    return {
      ...{ index: cluster.index, hull },
      size: { width: Math.max(name.width, size.width), height: name.height + size.height },
    };
  });
  const clear: LabelField = {
    ...field,
    cost: (box) => (field.touchesNode(box) ? Number.POSITIVE_INFINITY : field.cost(box)),
  };
  return placeClusterLabels(clear, wanted).flatMap(({ index, box, align }) => {
    const [name, size] = blocks.get(index) ?? [];
    if (!name || !size) return [];
    const wide = { width: box.width };
    const words = { layer: 'names' as const, halo: look.surface, align };
    return [
      ...blockMarks({ ...name, ...wide }, box, { ...words, fill: look.ink2 }),
      ...blockMarks(
        { ...size, ...wide },
        { x: box.x, y: box.y + name.height },
        { ...words, fill: look.ink3 },
      ),
    ];
  });
}

function actorsWord(size: number): string {
  return `${size.toLocaleString('en')} ${size === 1 ? 'actor' : 'actors'}`;
}
