import { STATE_NAMES } from '../../domain/stateName.ts';
import { COLOURED_STATES } from '../../look/palette.ts';
import { stateHere, t } from '../../state/language.ts';

type ColouredState = (typeof COLOURED_STATES)[number];

export function isColoured(code: string): code is ColouredState {
  return (COLOURED_STATES as readonly string[]).includes(code);
}

/** Name for a legend; in English the code where the state has no colour of its own. */
export function stateName(code: string): string {
  const named = stateHere(code);
  if (named !== undefined) return named;
  if (isColoured(code)) return STATE_NAMES[code];
  if (code === 'other') return t('other');
  return code || t('unlabelled');
}

/** Class that carries the state's colours; see tokens.css. */
export function stateClass(code: string | null): string {
  if (!code) return 'state-none';
  return isColoured(code) ? `state-${code}` : 'state-other';
}

/** Coloured states in the order of the palette, then the others by code, unlabelled last. */
export function inLegendOrder(codes: readonly string[]): string[] {
  const rank = (code: string) => {
    if (!code) return 99;
    if (code === 'other') return 90;
    return isColoured(code) ? COLOURED_STATES.indexOf(code) : 50;
  };
  return [...codes].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
