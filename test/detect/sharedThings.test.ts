import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHot } from '../../src/detect/sharedObjects.ts';
import { createObjects } from '../../src/detect/shareNumbers.ts';
import { createTextNumbers, hashName } from '../../src/detect/shareTexts.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { post, sceneOf } from './posts.ts';

describe('texts as objects', () => {
  const piece = fc.constantFrom(
    'Old',
    'old',
    ' ',
    '  ',
    'bridge',
    '!',
    'мост',
    'МОСТ',
    '水',
    '#a',
    '@b',
  );
  const texts = fc.array(
    fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')),
    {
      maxLength: 12,
    },
  );

  it('have one number exactly where they read the same, and none where nothing is left', () => {
    fc.assert(
      fc.property(texts, (list) => {
        let made = 0;
        const numberOf = createTextNumbers(() => {
          made += 1;
          return made - 1;
        });
        const numbers = list.map(numberOf);
        const normal = list.map(normaliseText);
        list.forEach((_, k) => {
          const first = normal.indexOf(normal[k] ?? '');
          expect(numbers[k]).toBe(normal[k] === '' ? -1 : numbers[first]);
          const others = numbers.filter(
            (number, m) => number === numbers[k] && normal[m] !== normal[k],
          );
          expect(others).toEqual([]);
        });
      }),
    );
  });

  it('have a name that is the same for the same reading, and says of which kind it is', () => {
    const name = hashName('text');
    expect(name('Old Bridge!')).toBe(name('old  bridge'));
    expect(name('old bridge')).not.toBe(name('old bridges'));
    expect(name('old bridge')).toMatch(/^text:[0-9a-f]{16}$/);
  });
});

describe('numbered objects', () => {
  it('have one number a key and reader, and keep the reader’s rule and names', () => {
    const asked = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom('a', 'b', 'c')));
    fc.assert(
      fc.property(asked, (pairs) => {
        const objects = createObjects();
        const readers = [0, 1, 2].map((k) =>
          objects.open(`rule ${k}`, k === 2 ? (key) => `<${key}>` : undefined),
        );
        const numbers = pairs.map(([which, key]) => readers[which]?.(key) ?? -1);
        expect(objects.count()).toBe(new Set(pairs.map(String)).size);
        pairs.forEach(([which, key], k) => {
          const number = numbers[k] ?? -1;
          expect(number).toBe(
            numbers[pairs.findIndex((pair) => String(pair) === `${which},${key}`)],
          );
          expect(objects.ruleOf(number)).toBe(`rule ${which}`);
          expect(objects.nameOf(number)).toBe(which === 2 ? `<${key}>` : key);
        });
      }),
    );
  });
});

describe('objects that are too large to list', () => {
  it('are told with their posts and pairs, the largest first, and a window that would hold them', () => {
    const pairs = fc.array(fc.nat({ max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (list, ofObject, ofKind) => {
          const limits = { ofObject, ofKind };
          const objects = {
            kind: 'co-share' as const,
            nameOf: (object: number) => `o${object}`,
            sizeOf: (object: number) => object + 2,
            // half the window, half the pairs
            pairsWithin: (window: number | null) =>
              Float64Array.from(list, (count) => Math.floor((count * (window ?? 64_000)) / 64_000)),
          };
          const scene = sceneOf([post({ id: '1', at: 0 }), post({ id: '2', at: 64_000 })]);
          const { numbers, hot } = planHot(objects, 64_000, scene, limits);
          expect(hot.map(({ object }) => object).sort()).toEqual(
            [...numbers].map((number) => `o${number}`).sort(),
          );
          const counts = hot.map(({ pairs: count }) => count);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
          const left = list.filter((_, object) => !numbers.has(object));
          expect(Math.max(0, ...left)).toBeLessThanOrEqual(ofObject);
          expect(left.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(ofKind);
          for (const { object, posts, pairs: count, fittingWindowMs } of hot) {
            const number = Number(object.slice(1));
            expect([posts, count]).toEqual([number + 2, list[number]]);
            if (fittingWindowMs === null || fittingWindowMs === undefined) continue;
            const held = objects.pairsWithin(fittingWindowMs);
            expect(Math.max(...held)).toBeLessThanOrEqual(ofObject);
            expect(held.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(ofKind);
            expect(fittingWindowMs).toBeLessThan(64_000);
          }
        },
      ),
    );
  });
});
