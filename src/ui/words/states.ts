import { COLOURED_STATES } from '../../look/palette.ts';

type ColouredState = (typeof COLOURED_STATES)[number];

const NAMES: Readonly<Record<ColouredState, string>> = {
  RUS: 'Russia',
  CHN: 'China',
  KAZ: 'Kazakhstan',
  BLR: 'Belarus',
  IRN: 'Iran',
  USA: 'US',
  EU: 'EU',
  UKR: 'Ukraine',
};

export function isColoured(code: string): code is ColouredState {
  return (COLOURED_STATES as readonly string[]).includes(code);
}

/** Name for a legend; the code where the state has no colour of its own. */
export function stateName(code: string): string {
  if (isColoured(code)) return NAMES[code];
  return code || 'unlabelled';
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
