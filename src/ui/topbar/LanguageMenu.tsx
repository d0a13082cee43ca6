import type { ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';
import { LANGUAGES, languageNow, t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import { LANGUAGE_NAMES } from '../words/languages.ts';

/** Found by its globe by whoever does not read the language of the page. */
export function LanguageMenu({ app }: { readonly app: App }) {
  return (
    <Menu
      label={<Icon name="globe" />}
      name={t('Language')}
      class="icon-button language-button"
      side="right"
    >
      <Languages app={app} />
    </Menu>
  );
}

/** The same as a button with its name, where there is room for one. */
export function NamedLanguageMenu({ app }: { readonly app: App }) {
  const label: ComponentChildren = (
    <>
      <Icon name="globe" /> {t('Language')}
    </>
  );
  return (
    <Menu label={label}>
      <Languages app={app} />
    </Menu>
  );
}

function Languages({ app }: { readonly app: App }) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <MenuItem
          key={language}
          lang={language}
          isCurrent={language === languageNow()}
          onClick={() => void app.actions.setLanguage(language)}
        >
          {LANGUAGE_NAMES[language]}
        </MenuItem>
      ))}
    </>
  );
}
