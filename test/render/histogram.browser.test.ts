import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY_MS, type TimeRange } from '../../src/domain/time.ts';
import { type HistogramHandle, mountHistogram } from '../../src/render/histogram.ts';
import { drawThumbnail } from '../../src/render/thumbnail.ts';

const FROM = Date.UTC(2022, 0, 1);
const VIEW = {
  from: FROM,
  binMs: DAY_MS,
  counts: [4, 9, 0, 0, 7, 2, 5, 6, 3, 8],
  range: { from: FROM + 2 * DAY_MS, to: FROM + 6 * DAY_MS },
};

let element: HTMLElement;
let handle: HistogramHandle;
let brushed: TimeRange[];

beforeAll(() => page.viewport(900, 700));

function mount(): void {
  element = document.createElement('div');
  // 200 px for ten bins, 7 px on both sides
  Object.assign(element.style, { position: 'fixed', left: '20px', top: '20px' });
  Object.assign(element.style, { width: '214px', height: '68px' });
  document.body.append(element);
  brushed = [];
  handle = mountHistogram(element, { onBrush: (range) => brushed.push(range) });
  handle.show(VIEW);
}

afterEach(() => {
  handle.destroy();
  element.remove();
});

function slider(name: string): SVGGElement {
  const found = element.querySelector<SVGGElement>(`[role=slider][aria-label^="${name}"]`);
  if (!found) throw new Error(`expected a slider "${name}"`);
  return found;
}

function drag(from: number, to: number, target: Element): void {
  const { left, top } = element.getBoundingClientRect();
  const event = (type: string, x: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        button: 0,
        pointerId: 1,
        clientX: left + 7 + x,
        clientY: top + 30,
      }),
    );
  // the browser captures only real pointers
  const svg = element.querySelector('svg');
  if (svg) svg.setPointerCapture = () => {};
  event('pointerdown', from);
  event('pointermove', (from + to) / 2);
  event('pointermove', to);
  event('pointerup', to);
}

const ground = () => element.querySelector('svg') ?? element;

describe('mountHistogram', () => {
  it('says the chosen days to people who cannot see it', () => {
    mount();
    expect(slider('Start').getAttribute('aria-valuetext')).toBe('3 January 2022');
    expect(slider('End').getAttribute('aria-valuetext')).toBe('6 January 2022');
  });

  it('moves a handle by keys', async () => {
    mount();
    slider('Start').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(brushed).toEqual([{ from: FROM + 3 * DAY_MS, to: FROM + 6 * DAY_MS }]);
    await userEvent.keyboard('{Home}');
    expect(brushed.at(-1)).toEqual({ from: null, to: FROM + 6 * DAY_MS });
    slider('End').focus();
    await userEvent.keyboard('{PageUp}');
    expect(brushed.at(-1)).toEqual({ from: null, to: null });
    expect(slider('End').getAttribute('aria-valuetext')).toBe('10 January 2022');
  });

  it('tells of a drag once, when it ends', () => {
    mount();
    drag(10, 50, ground());
    expect(brushed).toEqual([{ from: null, to: FROM + 3 * DAY_MS }]);
  });

  it('drags a handle alone', () => {
    mount();
    drag(120, 181, slider('End'));
    expect(brushed).toEqual([{ from: FROM + 2 * DAY_MS, to: FROM + 9 * DAY_MS }]);
  });

  it('drags the chosen part as a whole', () => {
    mount();
    drag(80, 121, ground());
    expect(brushed).toEqual([{ from: FROM + 4 * DAY_MS, to: FROM + 8 * DAY_MS }]);
  });

  it('chooses all by a double click', () => {
    mount();
    ground().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(brushed).toEqual([{ from: null, to: null }]);
  });

  it('hatches the days without data and draws no bar there', () => {
    mount();
    const paths = [...element.querySelectorAll('svg > path')].map((path) => path.getAttribute('d'));
    expect(paths[0]).toMatch(/^M.*L/);
    // two days before the gap, then one chosen after it … eight days with posts
    const bars = `${paths[1]}${paths[2]}`.match(/Z/g);
    expect(bars).toHaveLength(8);
  });

  it('leaves nothing behind', () => {
    mount();
    handle.destroy();
    expect(element.childNodes).toHaveLength(0);
  });
});

describe('drawThumbnail', () => {
  it('draws a case’s actors in their states’ colours, y up', () => {
    mount();
    const canvas = document.createElement('canvas');
    canvas.width = 100;
    canvas.height = 100;
    const nodes = [
      { x: 0, y: 0, r: 0.06, state: 'RUS' },
      { x: 1, y: 1, r: 0.06, state: 'CHN' },
    ];
    drawThumbnail(canvas, { nodes, edges: [0, 1] }, 'light');
    const context = canvas.getContext('2d');
    const pixel = (x: number, y: number) => [
      ...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? []),
    ];
    expect(pixel(6, 94)).toEqual([62, 108, 197]);
    expect(pixel(94, 6)).toEqual([207, 107, 25]);
    expect(pixel(2, 2)).toEqual([255, 255, 255]);
  });
});
