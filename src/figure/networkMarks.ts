import type { Cluster, NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { placeClusterLabels } from '../look/clusterLabels.ts';
import { hullAround, innerMembers } from '../look/hull.ts';
import { type Box, createLabelField, type LabelField } from '../look/labelField.ts';
import { ALWAYS_NAMED, placeLabels } from '../look/labels.ts';
import { HULL_FILL_OPACITY, INKS, type Theme } from '../look/palette.ts';
import { type Mark, type Measure, polygon, type TextStyle } from '../look/scene.ts';
import { nodeRadius } from '../look/shape.ts';
import { edgeMarks } from './edgeMarks.ts';
import { nodeMarks, type PlacedNode } from './nodeMarks.ts';

export interface NetworkDrawing {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  readonly colourBy: ColourOwner;
  readonly theme: Theme;
  readonly frame: Box;
  readonly measure: Measure;
}

const LABEL: TextStyle = { family: 'sans', size: 12.5, weight: 400 };
const CLUSTER_NAME: TextStyle = { family: 'sans', size: 12.5, weight: 600, italic: true };
const CLUSTER_SIZE: TextStyle = { family: 'sans', size: 11.5, weight: 400 };
const LINE = 15;
const HULL_PADDING = 12;
/** From how many actors on a cluster is outlined and named; smaller ones are seen as they are. */
const LEAST_MEMBERS = 4;
const MARGIN = 26;

export interface DrawnNetwork {
  readonly marks: readonly Mark[];
  /** actors that found no room for their name */
  readonly unnamed: number;
}

/** The network within a frame: regions, arrows, actors, then names, which never touch each other. */
export function drawNetwork(drawing: NetworkDrawing): DrawnNetwork {
  const placed = placeNodes(drawing.nodes, drawing.frame);
  const regions = regionsOf(placed, drawing.clusters);
  const field = createLabelField({ frame: drawing.frame, nodes: placed, forbidden: [] });
  const names = nameMarks(field, placed, drawing);
  return {
    marks: [
      ...regions.map(({ hull }) => regionMark(hull, drawing.theme)),
      ...edgeMarks(placed, drawing),
      ...nodeMarks(placed, drawing),
      ...names.marks,
      ...regionNames(field, regions, drawing),
    ],
    unnamed: names.unnamed,
  };
}

/** Fits the network into the frame, keeping its proportions. */
function placeNodes(nodes: readonly NetworkNode[], frame: Box): PlacedNode[] {
  // no Math.min(...xs): some hundred thousand arguments overflow the stack
  const least = (pick: (node: NetworkNode) => number) =>
    nodes.reduce((found, node) => Math.min(found, pick(node)), Number.POSITIVE_INFINITY);
  const left = least((node) => node.x);
  const top = -least((node) => -node.y);
  const wide = Math.max(1, -least((node) => -node.x) - left);
  const high = Math.max(1, top - least((node) => node.y));
  const scale = Math.min((frame.width - 2 * MARGIN) / wide, (frame.height - 2 * MARGIN) / high);
  const x0 = frame.x + (frame.width - wide * scale) / 2;
  const y0 = frame.y + (frame.height - high * scale) / 2;
  return nodes.map((node) => ({
    node,
    // the network's y points up
    x: x0 + (node.x - left) * scale,
    y: y0 + (top - node.y) * scale,
    radius: nodeRadius(node.amplified),
  }));
}

interface Region {
  readonly cluster: Cluster;
  readonly hull: readonly { readonly x: number; readonly y: number }[];
}

function regionsOf(placed: readonly PlacedNode[], clusters: readonly Cluster[]): Region[] {
  return clusters.flatMap((cluster) => {
    const members = placed.filter(({ node }) => node.cluster === cluster.index);
    if (members.length < LEAST_MEMBERS) return [];
    const inner = innerMembers(members).flatMap((k) => members[k] ?? []);
    return { cluster, hull: hullAround(inner, HULL_PADDING) };
  });
}

function regionMark(hull: Region['hull'], theme: Theme): Mark {
  return {
    type: 'path',
    d: polygon(hull),
    fill: INKS[theme].ink,
    fillOpacity: HULL_FILL_OPACITY,
    stroke: INKS[theme].hull,
    width: 1,
    dash: [1.5, 3],
  };
}

function nameMarks(field: LabelField, placed: readonly PlacedNode[], drawing: NetworkDrawing) {
  const { theme, measure } = drawing;
  const first = new Set(
    [...placed]
      .sort((a, b) => b.node.amplified - a.node.amplified || (a.node.id < b.node.id ? -1 : 1))
      .slice(0, ALWAYS_NAMED)
      .map(({ node }) => node.id),
  );
  const plan = placeLabels(
    field,
    placed.map(({ node, x, y, radius }) => ({
      id: node.id,
      text: node.label,
      x,
      y,
      radius,
      amplified: node.amplified,
      must: first.has(node.id),
    })),
    { medium: 'print', measure: ({ text }) => ({ width: measure(text, LABEL), height: LINE }) },
  );
  const marks = plan.placed.flatMap(({ text, box, leader }): Mark[] => [
    ...(leader
      ? [
          {
            type: 'path' as const,
            d: `M${leader[0].x} ${leader[0].y}L${leader[1].x} ${leader[1].y}`,
            stroke: INKS[theme].ink3,
            width: 0.7,
          },
        ]
      : []),
    {
      type: 'text',
      x: box.x,
      y: box.y + LINE - 3.5,
      text,
      style: LABEL,
      fill: INKS[theme].ink,
      // a box is as wide as its text: each may be set from its left edge
      align: 'left',
      halo: INKS[theme].surface,
    },
  ]);
  return { marks, unnamed: plan.left.length };
}

function regionNames(
  field: LabelField,
  regions: readonly Region[],
  { theme, measure }: NetworkDrawing,
): Mark[] {
  const sizeWords = (cluster: Cluster) => `${cluster.size} actors`;
  const wanted = regions.map(({ cluster, hull }) => ({
    index: cluster.index,
    hull,
    size: {
      width: Math.max(
        measure(cluster.label, CLUSTER_NAME),
        measure(sizeWords(cluster), CLUSTER_SIZE),
      ),
      height: 2 * LINE,
    },
  }));
  return placeClusterLabels(field, wanted).flatMap(({ index, box }): Mark[] => {
    const cluster = regions.find((region) => region.cluster.index === index)?.cluster;
    if (!cluster) return [];
    const base = { type: 'text', x: box.x, align: 'left', halo: INKS[theme].surface } as const;
    return [
      {
        ...base,
        y: box.y + LINE - 3.5,
        text: cluster.label,
        style: CLUSTER_NAME,
        fill: INKS[theme].ink2,
      },
      {
        ...base,
        y: box.y + 2 * LINE - 4,
        text: sizeWords(cluster),
        style: CLUSTER_SIZE,
        fill: INKS[theme].ink3,
      },
    ];
  });
}
