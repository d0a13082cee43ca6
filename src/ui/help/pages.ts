import { t } from '../../state/language.ts';
import { HELP_PAGES, type HelpPage } from '../../state/model.ts';

export { HELP_PAGES };

export function helpPageName(page: HelpPage): string {
  switch (page) {
    case 'view':
      return t('How to read this');
    case 'tour':
      return t('Tour');
    case 'words':
      return t('Glossary');
    case 'methods':
      return t('Methods');
    case 'keys':
      return t('Keys');
    default:
      return page satisfies never;
  }
}
