import type { Screen } from '../../domain/view.ts';
import { t } from '../../state/language.ts';

export function screenName(screen: Screen): string {
  switch (screen) {
    case 'network':
      return t('Network');
    case 'pickups':
      return t('Pick-ups');
    case 'measures':
      return t('Measures');
    case 'posts':
      return t('Posts');
    case 'tables':
      return t('Tables');
    case 'actors':
      return t('Actors');
    case 'figures':
      return t('Figures');
    case 'files':
      return t('Files');
    default:
      return screen satisfies never;
  }
}
