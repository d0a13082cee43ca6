import { describe, expect, it } from 'vitest';
import { needsLayout } from '../../src/state/layout.ts';
import { NODES } from '../ui/fakeCase.ts';

const lying = NODES.slice(0, 3).map((node, k) => ({ ...node, x: k + 1, y: -k }));
const at = (x: number, y: number) => lying.map((node, k) => (k === 1 ? { ...node, x, y } : node));

describe('a layout is needed', () => {
  it.each([
    ['nobody lies anywhere', lying.map((node) => ({ ...node, x: 0, y: 0 })), true],
    ['one actor has no place', at(0, 0), true],
    ['one place is no number', at(Number.NaN, 3), true],
    ['the only actor has no place', at(0, 0).slice(1, 2), true],
    ['all have places, be they on an axis', at(0, 5), false],
    ['there are no actors', [], false],
  ])('or not: %s', (_, nodes, expected) => {
    expect(needsLayout(nodes)).toBe(expected);
  });
});
