import { marked } from 'marked';
import text from '../../../METHODS.md?raw';
import { languageNow, t } from '../../state/language.ts';
import { Markdown } from './Markdown.tsx';

/** The document of the methods itself, so that it cannot say anything else than the program's own. */
export function Methods() {
  return (
    <>
      {languageNow() !== 'en' && <p class="faint">{t('The methods are written in English.')}</p>}
      <Markdown tokens={marked.lexer(text)} />
    </>
  );
}
