import type { Fold } from '../../domain/networkView.ts';
import { t } from '../../state/language.ts';

/** A step back names it so. */
export function drawingWords(fold: Fold): string {
  switch (fold) {
    case 'none':
      return t('drawing actors');
    case 'state':
      return t('drawing states');
    case 'cluster':
      return t('drawing clusters');
    default:
      return fold satisfies never;
  }
}
