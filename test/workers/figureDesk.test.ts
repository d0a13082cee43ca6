import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../../src/domain/figureSettings.ts';
import { APP_VERSION } from '../../src/domain/version.ts';
import { drawFigure, factsOf, specFor } from '../../src/figure/drawFigure.ts';
import { figureSvg } from '../../src/figure/svg.ts';
import { stateLabel } from '../../src/registry/label.ts';
import { createFigureDesk } from '../../src/workers/figureDesk.ts';
import { madeKept } from '../figure/madeKept.ts';

const kept = madeKept();
const source = {
  content: new TextEncoder().encode(JSON.stringify(kept.content)),
  ...{ contentHash: kept.contentHash, files: ['made.csv'], of: 43, changes: [] },
};
const job = {
  ...{ source, question: kept.question, words: kept.words, title: 'Case' },
  command: 'antiphon figure --case made.zip --figure Figure',
};
const desk = createFigureDesk(async () => () => undefined);

describe('the figure desk', () => {
  it('draws the file that it saves, with where notes and actors stand', async () => {
    const drawing = await desk.draw(job, 'as it is');
    expect(await drawing.image?.text()).toBe(await (await desk.svg(job)).text());
    if (!drawing.composed.fits) throw new Error(drawing.composed.problem);
    expect(drawing.composed.notes.map(({ id }) => id)).toEqual(['n1']);
    expect(drawing.composed.actors).toHaveLength(43);
    expect(drawing.names[0]?.label).toBe('Akorda');
    expect(drawing.thumbnail).toMatch(/^<svg [^>]*viewBox="0 0 1200 675"/);
    expect(drawing.thumbnail).not.toContain('<text');
  });

  it('gives the bytes that a kept figure gives on the command line', async () => {
    const { words, question } = job;
    const order = { words, question, content: kept.content, files: [], of: 43 };
    const spec = specFor({ ...order, title: 'Case', command: job.command });
    const drawn = drawFigure(JSON.parse(JSON.stringify(spec)), kept.content, stateLabel);
    if (!drawn.composed.fits) throw new Error(drawn.composed.problem);
    const facts = factsOf(drawn, drawn.composed.caption, APP_VERSION);
    const { scene } = drawn.composed;
    expect(figureSvg(scene, facts, () => undefined)).toBe(await (await desk.svg(job)).text());
  });

  it('tells a size that is too small instead of a picture', async () => {
    const settings = {
      ...job.question.settings,
      size: { preset: 'free', width: 300, height: 210, unit: 'px' } as const,
    };
    const small = { ...job, question: { ...job.question, settings } };
    const { composed, image } = await desk.draw(small, 'as it is');
    expect([composed.fits, image]).toEqual([false, null]);
    await expect(desk.svg(small)).rejects.toThrow(/too small/);
  });

  it('begins with the case’s name where no title was written', async () => {
    const { spec } = await desk.draw({ ...job, words: NO_WORDS }, 'as it is');
    expect(spec.title).toBe('Case');
  });
});
