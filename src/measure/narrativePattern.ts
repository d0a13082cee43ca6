import { GLUED_CHAR, visitUnits, WORD_UNIT } from '../text/units.ts';

/** One step of a phrase over the units of a text: a unit, a word with wildcards, or a gap. */
export type PatternStep =
  | {
      readonly type: 'unit';
      readonly unit: string;
      readonly isWord: boolean;
      readonly glued: boolean;
    }
  | {
      readonly type: 'wild';
      readonly start: string;
      readonly middle: readonly string[];
      readonly end: string;
    }
  | { readonly type: 'gap' };

export interface Pattern {
  readonly steps: readonly PatternStep[];
  /** patterns of which none may stand in the post */
  readonly unless: readonly Pattern[];
}

/** Units of a text as `text/units` folds them, with whether each is a word and whether it follows without a break. */
export interface Units {
  readonly unit: string[];
  readonly kind: number[];
}

/** Stands between texts that no phrase may reach across; no unit of a text is this. */
export const BREAK = '\n';

export function unitsOf(text: string): Units {
  const unit: string[] = [];
  const kind: number[] = [];
  visitUnits(text, (one, _start, _end, of) => {
    unit.push(one);
    kind.push(of);
  });
  return { unit, kind };
}

const EXCLUSION = /-"([^"]*)"|-“([^”]*)”|-«([^»]*)»/g;

/** @throws Error that says what is wrong with the phrase */
export function parsePhrase(phrase: string): Pattern {
  const unless = [...phrase.matchAll(EXCLUSION)].map(([, a, b, c]) => ({
    steps: stepsOf(a ?? b ?? c ?? ''),
    unless: [],
  }));
  return { steps: stepsOf(phrase.replace(EXCLUSION, ' ')), unless };
}

function stepsOf(phrase: string): PatternStep[] {
  const steps = phrase
    .trim()
    .split(/\s+/)
    .flatMap((word) => (/^\*+$/.test(word) ? [GAP] : wordSteps(word)));
  // a gap at an end means nothing
  while (steps[0]?.type === 'gap') steps.shift();
  while (steps.at(-1)?.type === 'gap') steps.pop();
  if (steps.length === 0) throw new Error(`"${phrase}" holds no word to look for`);
  return steps;
}

const GAP: PatternStep = { type: 'gap' };

function wordSteps(written: string): PatternStep[] {
  const parts = written.split(/\*+/);
  if (parts.length === 1) return unitSteps(written);
  // among characters without spaces a star is a gap between them
  if (parts.some((part) => unitsOf(part).kind.some((kind) => kind !== WORD_UNIT))) {
    return parts.flatMap((part, k) => (k === 0 ? unitSteps(part) : [GAP, ...unitSteps(part)]));
  }
  const [first = '', ...rest] = parts.map((part) => unitsOf(part).unit);
  const last = rest.at(-1) ?? '';
  return [
    ...[...first.slice(0, -1)].map(wordStep),
    {
      type: 'wild',
      start: first.at(-1) ?? '',
      middle: rest.slice(0, -1).map((units) => [...units].join('')),
      end: last[0] ?? '',
    },
    ...[...last.slice(1)].map(wordStep),
  ];
}

function wordStep(unit: string): PatternStep {
  return { type: 'unit', unit, isWord: true, glued: false };
}

function unitSteps(text: string): PatternStep[] {
  const { unit, kind } = unitsOf(text);
  return unit.map((one, k) => ({
    type: 'unit',
    unit: one,
    isWord: kind[k] === WORD_UNIT,
    glued: kind[k] === GLUED_CHAR,
  }));
}

/** A gap reaches over up to so many words, or so many characters of scripts without spaces. */
const MOST_WORDS = 3;
const MOST_CHARS = 6;

/** Whether the steps from `step` on match the units from `at` on. */
export function matchesAt(
  steps: readonly PatternStep[],
  { unit, kind }: Units,
  at: number,
  step = 0,
): boolean {
  const now = steps[step];
  if (now === undefined) return true;
  if (now.type === 'gap') return matchesAfterGap(steps, { unit, kind }, at, step + 1);
  const one = unit[at];
  if (one === undefined || !fits(now, one, kind[at] ?? WORD_UNIT)) return false;
  return matchesAt(steps, { unit, kind }, at + 1, step + 1);
}

function matchesAfterGap(
  steps: readonly PatternStep[],
  units: Units,
  at: number,
  step: number,
): boolean {
  let [words, chars] = [0, 0];
  for (let next = at; next <= units.unit.length; next += 1) {
    if (matchesAt(steps, units, next, step)) return true;
    if (units.unit[next] === BREAK) return false;
    if (units.kind[next] === WORD_UNIT) words += 1;
    else chars += 1;
    if (words > MOST_WORDS || chars > MOST_CHARS) return false;
  }
  return false;
}

function fits(step: Exclude<PatternStep, { type: 'gap' }>, unit: string, kind: number): boolean {
  if (step.type === 'unit') {
    return step.unit === unit && (!step.glued || kind === GLUED_CHAR);
  }
  if (kind !== WORD_UNIT || unit.length < step.start.length + step.end.length) return false;
  if (!unit.startsWith(step.start) || !unit.endsWith(step.end)) return false;
  let from = step.start.length;
  for (const part of step.middle) {
    const found = unit.indexOf(part, from);
    if (found < 0 || found + part.length > unit.length - step.end.length) return false;
    from = found + part.length;
  }
  return true;
}
