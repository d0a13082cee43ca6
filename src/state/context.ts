import { type OnProgress, ReloadNeeded } from '../workers/contract.ts';
import { type ActivityNotes, createActivityNotes } from './activity.ts';
import { t } from './language.ts';
import type { Model } from './model.ts';
import type { Ports } from './ports.ts';

/** What every group of actions works with. */
export interface Context {
  readonly model: Model;
  readonly ports: Ports;
  /** Makes a handler that tells people what happened and what they can do. */
  failing(happened: () => string): (error: unknown) => void;
  /** Passes on progress to the line at the top of the page. */
  readonly onProgress: OnProgress;
  /** notes in the case what was done */
  readonly notes: ActivityNotes;
}

export function createContext(model: Model, ports: Ports): Context {
  const failing: Context['failing'] = (happened) => (error) => {
    model.busy.value = null;
    const canReload = error instanceof ReloadNeeded;
    model.problem.value = { happened: happened(), advice: sentenceOf(error), canReload };
  };
  return {
    ...{ model, ports, failing },
    onProgress: (progress) => {
      model.busy.value = progress;
    },
    notes: createActivityNotes({ model, ports, failing }),
  };
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text || t('No reason was given. What was stored before is kept; try again.');
}
