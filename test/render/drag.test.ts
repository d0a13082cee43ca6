import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inNetwork } from '../../src/render/drag.ts';
import { onScreen } from '../../src/render/view.ts';

const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });

it('a place of the screen in network units is at that place of the screen', () => {
  fc.assert(
    fc.property(
      value,
      value,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      value,
      value,
      (x, y, scale, px, py) => {
        const view = { x, y, scale, size: 1 };
        const back = onScreen(view, inNetwork(view, { x: px, y: py }));
        expect(back.x).toBeCloseTo(px, 4);
        expect(back.y).toBeCloseTo(py, 4);
      },
    ),
  );
});
