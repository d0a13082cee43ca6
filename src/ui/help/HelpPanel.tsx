import { Component } from 'preact';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { HelpPage } from '../../state/model.ts';
import { Icon } from '../icon/Icon.tsx';
import { Glossary } from './Glossary.tsx';
import { HowToRead } from './HowToRead.tsx';
import { Keys } from './Keys.tsx';
import { Methods } from './Methods.tsx';
import { HELP_PAGES, helpPageName } from './pages.ts';
import { Tour } from './Tour.tsx';

interface Props {
  readonly app: App;
}

/** The guide, beside what it explains; Escape closes it and gives focus back. */
export class HelpPanel extends Component<Props> {
  private title: HTMLElement | null = null;
  private before: Element | null = null;

  private readonly keepTitle = (element: HTMLElement | null) => {
    this.title = element;
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.props.app.actions.closeHelp();
  };

  override componentDidMount(): void {
    this.before = document.activeElement;
    this.title?.focus();
  }

  override componentWillUnmount(): void {
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
  }

  render() {
    const { app } = this.props;
    const open = app.model.help.value ?? 'view';
    return (
      <aside class="help" data-page={open} aria-labelledby="help-title" onKeyDown={this.onKey}>
        <div class="help-top">
          <div class="help-head">
            <h2 id="help-title" ref={this.keepTitle} tabIndex={-1}>
              {t('Guide')}
            </h2>
            <button
              type="button"
              class="icon-button"
              aria-label={t('Close the guide')}
              title={t('Close the guide')}
              onClick={app.actions.closeHelp}
            >
              <Icon name="close" />
            </button>
          </div>
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
        </div>
        <section class="help-text" aria-label={helpPageName(open)}>
          <Page app={app} page={open} />
        </section>
      </aside>
    );
  }
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
