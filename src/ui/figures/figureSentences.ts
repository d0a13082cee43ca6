import { type FigureKind, pageOf } from '../../domain/figure.ts';
import { t } from '../../state/language.ts';
import type { FigureShown } from '../../state/model.ts';

type Fit = Extract<FigureShown['drawing']['composed'], { fits: true }>;

/** "180mm × 130mm · 20 of 60 actors" */
export function sizeWords({ drawing: { spec, shown, of, joined } }: FigureShown): string {
  const { width, height } = pageOf(spec.size).printed;
  const size = width.endsWith('mm')
    ? t('{width}mm × {height}mm', { width: width.slice(0, -2), height: height.slice(0, -2) })
    : t('{width} × {height} px', { width, height });
  if (joined) return `${size} · ${nodesWords(shown, of)}`;
  const part = shown >= of ? allWords(spec.kind, shown) : partWords(spec.kind, shown, of);
  return `${size} · ${part}`;
}

/** Of a network in which several actors are drawn as one. */
function nodesWords(shown: number, of: number): string {
  return shown >= of
    ? t('{shown} nodes', { shown })
    : t('{shown} of {of, number} nodes', { shown, of });
}

function allWords(kind: FigureKind, shown: number): string {
  switch (kind) {
    case 'network':
      return t('{shown} actors', { shown });
    case 'ledger':
      return t('{shown} states', { shown });
    case 'timeline':
      return t('{shown} lines', { shown });
    case 'pickups':
      return t('{shown} statements', { shown });
    default:
      return kind satisfies never;
  }
}

function partWords(kind: FigureKind, shown: number, of: number): string {
  switch (kind) {
    case 'network':
      return t('{shown} of {of, number} actors', { shown, of });
    case 'ledger':
      return t('{shown} of {of, number} states', { shown, of });
    case 'timeline':
      return t('{shown} of {of, number} lines', { shown, of });
    case 'pickups':
      return t('{shown} of {of, number} statements', { shown, of });
    default:
      return kind satisfies never;
  }
}

/** What became of the names in the figure; in a list of pick-ups, of its statements. */
export function namesSentence(composed: Fit, noneWanted: boolean): string {
  const unnamed = composed.unnamed.length;
  if (composed.noun !== 'name') {
    return unnamed > 0
      ? t('{n, plural, one {# statement} other {# statements}} found no room.', { n: unnamed })
      : t('No statement left out.');
  }
  if (noneWanted) {
    return t('No names, as chosen; {n, plural, one {# actor} other {# actors}} without.', {
      n: unnamed,
    });
  }
  return placedSentence(composed);
}

function placedSentence({ named, numbered, unnamed }: Fit): string {
  const beside = named.filter((id) => !numbered.includes(id)).length;
  const values = { beside, numbered: numbered.length, unnamed: unnamed.length };
  if (values.numbered > 0 && values.unnamed > 0) {
    return t(
      '{beside, plural, one {# name beside its actor} other {# names beside their actors}}, {numbered, number} numbered and listed, {unnamed, plural, one {# name} other {# names}} not shown.',
      values,
    );
  }
  if (values.numbered > 0) {
    return t(
      '{beside, plural, one {# name beside its actor} other {# names beside their actors}}, {numbered, number} numbered and listed, no name left out.',
      values,
    );
  }
  return values.unnamed > 0
    ? t(
        '{beside, plural, one {# name beside its actor} other {# names beside their actors}}, {unnamed, plural, one {# name} other {# names}} not shown.',
        values,
      )
    : t(
        '{beside, plural, one {# name beside its actor} other {# names beside their actors}}, no name left out.',
        values,
      );
}

/** What is under way while a figure is drawn. */
export function busyWords(step: string): string {
  switch (step) {
    case 'counting what it shows':
      return t('Drawing: counting what it shows…');
    case 'placing names and arrows':
      return t('Drawing: placing names and arrows…');
    default:
      return t('Drawing: {step}…', { step });
  }
}
