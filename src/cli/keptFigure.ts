import { version } from '../../package.json' with { type: 'json' };
import type { KeptFigure } from '../domain/keptFigure.ts';
import { readCaseFile } from '../export/caseFile.ts';
import { drawFigure, factsOf } from '../figure/drawFigure.ts';
import { figureFault } from '../figure/keptFault.ts';
import { figureSvg } from '../figure/svg.ts';
import { stateLabel } from '../registry/label.ts';
import type { Answer } from './commands.ts';
import { InputError, UsageError } from './failure.ts';
import { dataSentence } from './keptChanges.ts';
import { openFile } from './load.ts';
import type { Options } from './options.ts';
import { tell } from './tell.ts';

/** A figure that a case keeps, drawn from what it was kept with: to the byte what the app saves as SVG. */
export async function keptFigure(name: string, options: Options, folder: string): Promise<Answer> {
  if (options.caseFile === null) {
    throw new UsageError(
      '--figure names a figure of a saved case: name the case with --case FILE.',
    );
  }
  const figure = await found(name, options.caseFile, folder);
  const fault = figureFault(figure);
  if (fault) throw new InputError(`${options.caseFile}: ${fault}.`);
  const drawn = drawFigure(figure.spec, figure.content, stateLabel);
  const { composed } = drawn;
  if (!composed.fits) throw new UsageError(composed.problem);
  for (const warning of composed.warnings) tell(warning);
  tell(await dataSentence(figure, options, folder));
  const fonts = options.figure.fonts ? (await import('./figureFonts.ts')).embeddedFont : null;
  const facts = factsOf(drawn, composed.caption, version);
  return { text: [figureSvg(composed.scene, facts, fonts)], code: 0 };
}

async function found(name: string, path: string, folder: string): Promise<KeptFigure> {
  const figures = await figuresIn(path, folder);
  const figure =
    figures.find((each) => each.name === name) ?? figures.find(({ id }) => id === name);
  if (figure) return figure;
  const names = figures.map((each) => `"${each.name}"`).join(', ');
  throw new UsageError(
    `--figure takes ${names || 'the name of a figure, but this case keeps none'}; found "${name}".`,
  );
}

async function figuresIn(path: string, folder: string): Promise<readonly KeptFigure[]> {
  try {
    return (await readCaseFile(await openFile(path, folder))).figures ?? [];
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
