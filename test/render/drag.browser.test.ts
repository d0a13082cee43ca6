import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Selection } from '../../src/domain/view.ts';
import type { Point } from '../../src/look/curve.ts';
import { mountNetwork } from '../../src/render/network.ts';
import { SMALL_SCENE } from './scene.ts';

it('an actor that is dragged lies where it was let go, and is not picked by that', async () => {
  await page.viewport(900, 700);
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0' });
  Object.assign(element.style, { width: '640px', height: '480px' });
  document.body.append(element);
  const drops: [string, Point][] = [];
  const picks: (Selection | null)[] = [];
  const handle = mountNetwork(element, {
    onPick: (selection) => picks.push(selection),
    onDrop: (id, place) => drops.push([id, place]),
  });
  handle.show(SMALL_SCENE);
  const rt = { type: 'actor', id: 'rt' } as const;
  const from = handle.placeOf(rt);
  if (!from) throw new Error('expected rt to be drawn');
  const to = { x: from.x + 60, y: from.y + 40 };
  await userEvent.dragAndDrop(element, element, {
    sourcePosition: from,
    targetPosition: to,
    force: true,
  });
  await expect.poll(() => drops.length).toBe(1);
  expect(drops[0]?.[0]).toBe('rt');
  const now = handle.placeOf(rt);
  expect(Math.hypot((now?.x ?? 0) - to.x, (now?.y ?? 0) - to.y)).toBeLessThan(4);
  expect(picks).toEqual([]);
  handle.destroy();
  element.remove();
}, 60_000);
