import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon, Mark } from '../icon/Icon.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { LanguageMenu } from '../topbar/LanguageMenu.tsx';
import { HelpButton, ThemeButton } from '../topbar/TopBar.tsx';
import { CaseList } from './CaseList.tsx';

export function StartPage({ app }: { readonly app: App }) {
  return (
    <div class="start">
      <header class="topbar">
        <span class="brand">
          <Mark />
          <span class="brand-name">Antiphon</span>
        </span>
        <span class="topbar-space" />
        <LanguageMenu app={app} />
        <ThemeButton app={app} />
        <HelpButton app={app} />
      </header>
      <main class="start-page">
        <Introduction app={app} />
        <CaseList app={app} />
      </main>
      <footer class="start-foot">
        <span>
          <Icon name="lock" /> {t('No server, no account. Nothing leaves this machine.')}
        </span>
        <span>
          <Icon name="check" /> {t('Works without a connection.')}
        </span>
      </footer>
    </div>
  );
}

function Introduction({ app }: { readonly app: App }) {
  return (
    <section class="introduction" aria-labelledby="start-title">
      <h1 id="start-title">
        {t('See who repeats whom,')} <br />
        {t('and the posts that prove it')}
      </h1>
      <p class="lead">
        {t(
          'Antiphon reads posts, articles and ministry statements and shows which accounts and outlets amplify each other. Behind every arrow stand the two posts, side by side.',
        )}
      </p>
      <div class="drop-zone">
        <h2>{t('Drop files to open a new case')}</h2>
        <p>
          {t('CSV, JSON, Telegram and X exports, ZIP, or a saved case. They stay on this machine.')}
        </p>
        <p class="buttons">
          <FileButton app={app} class="button filled">
            {t('Choose files')}
          </FileButton>
          <button
            type="button"
            class="button quiet"
            onClick={() => void app.actions.openEmptyCase()}
          >
            {t('Empty case')}
          </button>
        </p>
      </div>
      <div class="says">
        <div>
          <h2>{t('What it says')}</h2>
          <p>
            {t(
              'That one actor mentions, shares the same text as, or amplifies another, with the evidence.',
            )}
          </p>
        </div>
        <div>
          <h2>{t('What it does not say')}</h2>
          <p>
            {t('Who steers or pays whom, what anyone intends, or whether an audience was moved.')}
          </p>
        </div>
      </div>
    </section>
  );
}
