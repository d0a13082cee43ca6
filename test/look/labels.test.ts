import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeClusterLabels } from '../../src/look/clusterLabels.ts';
import { hullAround } from '../../src/look/hull.ts';
import { type Box, boxesMeet, createLabelField } from '../../src/look/labelField.ts';
import { type LabelWanted, placeLabels } from '../../src/look/labels.ts';

const FRAME: Box = { x: 0, y: 0, width: 400, height: 300 };
const measure = ({ text }: { text: string }) => ({ width: text.length * 6, height: 14 });

const wanted = (id: string, x: number, y: number, more: Partial<LabelWanted> = {}) => ({
  id,
  text: id,
  x,
  y,
  radius: 5,
  amplified: 1,
  must: false,
  ...more,
});

function place(labels: readonly LabelWanted[], forbidden: readonly Box[] = [], print = false) {
  const field = createLabelField({ frame: FRAME, nodes: labels, forbidden });
  return placeLabels(field, labels, { measure, medium: print ? 'print' : 'screen' });
}

const crowd = fc
  .array(
    fc.record({
      x: fc.double({ min: -20, max: 420, noNaN: true }),
      y: fc.double({ min: -20, max: 320, noNaN: true }),
      radius: fc.double({ min: 3, max: 16, noNaN: true }),
      amplified: fc.integer({ min: 0, max: 200 }),
      must: fc.boolean(),
      length: fc.integer({ min: 1, max: 24 }),
    }),
    { maxLength: 50 },
  )
  .map((rows) => rows.map((row, k) => ({ ...row, id: `n${k}`, text: 'm'.repeat(row.length) })));

function inFrame({ x, y, width, height }: Box): boolean {
  return x >= 0 && y >= 0 && x + width <= FRAME.width && y + height <= FRAME.height;
}

function touchesDisc(box: Box, { x, y, radius }: LabelWanted): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) < radius;
}

describe('placeLabels', () => {
  it('lets no two texts meet and none leave the frame', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        const { placed, left } = place(labels);
        expect(placed.length + left.length).toBe(labels.length);
        placed.forEach((a, k) => {
          expect(inFrame(a.box)).toBe(true);
          for (const b of placed.slice(k + 1)) expect(boxesMeet(a.box, b.box)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps clear of the selected arrow', () => {
    const arrow = { x: 150, y: 0, width: 60, height: 300 };
    fc.assert(
      fc.property(crowd, (labels) => {
        const { placed } = place(labels, [arrow]);
        expect(placed.some(({ box }) => boxesMeet(box, arrow))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('touches no node in print', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        for (const { box } of place(labels, [], true).placed) {
          expect(labels.some((node) => touchesDisc(box, node))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(crowd, (labels) => {
        expect(place([...labels].reverse())).toEqual(place(labels));
      }),
      { numRuns: 30 },
    );
  });

  it('puts a name to the right of a node that stands alone', () => {
    const { placed } = place([wanted('Sputnik', 100, 100)]);
    expect(placed[0]).toMatchObject({ align: 'left', leader: null });
    expect(placed[0]?.box).toEqual({ x: 108, y: 93, width: 42, height: 14 });
  });

  it('goes to the left at the right edge', () => {
    const { placed } = place([wanted('Sputnik', 390, 100)]);
    expect(placed[0]?.align).toBe('right');
  });

  it('names the more amplified of two neighbours first', () => {
    const { placed } = place([
      wanted('less', 100, 100, { amplified: 1 }),
      wanted('more', 104, 100, { amplified: 9 }),
    ]);
    expect(placed[0]?.id).toBe('more');
  });

  it('finds a place further out for a name that must be there, with a leader', () => {
    const around = Array.from({ length: 64 }, (_, k) =>
      wanted('', 150 + (k % 8) * 13, 100 + Math.floor(k / 8) * 13, { radius: 9 }),
    ).map((node, k) => ({ ...node, id: `w${k}` }));
    const field = createLabelField({ frame: FRAME, nodes: around, forbidden: [] });
    const label = wanted('Chinese foreign ministry', 195, 145, { must: true });
    const { placed } = placeLabels(field, [label], { measure, medium: 'screen' });
    expect(placed[0]?.leader).not.toBeNull();
    expect(around.some((node) => placed[0] && touchesDisc(placed[0].box, node))).toBe(false);
    const modest = placeLabels(field, [{ ...label, must: false }], { measure, medium: 'screen' });
    expect(modest.left).toEqual(['Chinese foreign ministry']);
  });

  it('names nothing outside the frame', () => {
    expect(place([wanted('far', 900, 100, { must: true })]).left).toEqual(['far']);
  });
});

describe('placeClusterLabels', () => {
  const hull = hullAround([{ x: 80, y: 80, radius: 30 }], 10);
  const size = { width: 90, height: 30 };

  it('puts the name outside its hull, away from the middle', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    const [label] = placeClusterLabels(field, [{ index: 0, hull, size }]);
    if (!label) throw new Error('expected a place');
    const { box } = label;
    expect(box.y + box.height <= 80 || box.x + box.width <= 80).toBe(true);
    for (const { x, y } of hull) {
      expect(boxesMeet({ x, y, width: 0.01, height: 0.01 }, box)).toBe(false);
    }
  });

  it('takes its room, so that names keep clear of it', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    const placed = placeClusterLabels(field, [
      { index: 0, hull, size },
      { index: 1, hull, size },
    ]);
    const [a, b] = placed;
    if (!a || !b) throw new Error('expected two places');
    expect(boxesMeet(a.box, b.box)).toBe(false);
    expect(field.cost(a.box)).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps off the ground of other clusters', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    const above = hullAround([{ x: 80, y: 15, radius: 12 }], 3);
    const [first] = placeClusterLabels(field, [
      { index: 0, hull, size },
      { index: 1, hull: above, size },
    ]);
    if (!first) throw new Error('expected a place');
    const touched = above.some(({ x, y }) =>
      boxesMeet({ x, y, width: 0.01, height: 0.01 }, first.box),
    );
    expect(touched).toBe(false);
  });

  it('stands as near to its hull as it can without meeting it', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    const [label] = placeClusterLabels(field, [{ index: 0, hull, size }]);
    if (!label) throw new Error('expected a place');
    const { x, y, width, height } = label.box;
    const near = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    expect(hull.some((p) => boxesMeet({ ...p, width: 0.01, height: 0.01 }, near))).toBe(true);
  });

  it('rather has no name than one on the ground of another cluster', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    const ground = hullAround([{ x: 200, y: 150, radius: 400 }], 10);
    const placed = placeClusterLabels(field, [
      { index: 0, hull, size },
      { index: 1, hull: ground, size },
    ]);
    expect(placed.map(({ index }) => index)).not.toContain(0);
  });

  it('leaves a name out that would not fit', () => {
    const field = createLabelField({ frame: FRAME, nodes: [], forbidden: [] });
    expect(
      placeClusterLabels(field, [{ index: 0, hull, size: { width: 500, height: 30 } }]),
    ).toEqual([]);
  });
});
