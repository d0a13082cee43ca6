import type { DayRange } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { touchingWords } from '../words/touching.ts';

interface Props {
  readonly app: App;
  readonly range: DayRange | null;
  readonly states?: readonly (string | null)[];
}

/** What is missing from the data behind the numbers above or below it. Nothing where nothing is. */
export function Touching({ app, range, states }: Props) {
  const words = touchingWords(app.model.measures.value.coverage, range, states ?? null);
  return words ? <p class="touching">{words}</p> : null;
}
