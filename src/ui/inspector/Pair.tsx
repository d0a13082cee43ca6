import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { App } from '../../state/app.ts';
import type { EvidencePage, EvidenceRow, MarkedSpan, PostCard } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { PostOrigin, PostText } from '../parts/PostText.tsx';
import { Translated } from '../parts/Translated.tsx';
import { aboutRow } from '../words/judgements.ts';
import { lagSentence, lagWords } from '../words/lag.ts';
import { postTime } from '../words/times.ts';

/** The two posts side by side, the same words under the same number; on phones one above the other. */
export function Pair({ app, page }: { readonly app: App; readonly page: EvidencePage }) {
  const row = page.rows[app.model.view.value?.evidence ?? 0];
  return row ? <PairOf app={app} row={row} /> : null;
}

export function PairOf({ app, row }: { readonly app: App; readonly row: EvidenceRow }) {
  const about = aboutRow(row);
  return (
    <section class="pair" aria-label="The pair of posts">
      <div class="pair-posts">
        <PostSide app={app} card={row.amplifier} spans={row.amplifierSpans} />
        <p class="pair-lag">{lagSentence(row)}</p>
        {row.source ? (
          <PostSide app={app} card={row.source} spans={row.sourceSpans} />
        ) : (
          <div class="post-side is-missing">
            <p class="post-head">
              <strong>{row.sourceActor.label}</strong>
            </p>
            <p class="faint">No source post in the data. The post itself names or links to it.</p>
          </div>
        )}
      </div>
      <Reasons row={row} />
      {about && <JudgementPanel app={app} about={about} what="this citation" />}
    </section>
  );
}

function PostSide({
  app,
  card,
  spans,
}: {
  readonly app: App;
  readonly card: PostCard;
  readonly spans: readonly MarkedSpan[];
}) {
  const { post } = card;
  return (
    <article class="post-side">
      <p class="post-head">
        <ActorIcon kind={card.actorKind} state={card.state} />
        <strong>{card.actorLabel}</strong>
        <span class="faint">
          {postTime(post)}
          {post.lang && ` · ${post.lang}`}
        </span>
      </p>
      <PostText card={card} spans={spans} />
      <Translated app={app} card={card} />
      {post.context && <p class="context">In the file beside it: {post.context}</p>}
      <PostOrigin card={card} />
    </article>
  );
}

/** Why this pair counts: lag, rule, score, the shared thing. */
function Reasons({ row }: { readonly row: EvidenceRow }) {
  return (
    <p class="reasons">
      <span>
        Lag <strong>{lagWords(row)}</strong>
        {precisionNote(row)}
      </span>
      <span>
        Rule <strong>{row.rule}</strong>
      </span>
      <span>
        Score <strong>{row.score.toFixed(2)}</strong>
      </span>
      {row.object && (
        <span class="object">
          Shared <strong>{row.object}</strong>
        </span>
      )}
      {row.common && <span>{notCounted(row)}</span>}
      {UNDIRECTED_KINDS.has(row.kind) && <span>No direction: both shared the same thing</span>}
    </p>
  );
}

/** Why a listed piece has no weight. The rule names pairs that days alone cannot put inside the window. */
function notCounted({ rule }: EvidenceRow): string {
  if (rule.endsWith('set aside by the analyst')) return 'Listed, not counted: set aside by you';
  return rule.endsWith('possibly within the window')
    ? 'Listed, not counted: the times known leave open whether both fall within the window'
    : 'Listed, not counted: common stock, many use these words';
}

function precisionNote(row: EvidenceRow): string {
  const days = [row.amplifier, row.source].flatMap((card) =>
    card?.post.precision === 'day' ? [card.actorLabel] : [],
  );
  return days.length > 0 ? `, ${[...new Set(days)].join(' and ')} dated to the day` : '';
}
