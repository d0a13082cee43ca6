import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '../../src/domain/actor.ts';
import {
  FIGURE_PRESETS,
  FIGURE_THEMES,
  type FigureSize,
  type FigureSpec,
} from '../../src/domain/figure.ts';
import type { FigureContent } from '../../src/domain/figureContent.ts';
import { type ComposedFigure, composeFigure } from '../../src/figure/compose.ts';
import { textBox, textsOf } from '../../src/figure/text.ts';
import { type Box, boxesMeet } from '../../src/look/labelField.ts';
import type { TextMark } from '../../src/look/scene.ts';
import {
  draws,
  edgesAmong,
  longNames,
  madeContent,
  madeEdge,
  madeNetwork,
  madeNode,
  madeSpec,
  roughMeasure,
  stateName,
} from './madeFigure.ts';

const tools = { measure: roughMeasure, stateName };

function composed(given: Partial<FigureSpec>, content: FigureContent): ComposedFigure {
  const figure = composeFigure(madeSpec(given), content, tools);
  if (!figure.fits) throw new Error(figure.problem);
  return figure;
}

const wordsOf = (figure: ComposedFigure) => textsOf(figure.scene).map(({ text }) => text);

/** The texts of a layer as one, whatever lines they were broken into. */
function layerText(figure: ComposedFigure, layer: TextMark['layer']): string {
  const texts = textsOf(figure.scene).filter((mark) => mark.layer === layer);
  return texts.map(({ text }) => text).join(' ');
}

function crossings(boxes: readonly Box[]): (readonly [Box, Box])[] {
  return boxes.flatMap((a, k) =>
    boxes.slice(k + 1).flatMap((b) => (boxesMeet(a, b) ? [[a, b] as const] : [])),
  );
}

function expectClearTexts({ scene }: ComposedFigure): void {
  const boxes = textsOf(scene).map((mark) => textBox(mark, roughMeasure));
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
    expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
  }
  expect(crossings(boxes)).toEqual([]);
}

const presets = FIGURE_PRESETS.map((preset): FigureSize => ({ preset }));

describe('a figure', () => {
  it('carries title, subtitle, every word of the caption and the source line', () => {
    const content = madeNetwork();
    const figure = composed({ subtitle: 'A finding within the ladder' }, content);
    expect(layerText(figure, 'title')).toBe(
      'Who repeats whom on Kazakhstan A finding within the ladder',
    );
    const caption = content.caption.map(({ stretches }) =>
      stretches.map(({ text }) => text).join(''),
    );
    expect(layerText(figure, 'caption')).toContain(caption.join(' '));
    expect(wordsOf(figure)).toContain('Illustration, invented numbers');
    expect(figure.caption).toContain('Does not show intent, control or audience effect.');
  });

  it('keys only the states and shapes that occur', () => {
    const nodes = [madeNode({ id: 'rt', state: 'RUS', kind: 'state outlet' })];
    const words = wordsOf(composed({}, madeContent(nodes, [])));
    expect(words).toContain('Russia');
    expect(words).not.toContain('China');
    expect(words).toContain('state outlet');
    expect(words).not.toContain('ministry');
  });

  it('holds where there is no actor at all', () => {
    expect(composed({}, madeContent([], [])).named).toEqual([]);
  });

  it.each(presets)('has the size of its preset: $preset', (size) => {
    const { scene } = composed({ size }, madeNetwork());
    const sizes = {
      web: [1200, 675],
      'one-column': [332.6, 491.34],
      'two-columns': [680.31, 491.34],
      square: [1080, 1080],
      a4: [1122.52, 793.7],
      free: [0, 0],
    };
    expect([scene.width, scene.height]).toEqual(sizes[size.preset]);
  });

  it('says in mm how large it is printed', () => {
    const { scene } = composed({ size: { preset: 'one-column' } }, madeNetwork());
    expect(scene.printed).toEqual({ width: '88mm', height: '130mm' });
  });

  it('is the same list of marks in every run', () => {
    expect(composed({}, madeNetwork())).toEqual(composed({}, madeNetwork()));
  });

  it('never sets type under 5.5 pt', () => {
    for (const size of presets) {
      expect(composed({ size }, longNames()).leastTypePt).toBeGreaterThanOrEqual(5.5);
    }
  });
});

describe('names', () => {
  it('are those of the most amplified where a number of them is asked for', () => {
    const { named } = composed({ labels: { mode: 'auto', most: 2 } }, madeNetwork());
    expect([...named].sort()).toEqual(['chinese-foreign-ministry', 'russian-foreign-ministry']);
  });

  it('are the chosen ones, and none where none is wanted', () => {
    const ids = ['rt', 'akorda'];
    expect([...composed({ labels: { mode: 'chosen', ids } }, madeNetwork()).named].sort()).toEqual([
      'akorda',
      'rt',
    ]);
    const none = composed({ labels: { mode: 'none' } }, madeNetwork());
    expect(none.named).toEqual([]);
    expect(none.caption).toContain('43 names not shown.');
  });

  it('that find no room are numbered and listed, or counted in the caption', () => {
    const content = longNames();
    const figure = composed({}, content);
    const { named, numbered, unnamed } = figure;
    expect(named.length + numbered.length + unnamed.length).toBe(content.nodes.length);
    expect(new Set([...named, ...numbered, ...unnamed]).size).toBe(content.nodes.length);
    expect(numbered.length).toBeGreaterThan(0);
    const digits = textsOf(figure.scene).filter(
      ({ text, style }) => /^\d+$/.test(text) && style.weight === 600,
    );
    // each number stands at its actor and in the list
    expect(digits).toHaveLength(2 * numbered.length);
    if (unnamed.length > 0) expect(figure.caption).toContain(`${unnamed.length} name`);
  });

  it('are the ids where labels are empty', () => {
    const figure = composed({}, madeContent([madeNode({ id: 'x:someone', label: ' ' })], []));
    expect(wordsOf(figure)).toContain('x:someone');
  });
});

describe('notes', () => {
  const note = { id: 'a', text: 'One briefing', at: { x: 0.5, y: 0.5 }, pointsTo: null };

  it('stand where they were put, with an arrow to what they speak of', () => {
    const pointing = {
      ...note,
      at: { x: 0.02, y: 0.02 },
      pointsTo: { type: 'node', id: 'rt' },
    } as const;
    const { scene } = composed({ annotations: [pointing] }, madeNetwork());
    const marks = scene.marks.filter(({ layer }) => layer === 'notes');
    expect(marks.map(({ type }) => type)).toEqual(['path', 'path', 'text']);
  });

  it('are moved apart where two are put in one place', () => {
    const notes = [note, { ...note, id: 'b', text: 'Another briefing' }];
    const figure = composed({ annotations: notes }, madeNetwork());
    expect(layerText(figure, 'notes')).toBe('One briefing Another briefing');
    expectClearTexts(figure);
  });

  it('of an actor that is not drawn have no arrow', () => {
    const lost = { ...note, pointsTo: { type: 'node', id: 'nobody' } } as const;
    const { scene } = composed({ annotations: [lost] }, madeNetwork());
    expect(scene.marks.filter(({ layer }) => layer === 'notes')).toHaveLength(1);
  });
});

describe('a page that is too small', () => {
  const size = { preset: 'free', width: 260, height: 210, unit: 'px' } as const;

  it('is said to be too small for the caption, with the height that would do', () => {
    const figure = composeFigure(madeSpec({ size }), madeNetwork(), tools);
    expect(figure.fits).toBe(false);
    if (figure.fits) return;
    expect(figure.problem).toMatch(/^260 × 210 px is too small for the caption: .* about \d+ px/);
    const height = Number(/about (\d+) px/.exec(figure.problem)?.[1]);
    expect(composeFigure(madeSpec({ size: { ...size, height } }), madeNetwork(), tools).fits).toBe(
      true,
    );
  });

  it('shrinks its type before it gives up', () => {
    const free = (height: number): FigureSize => ({
      preset: 'free',
      width: 700,
      height,
      unit: 'px',
    });
    const high = composed({ size: free(700), legend: 'none' }, madeNetwork());
    const low = composed({ size: free(260), legend: 'none' }, madeNetwork());
    expect(low.leastTypePt).toBeLessThan(high.leastTypePt);
    expect(low.caption).toBe(high.caption.replace(/ \d+ names? not shown\.$/, '') + tail(low));
  });

  it('gives up the legend before the caption, and says so', () => {
    const narrow = { preset: 'free', width: 420, height: 330, unit: 'px' } as const;
    const figure = composed({ size: narrow }, madeNetwork());
    expect(figure.legend).toBe('none');
    expect(figure.warnings).toEqual(['The legend does not fit this size and is left out.']);
  });

  it.each([0, -5, 10, Number.NaN])('of width %d is refused', (width) => {
    const tiny = { preset: 'free', width, height: 400, unit: 'px' } as const;
    expect(composeFigure(madeSpec({ size: tiny }), madeNetwork(), tools).fits).toBe(false);
  });
});

function tail(figure: ComposedFigure): string {
  return / \d+ names? not shown\.$/.exec(figure.caption)?.[0] ?? '';
}

describe('texts of any figure', () => {
  it.each(presets)('never meet or leave the page with 40 long names: $preset', (size) => {
    expectClearTexts(composed({ size }, longNames()));
    expectClearTexts(composed({ size, theme: 'greyscale', legend: 'below' }, longNames()));
  });

  const letters = fc.constantFrom(...'abcdeАБВГДежз中国外交部日报社 Ққ«»—,.');
  const name = fc.string({ unit: letters, minLength: 0, maxLength: 70 });
  const place = fc.double({ min: -500, max: 500, noNaN: true });
  const node = fc.record({
    label: name,
    x: place,
    y: place,
    amplified: fc.nat(400),
    cluster: fc.nat(3),
    kind: fc.constantFrom(...ACTOR_KINDS),
    state: fc.constantFrom('RUS', 'CHN', 'KAZ', 'SRB', null),
  });
  const spec = fc.record({
    title: name,
    subtitle: name,
    theme: fc.constantFrom(...FIGURE_THEMES),
    legend: fc.constantFrom('auto', 'right', 'below', 'none'),
    groups: fc.boolean(),
    size: fc.oneof(
      fc.constantFrom(...presets),
      fc.record({
        preset: fc.constant('free' as const),
        width: fc.integer({ min: 200, max: 1600 }),
        height: fc.integer({ min: 200, max: 1600 }),
        unit: fc.constant('px' as const),
      }),
    ),
    annotations: fc.array(
      fc.record({
        id: fc.uuid(),
        text: name,
        at: fc.record({ x: fc.double({ min: -1, max: 2 }), y: fc.double({ min: -1, max: 2 }) }),
        pointsTo: fc.constantFrom(null, { type: 'node' as const, id: 'n0' }),
      }),
      { maxLength: 3 },
    ),
  });

  it('never meet or leave the page, whatever the network, its names and the size', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), spec, fc.nat(99), (given, wanted, seed) => {
        const nodes = given.map((each, k) => madeNode({ id: `n${k}`, ...each }));
        const edges = nodes.length > 1 ? edgesAmong(nodes, draws(seed)) : [];
        const figure = composeFigure(
          madeSpec(wanted as Partial<FigureSpec>),
          madeContent(nodes, edges),
          tools,
        );
        if (figure.fits) expectClearTexts(figure);
        else expect(figure.problem).toContain('too small for the caption');
      }),
      { numRuns: 80 },
    );
  });

  it('meet no actor', () => {
    const { scene } = composed({}, longNames());
    const names = textsOf(scene).filter(({ layer }) => layer === 'names');
    const actors = scene.marks.flatMap((mark) =>
      mark.type === 'path' && mark.layer === 'actors' ? [cornersOf(mark.d)] : [],
    );
    const touched = names.flatMap((mark) => {
      const { x, y, width, height } = textBox(mark, roughMeasure);
      return actors
        .flat()
        .filter(([px = 0, py = 0]) => px > x && px < x + width && py > y && py < y + height);
    });
    expect(touched).toEqual([]);
  });
});

function cornersOf(d: string): number[][] {
  return Array.from(d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g), ([, x, y]) => [Number(x), Number(y)]);
}

describe('arrows', () => {
  it('have a head where the kind has a direction', () => {
    const nodes = [madeNode({ id: 'a', x: -100 }), madeNode({ id: 'b', x: 100 })];
    const arrowsOf = (kind: 'citation' | 'co-share') => {
      const edges = [madeEdge({ amplifier: 'a', source: 'b', kind })];
      const { scene } = composed({ legend: 'none' }, madeContent(nodes, edges));
      return scene.marks.filter(({ layer }) => layer === 'arrows').length;
    };
    expect(arrowsOf('citation')).toBe(2);
    expect(arrowsOf('co-share')).toBe(1);
  });
});
