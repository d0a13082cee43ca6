import type { Detection } from '../domain/detection.ts';

/**
 * Detects once for a whole grid of windows: under the widest of them with which no object is too large to be held,
 * since what is left out there would be missing in the narrower ones too. Where even the narrowest leaves an object
 * out, that stands in its `hot`.
 */
export function detectForGrid(
  windowsMs: readonly number[],
  run: (windowMs: number) => Detection,
): { readonly detection: Detection; readonly windowsMs: readonly number[] } {
  const windows = [...windowsMs].sort((a, b) => a - b);
  for (;;) {
    const widest = windows.at(-1) ?? 0;
    const detection = run(widest);
    if (detection.hot.length === 0 || windows.length <= 1) return { detection, windowsMs: windows };
    const fitting = Math.min(...detection.hot.map((hot) => hot.fittingWindowMs ?? 0));
    windows.pop();
    while (windows.length > 1 && (windows.at(-1) ?? 0) > fitting) windows.pop();
  }
}
