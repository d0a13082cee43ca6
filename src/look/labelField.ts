import type { Point } from './curve.ts';
import type { Disc } from './hull.ts';

/** A rectangle on the screen, in px; y points down. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What it costs to lie on a node (LOOK §5); anything above `ACCEPTED_COST` is not done by choice. */
export const LARGE_NODE_COST = 200;
export const SMALL_NODE_COST = 34;
export const ACCEPTED_COST = 42;

/** From this radius in px on a node is large. */
const LARGE_RADIUS = 6.5;
const CELL = 48;

/** Where texts may still go. */
export interface LabelField {
  readonly frame: Box;
  /** what a text there would cost; infinite where it would leave the frame or touch a text or arrow */
  cost(box: Box): number;
  /** whether a text there would touch any node */
  touchesNode(box: Box): boolean;
  /** from now on that place is taken */
  take(box: Box): void;
  /** what a thin line there would cost: infinite across a text or another such line, much across a node */
  lineCost(from: Point, to: Point): number;
  /** from now on no text and no line may cross it */
  takeLine(from: Point, to: Point): void;
}

export interface FieldContents {
  readonly frame: Box;
  readonly nodes: readonly Disc[];
  /** places that no text may touch: the selected arrow, its pill, controls over the picture */
  readonly forbidden: readonly Box[];
}

export function createLabelField({ frame, nodes, forbidden }: FieldContents): LabelField {
  const taken = createBoxes(forbidden);
  const nodesNear = createDiscs(nodes);
  return {
    frame,
    cost(box) {
      if (!inside(box, frame) || taken.meets(box)) return Number.POSITIVE_INFINITY;
      let cost = 0;
      nodesNear(box, ({ radius }) => {
        cost += radius >= LARGE_RADIUS ? LARGE_NODE_COST : SMALL_NODE_COST;
      });
      return cost;
    },
    touchesNode(box) {
      let touched = false;
      nodesNear(box, () => {
        touched = true;
      });
      return touched;
    },
    take: taken.add,
    lineCost(from, to) {
      let cost = 0;
      for (const box of boxesAlong(from, to)) {
        if (taken.meets(box)) return Number.POSITIVE_INFINITY;
        nodesNear(box, () => {
          cost = LARGE_NODE_COST;
        });
      }
      return cost;
    },
    takeLine(from, to) {
      for (const box of boxesAlong(from, to)) taken.add(box);
    },
  };
}

/** Side of the squares that stand for a line, in px, and the part of it left free at its ends. */
const LINE_BOX = 2;
const LINE_END = 2.5;

function boxesAlong(from: Point, to: Point): Box[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.floor((length - 2 * LINE_END) / LINE_BOX);
  const boxes: Box[] = [];
  for (let k = 0; k <= steps; k += 1) {
    const t = (LINE_END + k * LINE_BOX) / length;
    boxes.push({
      x: from.x + (to.x - from.x) * t - LINE_BOX / 2,
      y: from.y + (to.y - from.y) * t - LINE_BOX / 2,
      width: LINE_BOX,
      height: LINE_BOX,
    });
  }
  return boxes;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function createBoxes(first: readonly Box[]): { add(box: Box): void; meets(box: Box): boolean } {
  const cells = new Map<number, Box[]>();
  const add = (box: Box) => {
    eachCell(box, (cell) => {
      const there = cells.get(cell);
      if (there) there.push(box);
      else cells.set(cell, [box]);
    });
  };
  for (const box of first) add(box);
  return {
    add,
    meets(box) {
      let met = false;
      eachCell(box, (cell) => {
        met ||= cells.get(cell)?.some((other) => boxesMeet(box, other)) ?? false;
      });
      return met;
    },
  };
}

/** Calls back once for every disc that the box touches. */
function createDiscs(discs: readonly Disc[]): (box: Box, onDisc: (disc: Disc) => void) => void {
  const cells = new Map<number, Disc[]>();
  let widest = 0;
  for (const disc of discs) {
    widest = Math.max(widest, disc.radius);
    const cell = cellOf(Math.floor(disc.x / CELL), Math.floor(disc.y / CELL));
    const there = cells.get(cell);
    if (there) there.push(disc);
    else cells.set(cell, [disc]);
  }
  return (box, onDisc) => {
    eachCell(grown(box, widest), (cell) => {
      for (const disc of cells.get(cell) ?? []) if (touches(box, disc)) onDisc(disc);
    });
  };
}

function touches(box: Box, { x, y, radius }: Disc): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return dx * dx + dy * dy < radius * radius;
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function eachCell(box: Box, onCell: (cell: number) => void): void {
  const right = Math.floor((box.x + box.width) / CELL);
  const bottom = Math.floor((box.y + box.height) / CELL);
  for (let row = Math.floor(box.y / CELL); row <= bottom; row += 1) {
    for (let column = Math.floor(box.x / CELL); column <= right; column += 1) {
      onCell(cellOf(column, row));
    }
  }
}

function cellOf(column: number, row: number): number {
  return row * 65_536 + column;
}
