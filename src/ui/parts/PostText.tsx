import { t } from '../../state/language.ts';
import type { MarkedSpan, PostCard } from '../../workers/contract.ts';
import { Icon } from '../icon/Icon.tsx';
import { count } from '../words/numbers.ts';
import { type Segment, segmentsOf } from '../words/segments.ts';

/** Three tints are told apart; the number says which belongs to which. */
const TINTS = 3;
const HAN = /\p{Script=Han}/u;

/** A post's words with what matched tinted, underlined and numbered. */
export function PostText({
  card,
  spans,
}: {
  readonly card: PostCard;
  readonly spans: readonly MarkedSpan[];
}) {
  const { post } = card;
  const lang = post.lang ?? (HAN.test(post.text) ? 'zh' : undefined);
  return (
    <p class={HAN.test(post.text) ? 'post-text han' : 'post-text'} {...(lang && { lang })}>
      {segmentsOf(post.text, spans).map((segment) => (
        <Run key={segment.start} segment={segment} />
      ))}
    </p>
  );
}

function Run({ segment }: { readonly segment: Segment }) {
  const words = segment.isCue ? <span class="cue">{segment.text}</span> : segment.text;
  if (segment.mark === null) return <>{words}</>;
  return (
    <mark class={`span span-${((segment.mark - 1) % TINTS) + 1}`}>
      {words}
      {segment.endsMark && <sup>{segment.mark}</sup>}
    </mark>
  );
}

/** Where the post came from, and the way to the original. */
export function PostOrigin({ card }: { readonly card: PostCard }) {
  const { post } = card;
  return (
    <p class="origin">
      <span>
        {t('Row {row} in {file}', { row: count(post.origin.row), file: post.origin.file })}
      </span>
      {post.url && /^https?:\/\//i.test(post.url) && (
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          {t('Open original')} <Icon name="out" />
        </a>
      )}
    </p>
  );
}
