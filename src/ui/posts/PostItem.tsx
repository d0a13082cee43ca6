import type { App } from '../../state/app.ts';
import type { PostCard } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { AddCitation } from '../judgement/AddCitation.tsx';
import { PostOrigin, PostText } from '../parts/PostText.tsx';
import { postTime } from '../words/times.ts';

/** One post in a list. */
export function PostItem({ app, card }: { readonly app: App; readonly card: PostCard }) {
  const { post } = card;
  return (
    <li class="post-item">
      <p class="post-head">
        <ActorIcon kind={card.actorKind} state={card.state} />
        <strong>{card.actorLabel}</strong>
        <span class="faint">
          {postTime(post)}
          {post.lang && ` · ${post.lang}`} · {post.platform}
        </span>
      </p>
      <PostText card={card} spans={[]} />
      {post.context && <p class="context">In the file beside it: {post.context}</p>}
      <PostOrigin card={card} />
      <AddCitation app={app} card={card} />
    </li>
  );
}
