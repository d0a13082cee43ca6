import type { App } from '../../state/app.ts';
import { Icon, Mark } from '../icon/Icon.tsx';
import { FileButton } from '../parts/FileButton.tsx';
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
        <ThemeButton app={app} />
        <HelpButton app={app} />
      </header>
      <main class="start-page">
        <Introduction app={app} />
        <CaseList app={app} />
      </main>
      <footer class="start-foot">
        <span>
          <Icon name="lock" /> No server, no account. Nothing leaves this machine.
        </span>
        <span>
          <Icon name="check" /> Works without a connection.
        </span>
      </footer>
    </div>
  );
}

function Introduction({ app }: { readonly app: App }) {
  return (
    <section class="introduction" aria-labelledby="start-title">
      <h1 id="start-title">
        See who repeats whom, <br />
        and the posts that prove it
      </h1>
      <p class="lead">
        Antiphon reads posts, articles and ministry statements and shows which accounts and outlets
        amplify each other. Behind every arrow stand the two posts, side by side.
      </p>
      <div class="drop-zone">
        <h2>Drop files to open a new case</h2>
        <p>CSV, JSON, Telegram and X exports, ZIP, or a saved case. They stay on this machine.</p>
        <p class="buttons">
          <FileButton app={app} class="button filled">
            Choose files
          </FileButton>
          <button
            type="button"
            class="button quiet"
            onClick={() => void app.actions.openEmptyCase()}
          >
            Empty case
          </button>
        </p>
      </div>
      <div class="says">
        <div>
          <h2>What it says</h2>
          <p>
            That one actor mentions, shares the same text as, or amplifies another, with the
            evidence.
          </p>
        </div>
        <div>
          <h2>What it does not say</h2>
          <p>Who steers or pays whom, what anyone intends, or whether an audience was moved.</p>
        </div>
      </div>
    </section>
  );
}
