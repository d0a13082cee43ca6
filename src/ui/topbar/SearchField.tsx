import type { App } from '../../state/app.ts';
import type { ActorHit, PostCard } from '../../workers/contract.ts';
import { SEARCH_FIELD } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { Icon } from '../icon/Icon.tsx';
import { count, counted } from '../words/numbers.ts';
import { postTime } from '../words/times.ts';

/** Finds actors and posts. Arrow down goes into the list, Enter opens the first, Escape closes. */
export function SearchField({ app }: { readonly app: App }) {
  const found = app.model.search.value;
  return (
    <search class="search" onKeyDown={(event) => onKey(app, event)}>
      <label class="search-box">
        <Icon name="search" />
        <span class="unseen">Find actors and posts</span>
        <input
          id={SEARCH_FIELD}
          type="search"
          placeholder="Find actor or phrase"
          autocomplete="off"
          value={found?.words ?? ''}
          onInput={(event) => void app.actions.search(event.currentTarget.value)}
        />
        <kbd>Ctrl K</kbd>
      </label>
      {found && (
        <div class="search-found">
          {found.actors.length + found.posts.rows.length === 0 && (
            <p class="empty-line">Nothing here holds “{found.words}”.</p>
          )}
          {found.actors.map((hit) => (
            <FoundActor key={hit.actor.id} app={app} hit={hit} />
          ))}
          {found.posts.rows.map((card) => (
            <FoundPost key={`${card.post.platform} ${card.post.id}`} app={app} card={card} />
          ))}
          {found.posts.total > found.posts.rows.length && (
            <button
              type="button"
              class="found"
              onClick={() => void app.actions.openPosts(found.words)}
            >
              All {counted(found.posts.total, 'post')} with these words
            </button>
          )}
        </div>
      )}
    </search>
  );
}

function FoundActor({ app, hit }: { readonly app: App; readonly hit: ActorHit }) {
  const { id, kind, state, label } = hit.actor;
  return (
    <button
      type="button"
      class="found"
      onClick={() => {
        app.actions.closeSearch();
        void app.actions.select({ type: 'actor', id });
      }}
    >
      <ActorIcon kind={kind} state={state} />
      <span class="found-label">{label}</span>
      <span class="faint">{count(hit.posts)} posts</span>
    </button>
  );
}

function FoundPost({ app, card }: { readonly app: App; readonly card: PostCard }) {
  return (
    <button
      type="button"
      class="found"
      onClick={() => void app.actions.openPosts(app.model.search.peek()?.words ?? '')}
    >
      <ActorIcon kind={card.actorKind} state={card.state} />
      <span class="found-label">{card.post.text}</span>
      <span class="faint">{postTime(card.post)}</span>
    </button>
  );
}

function onKey(app: App, event: KeyboardEvent): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement)) return;
  const choices = [...box.querySelectorAll<HTMLElement>('input, .found')];
  const at = choices.indexOf(event.target as HTMLElement);
  switch (event.key) {
    case 'Escape':
      app.actions.closeSearch();
      choices[0]?.focus();
      break;
    case 'ArrowDown':
    case 'ArrowUp': {
      event.preventDefault();
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
}
