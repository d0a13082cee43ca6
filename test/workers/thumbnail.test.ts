import { expect, it } from 'vitest';
import { thumbnailOf } from '../../src/workers/case/thumbnail.ts';
import { PICTURE } from '../ui/fakeCase.ts';

it('a thumbnail lies within 0 and 1, y up, with radii that are small shares of its side', () => {
  const { nodes } = thumbnailOf(PICTURE);
  for (const { x, y, r } of nodes) {
    expect([x, y].every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(r > 0 && r < 0.1).toBe(true);
  }
  const top = PICTURE.nodes.reduce((a, b) => (b.y > a.y ? b : a));
  const ranked = [...PICTURE.nodes].sort(
    (a, b) => b.amplified + b.amplifies - a.amplified - a.amplifies || (a.id < b.id ? -1 : 1),
  );
  expect(nodes[ranked.indexOf(top)]?.y).toBe(1);
});
