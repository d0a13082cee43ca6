import type { App } from '../../state/app.ts';
import type { Importing } from '../../state/model.ts';

/** The import under way, where it is into the case that is open. */
export function importingHere({ model }: App): Importing | null {
  const importing = model.importing.value;
  return importing?.caseId === model.view.value?.caseId ? importing : null;
}
