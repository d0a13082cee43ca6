import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import { composeFigure, type FigureInput } from '../../src/figure/compose.ts';
import type { Scene, TextMark } from '../../src/look/scene.ts';

/** Wide enough for every letter of the fonts in use. */
const measure = (text: string, style: { readonly size: number }) => text.length * style.size * 0.55;

function input(places: readonly (readonly [number, number])[]): FigureInput {
  const nodes = places.map(
    ([x, y], k): NetworkNode => ({
      id: `n${k}`,
      label: `Actor number ${k}`,
      state: k % 2 === 0 ? 'RUS' : 'CHN',
      kind: k % 2 === 0 ? 'state outlet' : 'ministry',
      posts: 1,
      amplifies: 1,
      amplified: k,
      cluster: k % 2,
      x,
      y,
    }),
  );
  const edges = nodes.slice(1).map(
    (node): NetworkEdge => ({
      amplifier: node.id,
      source: 'n0',
      kind: 'citation',
      weight: 2,
      expected: null,
      p: null,
      q: null,
      medianLagSeconds: null,
      first: '2022-01-05',
      last: '2022-01-20',
    }),
  );
  return {
    title: 'Who repeats whom',
    subtitle: 'made data',
    caption: 'A caption that is long enough to need more than one line. '.repeat(8).trim(),
    nodes,
    edges,
    clusters: [0, 1].map((index) => ({
      index,
      size: 2,
      label: `Around ${index}`,
      words: [],
      stability: null,
    })),
    colourBy: 'state',
    theme: 'light',
    stateName: (code) => code,
    measure,
  };
}

const texts = (scene: Scene) =>
  scene.marks.filter((mark): mark is TextMark => mark.type === 'text');

function boxOf({ x, y, text, style, align }: TextMark) {
  const width = measure(text, style);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  // x-height to baseline: what is surely inked
  return { left, right: left + width, top: y - style.size * 0.5, bottom: y };
}

const place = fc.tuple(
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.double({ min: -500, max: 500, noNaN: true }),
);

describe('the figure', () => {
  it('carries every word of title and caption', () => {
    const made = input([
      [0, 0],
      [100, 50],
    ]);
    const all = texts(composeFigure(made))
      .map((mark) => mark.text)
      .join(' ');
    expect(all).toContain(made.title);
    expect(all).toContain(made.caption);
  });

  it('keys only the states and shapes that occur', () => {
    const words = texts(composeFigure(input([[0, 0]]))).map((mark) => mark.text);
    expect(words).toContain('RUS');
    expect(words).not.toContain('CHN');
    expect(words).toContain('state outlet');
    expect(words).not.toContain('ministry');
  });

  it('holds where there is no actor at all', () => {
    expect(composeFigure(input([])).height).toBeGreaterThan(400);
  });

  it('never lets a text leave the page or lie on another', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        const scene = composeFigure(input(places));
        const boxes = texts(scene).map(boxOf);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(scene.width);
          expect(box.bottom).toBeLessThanOrEqual(scene.height);
        }
        const overlaps = boxes.flatMap((a, k) =>
          boxes
            .slice(k + 1)
            .filter(
              (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ),
        );
        expect(overlaps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
