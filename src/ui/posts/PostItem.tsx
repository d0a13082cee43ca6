import { judgementId, judgementOf } from '../../domain/judgement.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { PostCard } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { AddCitation } from '../judgement/AddCitation.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { PostOrigin, PostText } from '../parts/PostText.tsx';
import { aboutPost } from '../words/judgements.ts';
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
      {post.context && (
        <p class="context">{t('In the file beside it: {text}', { text: post.context })}</p>
      )}
      <PostOrigin card={card} />
      <AddCitation app={app} card={card} />
      <PostJudgement app={app} card={card} />
    </li>
  );
}

/** Verdict and note on the post itself: shown where there are any, else one click away. */
function PostJudgement({ app, card }: { readonly app: App; readonly card: PostCard }) {
  const about = aboutPost(card);
  const id = judgementId(about);
  const isHeld = judgementOf(app.model.overview.value?.judgements ?? [], about) !== null;
  if (isHeld || app.model.judging.value?.endsWith(id)) {
    return <JudgementPanel app={app} about={about} what={toSay('this post')} />;
  }
  return (
    <button
      type="button"
      class="text-button judge-post"
      aria-expanded="false"
      onClick={() => app.actions.openJudging(`panel ${id}`)}
    >
      {t('Judge or note')}
    </button>
  );
}
