import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedMost } from '../../src/workers/case/pickupChance.ts';

describe('how many actors chance would put behind one statement', () => {
  it('is one where each has a day of its own, or where there is one statement an actor', () => {
    const apart = [0, 1, 2].map((k) => ({ actor: k, from: k, to: k + 1 }));
    expect(expectedMost(apart, 3)).toBe(1);
    expect(expectedMost([{ actor: 0, from: 0, to: 1 }], 1)).toBe(1);
    expect(expectedMost([], 5)).toBe(0);
  });

  it('is all of them where there is but one statement', () => {
    const all = [0, 1, 2, 3].map((actor) => ({ actor, from: 0, to: 1 }));
    expect(expectedMost(all, 1)).toBe(4);
  });

  it('counts an actor once, however often it relays', () => {
    const same = [0, 0, 0].map((actor) => ({ actor, from: 0, to: 1 }));
    expect(expectedMost(same, 1)).toBe(1);
  });

  it('of two actors among two statements, taken as independent', () => {
    const two = [0, 1].map((actor) => ({ actor, from: 0, to: 2 }));
    // P(some ≥ 1) = 1 − (1/4)², P(some ≥ 2) = 1 − (3/4)²
    expect(expectedMost(two, 2)).toBeCloseTo(15 / 16 + 7 / 16, 12);
  });

  it('never is more than there are actors, and grows with each relay', () => {
    const choice = fc
      .tuple(fc.nat(4), fc.nat(7), fc.integer({ min: 1, max: 5 }))
      .map(([actor, from, width]) => ({ actor, from, to: from + width }));
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), choice, (choices, more) => {
        const before = expectedMost(choices, 12) ?? 0;
        const after = expectedMost([...choices, more], 12) ?? 0;
        expect(before).toBeLessThanOrEqual(new Set(choices.map(({ actor }) => actor)).size + 1e-9);
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
