import { describe, expect, it } from 'vitest';
import { FIGURE_THEMES } from '../../src/domain/figure.ts';
import { KINDS } from '../../src/domain/kind.ts';
import { contrast } from '../../src/look/colour.ts';
import { blended, figureLook, MARK_CONTRAST, TEXT_CONTRAST } from '../../src/look/figureLook.ts';
import { greyOf } from '../../src/look/greyscale.ts';
import { COLOURED_STATES } from '../../src/look/palette.ts';
import { previewScene } from '../../src/look/preview.ts';
import type { Scene } from '../../src/look/scene.ts';

const STATES = [...COLOURED_STATES, 'other', null];

describe.each(FIGURE_THEMES)('in the theme %s', (theme) => {
  const look = figureLook(theme);
  const seen = (colour: string) => contrast(colour, look.surface);

  it('every text has 4.5 : 1', () => {
    for (const ink of [look.ink, look.ink2, look.ink3]) {
      expect(seen(ink)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }
  });

  it.each(STATES)('the shapes of %s have 3 : 1', (state) => {
    const { outline, stroke, line } = look.state(state);
    for (const colour of [outline, stroke, line]) {
      expect(seen(colour)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    }
  });

  it.each([1, 2, 5, 40])(
    'arrows of weight %i have 3 : 1 as they are laid over the ground',
    (weight) => {
      const colours = [
        ...STATES.map((state) => look.state(state).line),
        ...KINDS.map((kind) => look.kind(kind).colour),
        look.undirected,
      ];
      for (const colour of colours) {
        const over = blended(colour, look.surface, look.opacity(weight, colour));
        expect(seen(over)).toBeGreaterThanOrEqual(MARK_CONTRAST - 0.01);
      }
    },
  );

  it('regions and the shapes of the key have 3 : 1', () => {
    expect(seen(look.hull)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    expect(seen(look.plain.outline)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    expect(seen(look.cluster(0).outline)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });
});

describe('print', () => {
  it('has no tint that a press would lose', () => {
    expect(figureLook('print').hullFill).toBe(0);
    expect(figureLook('greyscale').hullFill).toBe(0);
  });
});

describe('greyscale', () => {
  const look = figureLook('greyscale');

  it('has no hue', () => {
    for (const state of STATES) {
      const { fill, outline, line } = look.state(state);
      for (const colour of [fill, outline, line]) expect(greyOf(colour)).toBe(colour.toUpperCase());
    }
  });

  it('tells every state from every other by the mark inside', () => {
    const marks = [...COLOURED_STATES, 'other'].map((state) => look.state(state).mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('shows each mark on its fill', () => {
    for (const state of COLOURED_STATES) {
      const { fill, mark, markColour } = look.state(state);
      if (mark !== 'none') expect(contrast(fill, markColour)).toBeGreaterThanOrEqual(MARK_CONTRAST);
    }
  });

  it('tells every kind from every other by grey or dash', () => {
    const kinds = KINDS.map((kind) => {
      const { colour, dash } = look.kind(kind);
      return `${colour} ${dash(1).join(' ')}`;
    });
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe('a preview', () => {
  const scene: Scene = {
    ...{ width: 10, height: 10, ground: '#FFFFFF' },
    marks: [{ type: 'path', d: 'M0 0L1 1', fill: '#CF6B19', stroke: '#3E6CC5' }],
  };

  it('changes nothing but colours', () => {
    expect(previewScene(scene, 'as it is')).toBe(scene);
    const [mark] = previewScene(scene, 'deuteranopia').marks;
    expect(mark).toMatchObject({ type: 'path', d: 'M0 0L1 1' });
    expect(mark).not.toMatchObject({ fill: '#CF6B19' });
  });

  it('in grey has no hue', () => {
    const [mark] = previewScene(scene, 'grey').marks;
    const fill = mark?.fill ?? '';
    expect(fill.slice(1, 3)).toBe(fill.slice(3, 5));
    expect(fill.slice(1, 3)).toBe(fill.slice(5, 7));
  });
});
