import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  hexOfLinear,
  labOfLinear,
  linearOfHex,
  oklchOfLinear,
  shiftLightness,
  type Triple,
} from '../../src/look/colour.ts';
import { DICHROMACIES, seenWith } from '../../src/look/dichromacy.ts';
import { difference, differenceOfLab } from '../../src/look/difference.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

describe('colour', () => {
  it('comes back from linear light as it went in', () => {
    fc.assert(fc.property(hex, (colour) => hexOfLinear(linearOfHex(colour)) === colour));
  });

  it('gives white and black a contrast of 21', () => {
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  it('says what it expected where a colour is not one', () => {
    expect(() => linearOfHex('blue')).toThrow('expected #RRGGBB, found "blue"');
  });

  it('knows Lab of pure red', () => {
    const [l, a, b] = labOfLinear(linearOfHex('#FF0000'));
    expect(l).toBeCloseTo(53.24, 1);
    expect(a).toBeCloseTo(80.09, 1);
    expect(b).toBeCloseTo(67.2, 1);
  });

  it('moves lightness by the amount asked for and keeps the hue', () => {
    const [before, , hue] = oklchOfLinear(linearOfHex('#3E6CC5'));
    const [after, , kept] = oklchOfLinear(linearOfHex(shiftLightness('#3E6CC5', -0.2)));
    expect(after).toBeCloseTo(before - 0.2, 2);
    expect(kept).toBeCloseTo(hue, 1);
  });
});

describe('CIEDE2000', () => {
  // pairs 1, 7, 17, 25 of the test data of Sharma, Wu and Dalal (2005)
  it.each<[Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ])('of %s and %s is the published %d', (a, b, expected) => {
    expect(differenceOfLab(a, b)).toBeCloseTo(expected, 4);
    expect(differenceOfLab(b, a)).toBeCloseTo(expected, 4);
  });

  it('is nothing between a colour and itself', () => {
    fc.assert(fc.property(hex, (colour) => difference(colour, colour) === 0));
  });
});

describe('seenWith', () => {
  it('leaves greys as they are', () => {
    for (const sight of DICHROMACIES) {
      expect(difference(seenWith('#808080', sight), '#808080')).toBeLessThan(1);
    }
  });

  it('brings red and green together for those without the red or green cone', () => {
    const plain = difference('#C04040', '#40A040');
    expect(difference('#C04040', '#40A040', 'deuteranopia')).toBeLessThan(plain / 2);
  });
});
