import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseDiscoveryRates } from '../../src/measure/falseDiscovery.ts';

const rates = (p: readonly number[], family = p.length) =>
  [...falseDiscoveryRates(Float64Array.from(p), family)].map((q) => Number(q.toFixed(6)));

describe('false discovery rates', () => {
  it('are those of the paper’s example', () => {
    // Benjamini & Hochberg (1995), table 1, fifteen p values: four are rejected at 0.05
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const q = rates(p);
    expect(q.filter((rate) => rate <= 0.05)).toHaveLength(4);
    expect(q.slice(0, 4)).toEqual([0.0015, 0.003, 0.0095, 0.035625]);
  });

  it('count the comparisons that were not observed as if their p were 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        fc.nat(50),
        (p, unobserved) => {
          const whole = rates([...p, ...Array(unobserved).fill(1)]);
          expect(rates(p, p.length + unobserved)).toEqual(whole.slice(0, p.length));
        },
      ),
    );
  });

  it('keep the order of the p values, and lie between p and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const q = falseDiscoveryRates(Float64Array.from(p), p.length);
        p.forEach((value, k) => {
          expect(q[k]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
          expect(q[k]).toBeLessThanOrEqual(1);
          p.forEach((other, m) => {
            if (other < value) expect(q[m]).toBeLessThanOrEqual(q[k] ?? 0);
          });
        });
      }),
    );
  });

  it('leave empty what cannot be compared, and count it as a comparison', () => {
    const [q, unsaid] = falseDiscoveryRates(Float64Array.from([0.01, Number.NaN]), 0);
    expect(q).toBeCloseTo(0.02, 12);
    expect(unsaid).toBeNaN();
  });
});
