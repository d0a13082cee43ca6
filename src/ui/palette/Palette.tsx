import { Component } from 'preact';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { ActorHit, PostCard } from '../../workers/contract.ts';
import { focusSoon, INSPECTOR_TITLE, SEARCH_FIELD } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { Icon } from '../icon/Icon.tsx';
import { postTime } from '../words/times.ts';
import { type Command, commandsOf } from './commands.ts';
import { fits } from './matching.ts';

/** Actions beside actors and posts; all of them where nothing was typed. */
const MOST_ACTIONS = 6;

interface State {
  readonly isOpen: boolean;
  readonly typed: string;
}

/**
 * Finds actors and posts and runs every action. Arrow down goes into the list, Enter takes the first,
 * Escape closes; Tab passes the list by.
 */
export class Palette extends Component<{ readonly app: App }, State> {
  override state: State = { isOpen: false, typed: '' };
  private box: HTMLElement | null = null;

  private readonly keepBox = (element: HTMLElement | null) => {
    this.box = element;
  };

  private readonly close = () => {
    this.props.app.actions.closeSearch();
    this.setState({ isOpen: false, typed: '' });
  };

  private readonly type = (typed: string) => {
    this.setState({ isOpen: true, typed });
    void this.props.app.actions.search(typed);
  };

  /** Closed before it runs, so that what it opens can take the focus. */
  private readonly run = (action: () => void) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.close();
    action();
  };

  /** Clicks and focus elsewhere close it. */
  private readonly onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.box?.contains(to)) return;
    if (to instanceof Node || !this.box?.matches(':hover')) this.close();
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const choices = [...(this.box?.querySelectorAll<HTMLElement>('input, .found') ?? [])];
    const at = choices.indexOf(event.target as HTMLElement);
    switch (event.key) {
      case 'Escape':
        choices[0]?.focus();
        this.close();
        break;
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        this.setState({ isOpen: true });
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choices[Math.min(Math.max(at + step, 0), choices.length - 1)]?.focus();
        break;
      }
      case 'Enter':
        if (at !== 0) break;
        event.preventDefault();
        choices[1]?.click();
        break;
      default:
    }
  };

  render() {
    const { isOpen, typed } = this.state;
    return (
      <search
        class="search"
        ref={this.keepBox}
        onKeyDown={this.onKey}
        onFocusIn={() => this.setState({ isOpen: true })}
        onFocusOut={this.onFocusOut}
      >
        <label class="search-box">
          <Icon name="search" />
          <span class="unseen">{t('Find actors and posts, or run an action')}</span>
          <input
            id={SEARCH_FIELD}
            type="search"
            placeholder={t('Find, or run an action')}
            autocomplete="off"
            value={typed}
            onInput={(event) => this.type(event.currentTarget.value)}
          />
          <kbd>Ctrl K</kbd>
        </label>
        {isOpen && <Found app={this.props.app} typed={typed.trim()} run={this.run} />}
      </search>
    );
  }
}

interface FoundProps {
  readonly app: App;
  readonly typed: string;
  run(action: () => void): void;
}

function Found({ app, typed, run }: FoundProps) {
  const answer = app.model.search.value;
  // the list stands still once it is there: Enter must take what was seen
  const found = typed && answer?.words.trim() === typed ? answer : null;
  if (typed && !found) {
    return (
      <div class="search-found">
        <p class="empty-line">{t('Looking …')}</p>
      </div>
    );
  }
  const fitting = commandsOf(app).filter(({ name }) => fits(name, typed));
  const commands = typed ? fitting.slice(0, MOST_ACTIONS) : fitting;
  const posts = found?.posts.rows ?? [];
  const actors = found?.actors ?? [];
  return (
    <div class="search-found">
      {found && actors.length + posts.length + commands.length === 0 && (
        <p class="empty-line">{t('Nothing here holds “{words}”.', { words: typed })}</p>
      )}
      {actors.length > 0 && <p class="found-title">{t('Actors')}</p>}
      {actors.map((hit) => (
        <FoundActor key={hit.actor.id} app={app} hit={hit} run={run} />
      ))}
      {commands.length > 0 && <p class="found-title">{t('Actions')}</p>}
      {commands.map((command) => (
        <FoundCommand key={command.name} command={command} run={run} />
      ))}
      {posts.length > 0 && <p class="found-title">{t('Posts')}</p>}
      {posts.map((card) => (
        <FoundPost
          key={`${card.post.platform} ${card.post.id}`}
          card={card}
          open={() => run(() => void app.actions.openPosts(typed))}
        />
      ))}
      {found && found.posts.total > posts.length && (
        <button
          type="button"
          class="found"
          tabIndex={-1}
          onClick={() => run(() => void app.actions.openPosts(typed))}
        >
          {t('{count, plural, one {# post} other {All # posts}} with these words', {
            count: found.posts.total,
          })}
        </button>
      )}
    </div>
  );
}

function FoundCommand({ command, run }: Pick<FoundProps, 'run'> & { readonly command: Command }) {
  return (
    <button type="button" class="found" tabIndex={-1} onClick={() => run(() => command.run())}>
      <span class="found-label">{command.name}</span>
      {command.keys && <kbd>{command.keys}</kbd>}
    </button>
  );
}

function FoundActor({ app, hit, run }: Omit<FoundProps, 'typed'> & { readonly hit: ActorHit }) {
  const { id, kind, state, label } = hit.actor;
  return (
    <button
      type="button"
      class="found"
      tabIndex={-1}
      onClick={() =>
        run(() => {
          void app.actions.select({ type: 'actor', id });
          focusSoon(INSPECTOR_TITLE);
        })
      }
    >
      <ActorIcon kind={kind} state={state} />
      <span class="found-label">{label}</span>
      <span class="faint">
        {t('{count, plural, one {# post} other {# posts}}', { count: hit.posts })}
      </span>
    </button>
  );
}

function FoundPost({ card, open }: { readonly card: PostCard; open(): void }) {
  return (
    <button type="button" class="found" tabIndex={-1} onClick={open}>
      <ActorIcon kind={card.actorKind} state={card.state} />
      <span class="found-label">{card.post.text}</span>
      <span class="faint">{postTime(card.post)}</span>
    </button>
  );
}
