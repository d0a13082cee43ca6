import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLabelField } from '../../src/look/labelField.ts';
import { wrap } from '../../src/look/wrap.ts';

const style = { family: 'sans', size: 1, weight: 400 } as const;
const measure = (text: string) => Array.from(text).length;

describe('a text in lines', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['外交部发言人表示', 3, ['外交部', '发言人', '表示']],
    ['他说，不得插手。好', 4, ['他说，不', '得插手。', '好']],
    ['RT 转述外交部', 5, ['RT 转述', '外交部']],
    ['представительство', 6, ['предст', 'авител', 'ьство']],
    ['2022-01-02 – 2022-01-20', 14, ['2022-01-02 –', '2022-01-20']],
    ['', 5, []],
    ['   ', 5, []],
  ])('"%s" within %i', (text, width, lines) => {
    expect(wrap(text, style, width, measure)).toEqual(lines);
  });

  it('has every letter, in order, and no line that is too wide', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abВг中国，。–- '), maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrap(text, style, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if (!/[，。–]/.test(line)) expect(measure(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('a line to a name', () => {
  const frame = { x: 0, y: 0, width: 200, height: 100 };
  const field = createLabelField({ frame, nodes: [{ x: 100, y: 80, radius: 5 }], forbidden: [] });
  field.take({ x: 80, y: 20, width: 40, height: 10 });

  it('may not cross a text', () => {
    expect(field.lineCost({ x: 60, y: 25 }, { x: 140, y: 25 })).toBe(Number.POSITIVE_INFINITY);
  });

  it('costs much across a node, and nothing elsewhere', () => {
    expect(field.lineCost({ x: 60, y: 80 }, { x: 140, y: 80 })).toBe(200);
    expect(field.lineCost({ x: 10, y: 50 }, { x: 190, y: 50 })).toBe(0);
  });

  it('takes its place from later texts and lines', () => {
    field.takeLine({ x: 10, y: 60 }, { x: 60, y: 60 });
    expect(field.cost({ x: 30, y: 55, width: 20, height: 10 })).toBe(Number.POSITIVE_INFINITY);
    expect(field.lineCost({ x: 40, y: 50 }, { x: 40, y: 70 })).toBe(Number.POSITIVE_INFINITY);
  });
});
