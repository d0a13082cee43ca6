import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/kind.ts';
import { contrast } from '../../src/look/colour.ts';
import type { Dichromacy } from '../../src/look/dichromacy.ts';
import { difference } from '../../src/look/difference.ts';
import {
  COLOURED_STATES,
  clusterColour,
  dashLengths,
  INKS,
  KIND_FAMILIES,
  kindStyle,
  spanColour,
  stateColour,
  THEMES,
  type Theme,
} from '../../src/look/palette.ts';

const STATES = [...COLOURED_STATES, 'DEU'];

/** Smallest difference between any two of the colours, and which two they are. */
function closest(colours: readonly string[], sight?: Dichromacy): number {
  let least = Number.POSITIVE_INFINITY;
  colours.forEach((a, k) => {
    for (const b of colours.slice(k + 1)) least = Math.min(least, difference(a, b, sight));
  });
  return least;
}

const fills = (theme: Theme) => STATES.map((state) => stateColour(state, theme).fill);

const families = (theme: Theme) => [...new Set(KINDS.map((kind) => kindStyle(kind, theme).colour))];

describe.each(THEMES)('colours in the %s theme', (theme) => {
  it('keeps states apart for people who see all hues', () => {
    expect(closest(fills(theme))).toBeGreaterThanOrEqual(16);
  });

  it.each([
    ['deuteranopia', 12],
    ['protanopia', 12],
    ['tritanopia', 10],
  ] as const)('keeps states apart under %s', (sight, least) => {
    expect(closest(fills(theme), sight)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['deuteranopia', 12],
    ['protanopia', 12],
    ['tritanopia', 10],
  ] as const)('keeps families of kinds apart under %s', (sight, least) => {
    expect(families(theme)).toHaveLength(KIND_FAMILIES.length);
    expect(closest(families(theme), sight)).toBeGreaterThanOrEqual(least);
  });

  it('keeps the underlines of spans apart', () => {
    const underlines = [1, 2, 3].map((mark) => spanColour(mark, theme).underline);
    expect(closest(underlines, 'protanopia')).toBeGreaterThanOrEqual(14);
    expect(closest(underlines, 'deuteranopia')).toBeGreaterThanOrEqual(14);
  });

  it('carries 3 : 1 by the outline of every state', () => {
    for (const state of STATES) {
      const { outline } = stateColour(state, theme);
      expect(contrast(outline, INKS[theme].surface), state).toBeGreaterThanOrEqual(3);
    }
  });

  it('draws hollow shapes in a stroke of 3 : 1', () => {
    for (const state of STATES) {
      const { stroke } = stateColour(state, theme);
      expect(contrast(stroke, INKS[theme].surface), state).toBeGreaterThanOrEqual(3);
    }
  });

  it('has no text weaker than 4.5 : 1 on any ground', () => {
    const { ink, ink2, ink3, bg, surface, sunken } = INKS[theme];
    const floor = theme === 'light' ? 4.6 : 6.1;
    for (const text of [ink, ink2, ink3]) {
      for (const ground of [bg, surface, sunken]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(floor);
      }
    }
  });

  it('draws the edge of a control with 3 : 1', () => {
    expect(contrast(INKS[theme].control, INKS[theme].surface)).toBeGreaterThanOrEqual(3);
  });
});

describe('stateColour', () => {
  it('gives a tenth state the colour "other", never a new hue', () => {
    expect(stateColour('DEU', 'light').fill).toBe('#8A9097');
    expect(stateColour('BRA', 'dark')).toEqual(stateColour('JPN', 'dark'));
  });

  it('draws the unlabelled on the surface in ink-3', () => {
    expect(stateColour(null, 'light')).toMatchObject({ fill: '#FFFFFF', outline: '#626A74' });
    expect(stateColour(null, 'dark')).toMatchObject({ fill: '#15181C', outline: '#9098A2' });
  });

  it('darkens the lines of pale states on white only', () => {
    expect(stateColour('KAZ', 'light')).toMatchObject({ line: '#B8A43A', stroke: '#9C8A1E' });
    expect(stateColour('UKR', 'light').line).toBe('#B97FA3');
    expect(stateColour('KAZ', 'dark').line).toBe('#FBE786');
  });
});

describe('clusterColour', () => {
  it('gives eight clusters a colour of their own and the rest grey', () => {
    const colours = Array.from({ length: 10 }, (_, index) => clusterColour(index, 'light').fill);
    expect(new Set(colours).size).toBe(9);
    expect(colours[8]).toBe('#8A9097');
    expect(colours[9]).toBe('#8A9097');
  });
});

describe('kindStyle', () => {
  it('tells every two kinds apart by colour or dash', () => {
    const looks = KINDS.map((kind) => {
      const { colour, dash } = kindStyle(kind, 'light');
      return `${colour} ${dash}`;
    });
    expect(new Set(looks).size).toBe(KINDS.length);
  });

  it('gives the undirected kind no head', () => {
    expect(KINDS.filter((kind) => !kindStyle(kind, 'dark').head)).toEqual(['co-share']);
  });

  it('dashes as the member says', () => {
    expect(kindStyle('mention', 'light').dash).toBe('dots');
    expect(dashLengths('solid', 1)).toEqual([]);
    expect(dashLengths('dash', 1)).toEqual([6, 4]);
    expect(dashLengths('dots', 2)).toEqual([2, 4]);
  });
});
