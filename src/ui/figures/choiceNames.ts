import type { FigureKind, FigureSize, FigureTheme, LegendPlace } from '../../domain/figure.ts';
import type { FigurePreview } from '../../domain/figureSettings.ts';
import type { PickupSort } from '../../domain/pickupView.ts';
import type { ColourOwner } from '../../domain/view.ts';
import { t } from '../../state/language.ts';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Values with the words that a choice shows for them. */
export function optionsOf<T extends string>(
  values: readonly T[],
  name: (value: T) => string,
): Option<T>[] {
  return values.map((value) => ({ value, label: name(value) }));
}

export function figureKindName(kind: FigureKind): string {
  switch (kind) {
    case 'network':
      return t('network');
    case 'ledger':
      return t('ledger');
    case 'timeline':
      return t('timeline');
    case 'pickups':
      return t('pick-ups');
    default:
      return kind satisfies never;
  }
}

export function sizeName(preset: FigureSize['preset']): string {
  switch (preset) {
    case 'web':
      return t('web');
    case 'one-column':
      return t('1 column');
    case 'two-columns':
      return t('2 columns');
    case 'square':
      return t('square');
    case 'a4':
      return 'A4';
    case 'free':
      return t('free');
    default:
      return preset satisfies never;
  }
}

export function themeName(theme: FigureTheme): string {
  switch (theme) {
    case 'light':
      return t('light');
    case 'dark':
      return t('dark');
    case 'print':
      return t('print');
    case 'greyscale':
      return t('greyscale');
    default:
      return theme satisfies never;
  }
}

export function legendPlaceName(place: LegendPlace): string {
  switch (place) {
    case 'auto':
      return t('auto');
    case 'right':
      return t('right');
    case 'below':
      return t('below');
    case 'none':
      return t('none');
    default:
      return place satisfies never;
  }
}

export function colourName(owner: ColourOwner): string {
  switch (owner) {
    case 'state':
      return t('state');
    case 'kind':
      return t('kind');
    case 'cluster':
      return t('cluster');
    default:
      return owner satisfies never;
  }
}

/** Which names stand in a network. */
export const NAME_MODES = ['all', 'some', 'none'] as const;
export type NameMode = (typeof NAME_MODES)[number];

export function nameModeName(mode: NameMode): string {
  switch (mode) {
    case 'all':
      return t('all that fit');
    case 'some':
      return t('most amplified');
    case 'none':
      return t('none');
    default:
      return mode satisfies never;
  }
}

export function previewName(preview: FigurePreview): string {
  switch (preview) {
    case 'as it is':
      return t('as it is');
    case 'grey':
      return t('grey');
    case 'deuteranopia':
      return t('deuteranopia');
    case 'protanopia':
      return t('protanopia');
    case 'tritanopia':
      return t('tritanopia');
    default:
      return preview satisfies never;
  }
}

/** Order of a list of pick-ups. */
export function pickupOrderName(sort: PickupSort): string {
  switch (sort) {
    case 'newest':
      return t('latest relay first');
    case 'day':
      return t('latest statement first');
    case 'most relayed':
      return t('most relayed first');
    case 'fastest':
      return t('shortest lag first');
    default:
      return sort satisfies never;
  }
}
