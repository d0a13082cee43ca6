import type { PostCard } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { PostOrigin, PostText } from '../parts/PostText.tsx';
import { postTime } from '../words/times.ts';

/** One post in a list. */
export function PostItem({ card }: { readonly card: PostCard }) {
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
    </li>
  );
}
