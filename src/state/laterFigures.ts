import type { FigureMaker } from './ports.ts';

/** A maker whose code is loaded when it is first asked; one maker serves all. */
export function laterFigures(load: () => Promise<FigureMaker>): FigureMaker {
  let maker: Promise<FigureMaker> | null = null;
  const loaded = () => {
    maker ??= load().catch((error) => {
      // the next wish may try again
      maker = null;
      throw error;
    });
    return maker;
  };
  return {
    draw: async (job, preview) => (await loaded()).draw(job, preview),
    svg: async (job) => (await loaded()).svg(job),
    png: async (job, scale) => (await loaded()).png(job, scale),
    stop: () => void maker?.then((known) => known.stop()),
  };
}
