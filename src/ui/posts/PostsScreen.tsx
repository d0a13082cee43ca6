import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { count, counted } from '../words/numbers.ts';
import { PostItem } from './PostItem.tsx';

export function PostsScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const shown = model.posts.value;
  return (
    <main class="screen posts-screen" aria-labelledby="posts-title">
      <div class="screen-head">
        <div>
          <h1 id="posts-title">Posts</h1>
          <p class="faint">
            {shown ? counted(shown.total, 'post') : 'Reading'} under the filters of the network
            {shown?.words && ` with “${shown.words}”`}
          </p>
        </div>
        <label class="search-box wide">
          <Icon name="search" />
          <span class="unseen">Words that must all occur</span>
          <input
            type="search"
            placeholder="Words that must all occur"
            value={shown?.words ?? ''}
            onInput={(event) => void actions.findPosts(event.currentTarget.value)}
          />
        </label>
      </div>
      {shown?.total === 0 && (
        <div class="empty in-flow">
          <p>No post holds these words under these filters.</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              void actions.clearFilters();
              void actions.findPosts('');
            }}
          >
            Show all posts
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
          Show 50 more of {count(shown.total - shown.rows.length)}
        </button>
      )}
    </main>
  );
}
