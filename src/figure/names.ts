import type { FigureLabels } from '../domain/figure.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { FigureLook } from '../look/figureLook.ts';
import type { LabelField } from '../look/labelField.ts';
import { ALWAYS_NAMED, type PlacedLabel, placeLabels } from '../look/labels.ts';
import { type Mark, type Measure, px } from '../look/scene.ts';
import { type PlacedNode, reachOf } from './nodeMarks.ts';
import type { Sheet } from './sheet.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

export interface NameTools {
  readonly sheet: Sheet;
  readonly look: FigureLook;
  readonly measure: Measure;
}

export interface DrawnNames {
  readonly marks: readonly Mark[];
  /** nodes that were to be named and found no room, most amplified first */
  readonly left: readonly PlacedNode[];
}

/** Longer leader lines lose the eye: rather a number. */
const FARTHEST_LINES = 5;
/** A name that is longer than this share of the frame is broken. */
const WIDEST = 0.3;

/** Most amplified first; equal ones by id. */
export function byRank(a: PlacedNode, b: PlacedNode): number {
  return b.node.amplified - a.node.amplified || (a.node.id < b.node.id ? -1 : 1);
}

/** The nodes that the user wants named. */
export function wantedNames(placed: readonly PlacedNode[], labels: FigureLabels): PlacedNode[] {
  const ranked = [...placed].sort(byRank);
  switch (labels.mode) {
    case 'auto':
      return labels.most === null ? ranked : ranked.slice(0, Math.max(0, labels.most));
    case 'chosen': {
      const chosen = new Set(labels.ids);
      return ranked.filter(({ node }) => chosen.has(node.id));
    }
    case 'none':
      return [];
    default:
      return labels satisfies never;
  }
}

/** Names beside their nodes; none touches another, a node or the frame. */
export function drawNames(
  wanted: readonly PlacedNode[],
  labels: FigureLabels,
  field: LabelField,
  tools: NameTools,
): DrawnNames {
  const { sheet, measure } = tools;
  const widest = Math.max(sheet.name.size * 6, field.frame.width * WIDEST);
  const blocks = new Map(
    wanted.map(
      ({ node }) => [node.id, blockOf(nameOf(node), sheet.name, widest, measure, true)] as const,
    ),
  );
  const first = new Set(wanted.slice(0, ALWAYS_NAMED).map(({ node }) => node.id));
  const plan = placeLabels(
    field,
    wanted.map(({ node, x, y, radius }) => ({
      ...{ id: node.id, text: node.label, x, y, amplified: node.amplified },
      radius: reachOf(node.kind, radius),
      must: labels.mode === 'chosen' || first.has(node.id),
    })),
    {
      medium: 'print',
      measure: ({ id }) => blocks.get(id) ?? { width: 0, height: 0 },
      farthest: Math.max(28, FARTHEST_LINES * sheet.name.size),
    },
  );
  const left = new Set(plan.left);
  return {
    marks: plan.placed.flatMap((label) => nameMarks(label, blocks.get(label.id), tools)),
    left: wanted.filter(({ node }) => left.has(node.id)),
  };
}

/** What stands for a node: its label, or its id where the label is empty. */
export function nameOf({ label, id }: Pick<NetworkNode, 'label' | 'id'>): string {
  return label.trim() || id;
}

function nameMarks(
  { box, leader, align }: PlacedLabel,
  block: Block | undefined,
  { look }: NameTools,
): Mark[] {
  if (!block) return [];
  return [
    ...(leader
      ? [
          {
            ...{ type: 'path' as const, layer: 'names' as const, stroke: look.ink3, width: 0.7 },
            d: `M${px(leader[0].x)} ${px(leader[0].y)}L${px(leader[1].x)} ${px(leader[1].y)}`,
          },
        ]
      : []),
    ...blockMarks(block, box, { fill: look.ink, layer: 'names', halo: look.surface, align }),
  ];
}
