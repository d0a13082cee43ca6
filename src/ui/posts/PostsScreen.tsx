import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { count } from '../words/numbers.ts';
import { PostItem } from './PostItem.tsx';

export function PostsScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const shown = model.posts.value;
  return (
    <main class="screen posts-screen" aria-labelledby="posts-title">
      <div class="screen-head">
        <div>
          <h1 id="posts-title">{t('Posts')}</h1>
          <p class="faint">{subtitle(shown)}</p>
        </div>
        <label class="search-box wide">
          <Icon name="search" />
          <span class="unseen">{t('Words that must all occur')}</span>
          <input
            type="search"
            placeholder={t('Words that must all occur')}
            value={shown?.words ?? ''}
            onInput={(event) => void actions.findPosts(event.currentTarget.value)}
          />
        </label>
      </div>
      {shown?.total === 0 && (
        <div class="empty in-flow">
          <p>{t('No post holds these words under these filters.')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              void actions.clearFilters();
              void actions.findPosts('');
            }}
          >
            {t('Show all posts')}
          </button>
        </div>
      )}
      <ul class="post-list">
        {shown?.rows.map((card) => (
          <PostItem key={`${card.post.platform} ${card.post.id}`} app={app} card={card} />
        ))}
      </ul>
      {shown && shown.rows.length < shown.total && (
        <button type="button" class="button more" onClick={() => void actions.morePosts()}>
          {t('Show 50 more of {left}', { left: count(shown.total - shown.rows.length) })}
        </button>
      )}
    </main>
  );
}

function subtitle(shown: App['model']['posts']['value']): string {
  if (!shown) return t('Reading under the filters of the network');
  const { total, words } = shown;
  return words
    ? t(
        '{count, plural, one {# post} other {# posts}} under the filters of the network with “{words}”',
        { count: total, words },
      )
    : t('{count, plural, one {# post} other {# posts}} under the filters of the network', {
        count: total,
      });
}
