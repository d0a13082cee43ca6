import { describe, expect, it } from 'vitest';
import { carry, carryOf, coverage, onScreen, sameView, type View } from '../../src/render/view.ts';

const VIEW: View = { x: 320, y: 240, scale: 400, size: 1 };
const FRAME = { width: 640, height: 480 };

describe('onScreen', () => {
  it('puts network units on the screen, y up', () => {
    expect(onScreen(VIEW, { x: 0.5, y: 0.25 })).toEqual({ x: 520, y: 140 });
  });
});

describe('carryOf', () => {
  it('brings every place of a drawn picture to where the other view shows it', () => {
    const shown = { x: 100, y: 300, scale: 900, size: 1.5 };
    for (const margin of [0, 160]) {
      const { zoom, x, y } = carryOf(VIEW, shown, margin);
      for (const place of [
        { x: 0, y: 0 },
        { x: 0.3, y: -0.2 },
      ]) {
        const drawn = onScreen(VIEW, place);
        const wanted = onScreen(shown, place);
        // from the picture's corner, which lies `margin` beyond the frame's
        expect(x + zoom * (drawn.x + margin) - margin).toBeCloseTo(wanted.x, 6);
        expect(y + zoom * (drawn.y + margin) - margin).toBeCloseTo(wanted.y, 6);
      }
    }
  });

  it('leaves a picture of the same view alone', () => {
    expect(carry(VIEW, { ...VIEW }, 160)).toBe('none');
    expect(sameView(VIEW, { ...VIEW, size: 2 })).toBe(false);
  });
});

describe('coverage', () => {
  it('is whole while a movement stays within the margin, and less beyond it', () => {
    expect(coverage(VIEW, { ...VIEW, x: VIEW.x + 150 }, FRAME, 160)).toBe(1);
    expect(coverage(VIEW, { ...VIEW, x: VIEW.x + 320 }, FRAME, 0)).toBeCloseTo(0.5, 6);
    expect(coverage(VIEW, { ...VIEW, x: VIEW.x + 3000 }, FRAME, 160)).toBe(0);
  });

  it('is nothing where the scale has become too strange', () => {
    expect(coverage(VIEW, { ...VIEW, scale: 4000 }, FRAME, 160)).toBe(0);
  });
});
