import type { Box, LabelField } from '../look/labelField.ts';
import { placeLabels } from '../look/labels.ts';
import type { Mark } from '../look/scene.ts';
import { type NameTools, nameOf } from './names.ts';
import { type PlacedNode, reachOf } from './nodeMarks.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

export interface NumberedNames {
  readonly marks: readonly Mark[];
  readonly numbered: readonly string[];
  /** neither a name nor a number found room */
  readonly unnamed: readonly string[];
}

const HEADING = 'Numbered in the picture';
/** A column of the list is at least this many letters wide. */
const COLUMN_LETTERS = 27;

/**
 * Names that found no room beside their nodes: a number there, and the name in a list. As many as both the picture
 * and the list hold, most amplified first.
 */
export function drawNumbered(
  left: readonly PlacedNode[],
  field: LabelField,
  list: Box | null,
  tools: NameTools,
): NumberedNames {
  const all = left.map(({ node }) => node.id);
  if (list === null || left.length === 0) return { marks: [], numbered: [], unnamed: all };
  const { sheet, look, measure } = tools;
  const columns = columnsOf(list, tools);
  const heading = blockOf(HEADING, sheet.heading, list.width, measure);
  const rows = createRows({ ...list, height: list.height - heading.height }, columns);
  const marks: Mark[] = [];
  const numbered: string[] = [];
  for (const place of left) {
    const entry = entryOf(place, numbered.length + 1, list.width / columns, tools);
    const corner = rows.find(entry.height);
    const badge = corner && numberMarks(place, numbered.length + 1, field, tools);
    if (!corner || !badge) continue;
    rows.take(entry.height);
    numbered.push(place.node.id);
    const at = { x: list.x + corner.x, y: list.y + heading.height + corner.y };
    marks.push(
      ...badge,
      ...blockMarks(entry.number, at, { fill: look.ink, layer: 'legend' }),
      ...blockMarks(
        entry.name,
        { x: at.x + entry.indent, y: at.y },
        { fill: look.ink2, layer: 'legend' },
      ),
    );
  }
  const known = new Set(numbered);
  return {
    marks:
      numbered.length > 0
        ? [...blockMarks(heading, list, { fill: look.ink, layer: 'legend' }), ...marks]
        : [],
    numbered,
    unnamed: all.filter((id) => !known.has(id)),
  };
}

/** Height in px that a list of all these names would take. */
export function listHeight(left: readonly PlacedNode[], width: number, tools: NameTools): number {
  if (left.length === 0) return 0;
  const columns = columnsOf({ width }, tools);
  const heading = blockOf(HEADING, tools.sheet.heading, width, tools.measure);
  const sum = left.reduce(
    (height, place, k) => height + entryOf(place, k + 1, width / columns, tools).height,
    0,
  );
  // columns are filled one after the other: each may end short of one entry
  return heading.height + sum / columns + tools.sheet.entry.size * 2.8;
}

function columnsOf({ width }: Pick<Box, 'width'>, { sheet }: NameTools): number {
  return Math.max(1, Math.floor(width / (COLUMN_LETTERS * sheet.small.size * 0.55)));
}

interface Entry {
  readonly number: Block;
  readonly name: Block;
  readonly indent: number;
  readonly height: number;
}

function entryOf(
  { node }: PlacedNode,
  k: number,
  width: number,
  { sheet, measure }: NameTools,
): Entry {
  const style = sheet.small;
  const indent = style.size * 1.8;
  const name = blockOf(nameOf(node), style, width - indent - style.size, measure, true);
  const number = blockOf(String(k), { ...style, weight: 600 }, indent, measure, true);
  return { number, name, indent, height: name.height };
}

/** Columns that are filled from top to bottom, left to right. */
function createRows({ width, height }: Box, columns: number) {
  let column = 0;
  let y = 0;
  const next = (entry: number) =>
    y + entry <= height ? { column, y } : { column: column + 1, y: 0 };
  return {
    find(entry: number): { readonly x: number; readonly y: number } | null {
      const place = next(entry);
      if (place.column >= columns || place.y + entry > height) return null;
      return { x: (place.column * width) / columns, y: place.y };
    },
    take(entry: number): void {
      const place = next(entry);
      column = place.column;
      y = place.y + entry;
    },
  };
}

function numberMarks(
  { node, x, y, radius }: PlacedNode,
  k: number,
  field: LabelField,
  { sheet, look, measure }: NameTools,
): Mark[] | null {
  const style = { ...sheet.name, weight: 600 as const };
  const block = blockOf(String(k), style, Number.POSITIVE_INFINITY, measure, true);
  const plan = placeLabels(
    field,
    [
      {
        ...{ id: node.id, text: String(k), x, y, amplified: node.amplified, must: false },
        radius: reachOf(node.kind, radius),
      },
    ],
    { medium: 'print', measure: () => block },
  );
  const [label] = plan.placed;
  if (!label) return null;
  const { box, leader } = label;
  return [
    ...(leader
      ? [
          {
            ...{ type: 'path' as const, layer: 'names' as const, stroke: look.ink3, width: 0.7 },
            d: `M${leader[0].x.toFixed(2)} ${leader[0].y.toFixed(2)}L${leader[1].x.toFixed(2)} ${leader[1].y.toFixed(2)}`,
          },
        ]
      : []),
    ...blockMarks(block, box, { fill: look.ink, layer: 'names', halo: look.surface }),
  ];
}
