import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  COLOURED_STATES,
  INKS,
  kindStyle,
  spanColour,
  stateColour,
} from '../../src/look/palette.ts';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** Custom properties of the block that begins with this selector. */
function tokens(selector: string): Map<string, string> {
  const from = css.indexOf('{', css.indexOf(selector));
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value.toUpperCase(),
    ]),
  );
}

const BLOCKS = [
  ['light', ':root[data-theme="light"]'],
  ['dark', ':root[data-theme="dark"]'],
  ['dark', ':root:not([data-theme])'],
] as const;

describe.each(BLOCKS)('the %s colours of %s', (theme, selector) => {
  const found = tokens(selector);

  it('are the greys of the palette', () => {
    const { bg, surface, sunken, ink, ink2, ink3, line, control } = INKS[theme];
    const names = ['bg', 'surface', 'sunken', 'ink', 'ink-2', 'ink-3', 'line', 'control'];
    expect(names.map((name) => found.get(name))).toEqual(
      [bg, surface, sunken, ink, ink2, ink3, line, control].map((each) => each.toUpperCase()),
    );
  });

  it('are the states, kinds and spans of the network', () => {
    for (const state of [...COLOURED_STATES, 'other']) {
      const { fill, outline, stroke } = stateColour(state, theme);
      expect([
        found.get(state),
        found.get(`${state}-outline`),
        found.get(`${state}-stroke`),
      ]).toEqual([fill, outline, stroke].map((each) => each.toUpperCase()));
    }
    expect(found.get('kind-passes')).toBe(kindStyle('quote', theme).colour.toUpperCase());
    expect(found.get('kind-repeats')).toBe(kindStyle('copy', theme).colour.toUpperCase());
    expect(found.get('span-2')).toBe(spanColour(2, theme).tint.toUpperCase());
    expect(found.get('span-3-line')).toBe(spanColour(3, theme).underline.toUpperCase());
  });
});
