import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Selection } from '../../src/domain/view.ts';
import { INKS, stateColour, type Theme } from '../../src/look/palette.ts';
import { nodeRadius } from '../../src/look/shape.ts';
import { mountNetwork } from '../../src/render/network.ts';
import type { NetworkHandle } from '../../src/render/networkHandle.ts';
import { edge, KINDS_IN_A_ROW, node, SMALL_SCENE } from './scene.ts';

interface Mounted {
  readonly element: HTMLElement;
  readonly handle: NetworkHandle;
  readonly picks: (Selection | null)[];
  readonly neighbourhoods: string[];
  /** whether actors were in view when the picture came to rest */
  readonly sights: boolean[];
}

const mounted: Mounted[] = [];

// what lies outside the window cannot be clicked
beforeAll(() => page.viewport(900, 700));

function mount(width = 640, height = 480): Mounted {
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'fixed', left: '0', top: '0' });
  Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(element);
  const picks: (Selection | null)[] = [];
  const neighbourhoods: string[] = [];
  const sights: boolean[] = [];
  const handle = mountNetwork(element, {
    onPick: (selection) => picks.push(selection),
    onNeighbourhood: (id) => neighbourhoods.push(id),
    onSight: (seesActors) => sights.push(seesActors),
  });
  const all = { element, handle, picks, neighbourhoods, sights };
  mounted.push(all);
  return all;
}

afterEach(() => {
  for (const { element, handle } of mounted.splice(0)) {
    handle.destroy();
    element.remove();
  }
});

/** Colour of a pixel of the picture, by its place in px. */
function colourAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2D context');
  const scale = devicePixelRatio;
  const { data } = context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1);
  const digits = [...data.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}

/** Pixels that are not the ground. */
function inked(canvas: HTMLCanvasElement, theme: Theme): number {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2D context');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const ground = Number.parseInt(INKS[theme].surface.slice(1), 16);
  let count = 0;
  for (let k = 0; k < data.length; k += 4) {
    const pixel = ((data[k] ?? 0) << 16) | ((data[k + 1] ?? 0) << 8) | (data[k + 2] ?? 0);
    if (pixel !== ground) count += 1;
  }
  return count;
}

function placeOf(handle: NetworkHandle, selection: Selection): { x: number; y: number } {
  const place = handle.placeOf(selection);
  if (!place) throw new Error(`expected ${JSON.stringify(selection)} to be drawn`);
  return place;
}

/** Real pointer events: Playwright moves and presses the mouse. */
async function click(element: HTMLElement, position: { x: number; y: number }): Promise<void> {
  await userEvent.click(element, { position, force: true });
}

const actor = (id: string): Selection => ({ type: 'actor', id });

const CITATION: Selection = { type: 'edge', amplifier: 'rt', source: 'mfa', kind: 'citation' };

const BACK: Selection = { type: 'edge', amplifier: 'mfa', source: 'rt', kind: 'repost' };

const PATIENT = { timeout: 10_000 };

/** Sigma takes a second click within 300 ms for a double click. */
const apart = () => new Promise((resolve) => setTimeout(resolve, 360));

describe('mountNetwork', () => {
  it.each(['light', 'dark'] as const)('fills actors with their states’ colours, %s', (theme) => {
    const { handle } = mount();
    handle.show({ ...SMALL_SCENE, theme });
    const picture = handle.snapshot();
    for (const [id, state] of [
      ['rt', 'RUS'],
      ['mfa', 'CHN'],
    ] as const) {
      const { x, y } = placeOf(handle, actor(id));
      expect(colourAt(picture, x, y)).toBe(stateColour(state, theme).fill);
    }
    expect(colourAt(picture, 2, 470)).toBe(INKS[theme].surface);
    expect(inked(picture, theme)).toBeGreaterThan(2000);
  });

  it('turns actors grey while kinds own the hue', () => {
    const { handle } = mount();
    handle.show({ ...SMALL_SCENE, colourBy: 'kind' });
    const { x, y } = placeOf(handle, actor('rt'));
    expect(colourAt(handle.snapshot(), x, y)).toBe(INKS.light.node);
  });

  it('draws each kind of actor in a shape of its own', () => {
    const { handle } = mount(700, 300);
    const nodes = KINDS_IN_A_ROW.map((kind, k) =>
      node(kind, k * 100, 0, { kind, label: '', amplified: 150 }),
    );
    handle.show({ ...SMALL_SCENE, nodes, edges: [], clusters: [], labels: false });
    const picture = handle.snapshot();
    const { outline, stroke } = stateColour('RUS', 'light');
    expect([outline, stroke]).not.toContain(INKS.light.surface);
    const scale = handle.placeOf(actor('diplomat'))?.x ?? 0;
    expect(scale).toBeGreaterThan(0);
    const looks = KINDS_IN_A_ROW.map((kind) => shapeAround(picture, placeOf(handle, actor(kind))));
    expect(new Set(looks).size).toBe(KINDS_IN_A_ROW.length);
  });

  it('leaves the core of a state-linked outlet white and an outlet hollow', () => {
    const { handle } = mount();
    const nodes = [
      node('state', -100, 0),
      node('linked', 0, 0, { kind: 'state-linked outlet' }),
      node('free', 100, 0, { kind: 'outlet' }),
    ];
    handle.show({ ...SMALL_SCENE, nodes, edges: [], clusters: [] });
    const picture = handle.snapshot();
    const core = nodes.map(({ id }) => {
      const { x, y } = placeOf(handle, actor(id));
      return colourAt(picture, x, y);
    });
    expect(core).toEqual(['#3E6CC5', '#FFFFFF', '#FFFFFF']);
    const linked = placeOf(handle, actor('linked'));
    expect(colourAt(picture, linked.x + 9, linked.y)).toBe('#3E6CC5');
    const free = placeOf(handle, actor('free'));
    expect(colourAt(picture, free.x + 6, free.y)).toBe('#FFFFFF');
  });

  it('picks the actor that is clicked', async () => {
    const { element, handle, picks } = mount();
    handle.show(SMALL_SCENE);
    await click(element, placeOf(handle, actor('mfa')));
    expect(picks).toEqual([actor('mfa')]);
  });

  it('picks the arrow that is clicked, each direction on its own side', async () => {
    const { element, handle, picks } = mount();
    handle.show(SMALL_SCENE);
    await click(element, placeOf(handle, CITATION));
    await apart();
    await click(element, placeOf(handle, BACK));
    expect(picks).toEqual([CITATION, BACK]);
  });

  it('picks nothing on the ground, and a cluster by its name', async () => {
    const { element, handle, picks } = mount();
    handle.show(SMALL_SCENE);
    await click(element, { x: 620, y: 10 });
    await apart();
    await click(element, placeOf(handle, { type: 'cluster', index: 0 }));
    expect(picks).toEqual([null, { type: 'cluster', index: 0 }]);
  });

  it('asks for the neighbourhood by Alt-click, without picking', async () => {
    const { element, handle, picks, neighbourhoods } = mount();
    handle.show(SMALL_SCENE);
    await userEvent.keyboard('{Alt>}');
    await click(element, placeOf(handle, actor('rt')));
    await userEvent.keyboard('{/Alt}');
    expect(neighbourhoods).toEqual(['rt']);
    expect(picks).toEqual([]);
  });

  it('picks while the camera still moves', async () => {
    const { element, handle, picks } = mount();
    handle.show(SMALL_SCENE);
    handle.zoomIn();
    await click(element, { x: 320, y: 240 });
    expect(picks).toHaveLength(1);
  });

  it('draws the selected arrow in ink and dims the others as a whole', () => {
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    const middle = placeOf(handle, CITATION);
    const before = colourAt(handle.snapshot(), middle.x, middle.y - 8);
    handle.select(CITATION);
    // the pill around the count
    expect(colourAt(handle.snapshot(), middle.x, middle.y - 8)).toBe(INKS.light.ink);
    expect(before).not.toBe(INKS.light.ink);
    const other = placeOf(handle, BACK);
    const dimmed = handle.snapshot();
    handle.select(null);
    // what was dimmed lies nearer to the ground
    const lightness = (picture: HTMLCanvasElement) =>
      Number.parseInt(colourAt(picture, other.x, other.y).slice(3, 5), 16);
    expect(lightness(dimmed)).toBeGreaterThan(lightness(handle.snapshot()));
  });

  it('makes what the pointer is on stand out, above a picture that stays as it is', async () => {
    const { element, handle } = mount();
    handle.show(SMALL_SCENE);
    const before = inked(handle.snapshot(), 'light');
    const lies = () => [...element.querySelectorAll<HTMLElement>('.network-hover')];
    const isSeen = () => lies().some(({ style }) => style.opacity === '1');
    const rings = () =>
      lies()
        .flatMap((layer) => [...layer.querySelectorAll('canvas')].slice(1))
        .filter(({ style }) => style.display !== 'none').length;
    await userEvent.hover(element, { position: placeOf(handle, actor('mfa')), force: true });
    await expect.poll(isSeen, PATIENT).toBe(true);
    expect(rings()).toBe(1);
    expect(inked(handle.snapshot(), 'light')).toBe(before);
    await userEvent.hover(element, { position: placeOf(handle, CITATION), force: true });
    await expect.poll(rings, PATIENT).toBe(2);
    await userEvent.hover(element, { position: { x: 620, y: 10 }, force: true });
    await expect.poll(isSeen, PATIENT).toBe(false);
  });

  it('shows nothing of the pointer while the picture moves', async () => {
    const { element, handle } = mount();
    handle.show(SMALL_SCENE);
    const layer = element.querySelector<HTMLElement>('.network-hover');
    await userEvent.hover(element, { position: placeOf(handle, actor('mfa')), force: true });
    await expect.poll(() => layer?.style.opacity, PATIENT).toBe('1');
    const seen: (string | undefined)[] = [];
    const looking = new MutationObserver(() => seen.push(layer?.style.opacity));
    if (layer) looking.observe(layer, { attributes: true });
    handle.zoomIn();
    await expect.poll(() => seen, PATIENT).toContain('0');
    looking.disconnect();
  });

  it('does not mind a selection that is not drawn', () => {
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    handle.select(actor('nobody'));
    expect(handle.placeOf(actor('nobody'))).toBeNull();
    expect(inked(handle.snapshot(), 'light')).toBeGreaterThan(2000);
  });

  it('leaves actors where they are when a filter takes some away and gives them back', () => {
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    const places = SMALL_SCENE.nodes.map(({ id }) => placeOf(handle, actor(id)));
    const fewer = SMALL_SCENE.nodes.filter(({ id }) => id !== 'mfa');
    handle.show({ ...SMALL_SCENE, nodes: fewer, edges: [] });
    expect(handle.placeOf(actor('mfa'))).toBeNull();
    expect(placeOf(handle, actor('rt'))).toEqual(places[0]);
    const elsewhere = SMALL_SCENE.nodes.map((actorNode) => ({ ...actorNode, x: 0, y: 0 }));
    handle.show({ ...SMALL_SCENE, nodes: elsewhere });
    expect(SMALL_SCENE.nodes.map(({ id }) => placeOf(handle, actor(id)))).toEqual(places);
  });

  it('moves actors to new places and keeps all of them in view', async () => {
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    const ids = SMALL_SCENE.nodes.map(({ id }) => id);
    const xy = Float32Array.from([-4000, 900, 4000, 900, 0, -900, 100, 100]);
    handle.moveTo({ ids, xy }, 0);
    const [left, right] = [placeOf(handle, actor('rt')), placeOf(handle, actor('tass'))];
    expect(left.x).toBeCloseTo(640 - right.x, 0);
    expect(left.x).toBeGreaterThan(0);
    expect(left.y).toBeCloseTo(right.y, 6);
    handle.moveTo({ ids, xy: Float32Array.from([0, 0, 10, 0, 0, 10, 10, 10]) }, 30);
    await expect.poll(() => placeOf(handle, actor('rt')).y, PATIENT).toBeGreaterThan(240);
    expect(handle.placeOf(actor('mfa'))).not.toBeNull();
  });

  it('zooms in and out and back to the whole', async () => {
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    const gap = () => placeOf(handle, actor('mfa')).x - placeOf(handle, actor('rt')).x;
    const whole = gap();
    handle.zoomIn();
    await expect.poll(gap, PATIENT).toBeGreaterThan(whole * 1.4);
    handle.fit();
    await expect.poll(() => Math.abs(gap() - whole), PATIENT).toBeLessThan(0.01);
    handle.zoomOut();
    await expect.poll(gap, PATIENT).toBeLessThan(whole * 0.7);
  });

  it('begins anew with the same picture when the graphics are lost', async () => {
    const { element, handle } = mount();
    handle.show(SMALL_SCENE);
    const before = placeOf(handle, actor('rt'));
    const canvas = element.querySelector<HTMLCanvasElement>('.sigma-nodes');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await expect.poll(() => canvas?.isConnected, PATIENT).toBe(false);
    expect(placeOf(handle, actor('rt'))).toEqual(before);
    const { x, y } = placeOf(handle, actor('mfa'));
    expect(colourAt(handle.snapshot(), x, y)).toBe('#CF6B19');
  });

  it('shows many arrows and none at all', () => {
    const { handle } = mount();
    const nodes = Array.from({ length: 200 }, (_, k) =>
      node(`n${k}`, Math.cos(k) * k, Math.sin(k) * k, { amplified: k % 30, cluster: k % 4 }),
    );
    const edges = Array.from({ length: 2000 }, (_, k) =>
      edge(`n${k % 200}`, `n${(k * 7 + 1 + Math.floor(k / 200)) % 200}`, 'repost', (k % 5) + 1),
    ).filter(
      (one, k, all) =>
        one.amplifier !== one.source &&
        all.findIndex((o) => o.amplifier === one.amplifier && o.source === one.source) === k,
    );
    handle.show({ ...SMALL_SCENE, nodes, edges });
    expect(inked(handle.snapshot(), 'light')).toBeGreaterThan(20_000);
    handle.show({ ...SMALL_SCENE, nodes: [], edges: [], clusters: [] });
    expect(inked(handle.snapshot(), 'light')).toBe(0);
  });

  it('tells when no actor is in view any more, and when one is again', async () => {
    const { handle, sights } = mount();
    handle.show(SMALL_SCENE);
    for (let k = 0; k < 9; k += 1) {
      handle.zoomIn();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await expect.poll(() => sights).toEqual([false]);
    handle.fit();
    await expect.poll(() => sights).toEqual([false, true]);
  });

  it('leaves nothing behind', () => {
    const { element, handle } = mount();
    handle.show(SMALL_SCENE);
    expect(element.querySelectorAll('canvas').length).toBeGreaterThan(3);
    handle.destroy();
    expect(element.childNodes).toHaveLength(0);
    mounted.length = 0;
    element.remove();
  });

  it('writes no style sheet and no style attribute as text', () => {
    const sheets = document.querySelectorAll('style, link[rel=stylesheet]').length;
    const { handle } = mount();
    handle.show(SMALL_SCENE);
    expect(document.querySelectorAll('style, link[rel=stylesheet]').length).toBe(sheets);
  });

  it('says to people who cannot see it what it is', () => {
    const { element, handle } = mount();
    handle.show(SMALL_SCENE);
    const image = element.querySelector('[role=img]');
    expect(image?.getAttribute('aria-label')).toBe(
      'Network of 4 actors and 3 arrows; the tables hold the same.',
    );
  });

  it('says in a sentence when there is no WebGL', () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof getContext;
    try {
      expect(() => mount()).toThrow('this browser offers no WebGL');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });
});

/** Which of 24 places around a node are inked, at 0.8, 1 and 1.2 radii, and its middle. */
function shapeAround(canvas: HTMLCanvasElement, { x, y }: { x: number; y: number }): string {
  const radius = nodeRadius(150) * Math.sqrt(300 / 640);
  const marks: string[] = [colourAt(canvas, x, y), colourAt(canvas, x + radius * 0.6, y)];
  for (const reach of [0.8, 1, 1.2]) {
    for (let k = 0; k < 24; k += 1) {
      const angle = (k * Math.PI) / 12;
      const colour = colourAt(
        canvas,
        x + Math.cos(angle) * radius * reach,
        y + Math.sin(angle) * radius * reach,
      );
      marks.push(colour === '#FFFFFF' ? '0' : '1');
    }
  }
  return marks.join('');
}
