import type { Point } from '../look/curve.ts';

/**
 * Moves places over time, ease-out; `step` gets all places of a frame. Answers with what stops it.
 * With 0 ms it is done at once.
 */
export function animatePlaces(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  ms: number,
  step: (places: ReadonlyMap<string, Point>) => void,
): () => void {
  if (ms <= 0) {
    step(to);
    return () => {};
  }
  const start = performance.now();
  let frame = 0;
  const tick = (now: number) => {
    const done = Math.min(1, Math.max(0, (now - start) / ms));
    step(done === 1 ? to : between(from, to, 1 - (1 - done) ** 3));
    if (done < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}

function between(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  share: number,
): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const [id, end] of to) {
    const start = from.get(id) ?? end;
    places.set(id, {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    });
  }
  return places;
}
