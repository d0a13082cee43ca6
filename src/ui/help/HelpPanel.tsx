import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { HelpPage } from '../../state/model.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { Glossary } from './Glossary.tsx';
import { HowToRead } from './HowToRead.tsx';
import { Keys } from './Keys.tsx';
import { Methods } from './Methods.tsx';
import { HELP_PAGES, helpPageName } from './pages.ts';
import { Tour } from './Tour.tsx';

interface Props {
  readonly app: App;
}

/** The guide, beside what it explains. */
export function HelpPanel({ app }: Props) {
  const open = app.model.help.value ?? 'view';
  return (
    <SidePanel
      class="help"
      titleId="help-title"
      title={t('Guide')}
      closing={t('Close the guide')}
      page={open}
      below={<Pages app={app} open={open} />}
      onClose={app.actions.closeHelp}
    >
      <section class="help-text" aria-label={helpPageName(open)}>
        <Page app={app} page={open} />
      </section>
    </SidePanel>
  );
}

function Pages({ app, open }: Props & { readonly open: HelpPage }) {
  return (
    <nav class="help-pages" aria-label={t('Pages of the guide')}>
      {HELP_PAGES.map((page) => (
        <button
          key={page}
          type="button"
          class="help-page"
          aria-current={page === open ? 'page' : undefined}
          onClick={() => app.actions.openHelp(page)}
        >
          {helpPageName(page)}
        </button>
      ))}
    </nav>
  );
}

function Page({ app, page }: Props & { readonly page: HelpPage }) {
  switch (page) {
    case 'view':
      return <HowToRead app={app} />;
    case 'tour':
      return <Tour app={app} />;
    case 'words':
      return <Glossary />;
    case 'methods':
      return <Methods />;
    case 'keys':
      return <Keys />;
    default:
      return page satisfies never;
  }
}
