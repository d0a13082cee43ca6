import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { EvidencePage, EvidenceRow, MarkedSpan, PostCard } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { PostOrigin, PostText } from '../parts/PostText.tsx';
import { Rich } from '../parts/Rich.tsx';
import { Translated } from '../parts/Translated.tsx';
import { aboutRow } from '../words/judgements.ts';
import { lagSentence, lagWords } from '../words/lag.ts';
import { listWithAnd } from '../words/lists.ts';
import { fixed } from '../words/numbers.ts';
import { postTime } from '../words/times.ts';

/** The two posts side by side, the same words under the same number; on phones one above the other. */
export function Pair({ app, page }: { readonly app: App; readonly page: EvidencePage }) {
  const row = page.rows[app.model.view.value?.evidence ?? 0];
  return row ? <PairOf app={app} row={row} /> : null;
}

export function PairOf({ app, row }: { readonly app: App; readonly row: EvidenceRow }) {
  const about = aboutRow(row);
  return (
    <section class="pair" aria-label={t('The pair of posts')}>
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
            <p class="faint">
              {t('No source post in the data. The post itself names or links to it.')}
            </p>
          </div>
        )}
      </div>
      <Reasons row={row} />
      {about && <JudgementPanel app={app} about={about} what={toSay('this citation')} />}
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
      {post.context && (
        <p class="context">{t('In the file beside it: {context}', { context: post.context })}</p>
      )}
      <PostOrigin card={card} />
    </article>
  );
}

/** Why this pair counts: lag, rule, score, the shared thing. */
function Reasons({ row }: { readonly row: EvidenceRow }) {
  return (
    <p class="reasons">
      <span>
        <Rich text={lagReason(row)} />
      </span>
      <span>
        <Rich text={t('Rule <b>{rule}</b>', { rule: row.rule })} />
      </span>
      <span>
        <Rich text={t('Score <b>{score}</b>', { score: fixed(row.score, 2) })} />
      </span>
      {row.object && (
        <span class="object">
          <Rich text={t('Shared <b>{object}</b>', { object: row.object })} />
        </span>
      )}
      {row.common && <span>{notCounted(row)}</span>}
      {UNDIRECTED_KINDS.has(row.kind) && (
        <span>{t('No direction: both shared the same thing')}</span>
      )}
    </p>
  );
}

/** Why a listed piece has no weight. The rule names pairs that days alone cannot put inside the window. */
function notCounted({ rule }: EvidenceRow): string {
  if (rule.includes('set aside by the analyst')) return t('Listed, not counted: set aside by you');
  return rule.endsWith('possibly within the window')
    ? t('Listed, not counted: the times known leave open whether both fall within the window')
    : t('Listed, not counted: common stock, many use these words');
}

/** The lag, and whose time is known to the day. */
function lagReason(row: EvidenceRow): string {
  const days = [row.amplifier, row.source].flatMap((card) =>
    card?.post.precision === 'day' ? [card.actorLabel] : [],
  );
  const lag = lagWords(row);
  if (days.length === 0) return t('Lag <b>{lag}</b>', { lag });
  const actors = listWithAnd([...new Set(days)]);
  return t('Lag <b>{lag}</b>, {actors} dated to the day', { lag, actors });
}
