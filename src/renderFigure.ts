import { pngWithText } from './figure/pngText.ts';
import { loadFigureFonts, loadLetters, paintPng } from './render/paint.ts';
import type { FigureMaker } from './state/ports.ts';
import { createFigureClient } from './workers/figureClient.ts';

/** Draws figures in a worker of its own, which starts when the first one is asked for. */
export function createFigureMaker(): FigureMaker {
  const client = createFigureClient(
    () => new Worker(new URL('./workers/figure.worker.ts', import.meta.url), { type: 'module' }),
    () => performance.now(),
  );
  return {
    draw: client.draw,
    svg: client.svg,
    stop: client.stop,
    async png(job, scale) {
      const { scene, facts } = await client.scene(job);
      await loadFigureFonts();
      await loadLetters(scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])));
      const painted = await paintPng(scene, scale);
      const bytes = pngWithText(new Uint8Array(await painted.arrayBuffer()), {
        Title: facts.title,
        Description: facts.description,
        Caption: facts.caption,
        Source: `sha256:${facts.dataHash}`,
        Comment: facts.command,
        Software: `Antiphon ${facts.version}`,
      });
      return new Blob([bytes], { type: 'image/png' });
    },
  };
}
