import { type Kind, UNDIRECTED_KINDS } from '../../domain/kind.ts';
import type { NetworkEdge } from '../../domain/network.ts';
import type { Selection } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { EvidencePage } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { Later } from '../parts/Later.tsx';
import { Rich } from '../parts/Rich.tsx';
import { synchronyWords } from '../words/chance.ts';
import { isSelected, placeOf } from '../words/edges.ts';
import { countedByHand } from '../words/judgements.ts';
import { claimOf, claimSentence, kindWords, markedSentence } from '../words/kinds.ts';
import { kindName, labelInside } from '../words/names.ts';
import { span } from '../words/times.ts';
import { EvidenceList } from './EvidenceList.tsx';
import type { End } from './end.ts';
import { FiveNumbers } from './FiveNumbers.tsx';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';
import { Pair } from './Pair.tsx';
import { RelayStrip } from './RelayStrip.tsx';

const loadPair = async () => (await import('../network/PairButtons.tsx')).PairButtons;

type EdgeSelection = Extract<Selection, { type: 'edge' }>;

export function EdgeView({
  app,
  selection,
}: {
  readonly app: App;
  readonly selection: EdgeSelection;
}) {
  const { model } = app;
  const edges = model.picture.value?.edges ?? [];
  const edge = edges.find((each) => isSelected(each, selection)) ?? null;
  const page = model.evidence.value?.page ?? null;
  const amplifier = endOf(app, selection.amplifier, page);
  const source = endOf(app, selection.source, page);
  const place = placeOf(edges, selection);
  return (
    <div class="edge-view">
      <InspectorHead
        app={app}
        what={t('Edge, {kind}', { kind: kindName(selection.kind) })}
        {...(place && {
          place: t('edge {place, number} of {of, number} from {amplifier}', {
            ...place,
            amplifier: labelInside(amplifier.label),
          }),
        })}
      />
      <Title app={app} selection={selection} amplifier={amplifier} source={source} />
      <Sentence selection={selection} edge={edge} page={page} ends={[amplifier, source]} />
      <FiveNumbers kind={selection.kind} edge={edge} page={page} />
      {page && page.setAside + page.added > 0 && (
        <p class="by-hand">{countedByHand(page.setAside, page.added)}</p>
      )}
      <Claim selection={selection} amplifier={amplifier} source={source} page={page} />
      {page && <RelayStrip app={app} page={page} amplifier={amplifier} source={source} />}
      {page && <EvidenceList app={app} page={page} />}
      {page && <Pair app={app} page={page} />}
      <div class="edge-judgement">
        <h3 class="list-head">{t('The whole edge')}</h3>
        <JudgementPanel app={app} about={selection} what={toSay('this edge')} />
        <Later load={loadPair} with={{ app, from: amplifier, to: source }} />
      </div>
    </div>
  );
}

/** An end as the picture draws it, else as its posts show it. */
function endOf(app: App, id: string, page: EvidencePage | null): End {
  const node = app.model.picture.value?.nodes.find((each) => each.id === id);
  if (node) return node;
  const cards = page?.rows.flatMap((row) => [row.amplifier, row.source ?? row.amplifier]) ?? [];
  const card = cards.find((each) => each.actorId === id);
  const named = page?.rows.find((row) => row.sourceActor.id === id)?.sourceActor.label;
  return {
    id,
    label: card?.actorLabel ?? named ?? id,
    kind: card?.actorKind ?? 'account',
    state: card?.state ?? null,
  };
}

interface TitleProps {
  readonly app: App;
  readonly selection: EdgeSelection;
  readonly amplifier: End;
  readonly source: End;
}

function Title({ app, selection, amplifier, source }: TitleProps) {
  const isDirected = !UNDIRECTED_KINDS.has(selection.kind);
  return (
    <h2 {...TITLE_PROPS} class="inspector-title edge-title">
      <EndButton app={app} end={amplifier} />
      <svg class="title-arrow" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
        <path d={isDirected ? 'M0 6h17' : 'M0 6h24'} />
        {isDirected && <polygon points="16,2 24,6 16,10" />}
      </svg>
      <span class="unseen">{isDirected ? t('amplifies') : t('and')}</span>
      <EndButton app={app} end={source} />
    </h2>
  );
}

function EndButton({ app, end }: { readonly app: App; readonly end: End }) {
  return (
    <button
      type="button"
      class="end-button"
      onClick={() => void app.actions.select({ type: 'actor', id: end.id })}
    >
      <ActorIcon kind={end.kind} state={end.state} />
      <span>{end.label}</span>
    </button>
  );
}

interface SentenceProps {
  readonly selection: EdgeSelection;
  readonly edge: NetworkEdge | null;
  readonly page: EvidencePage | null;
  readonly ends: readonly [End, End];
}

/** "RT cites the ministry as a source in 14 posts, 5–20 Jan 2022". On phones it is the title. */
function Sentence({ selection, edge, page, ends: [amplifier, source] }: SentenceProps) {
  const weight = edge?.weight ?? page?.weight;
  const bare = markedSentence(selection.kind, amplifier.label, source.label);
  const sentence = weight === undefined ? bare : withWeight(bare, selection.kind, weight);
  return (
    <p class="edge-sentence">
      <Rich text={withDates(sentence, edge, page)} parts={{ dates: datesPart }} />
    </p>
  );
}

function datesPart(words: string) {
  return <span class="sentence-dates">{words}</span>;
}

function withWeight(sentence: string, kind: Kind, n: number): string {
  const { piece } = kindWords(kind);
  switch (piece) {
    case 'post':
      return t('{sentence} in <b>{n, plural, one {# post} other {# posts}}</b>', { sentence, n });
    case 'text':
      return t('{sentence}: <b>{n, plural, one {# text} other {# texts}}</b>', { sentence, n });
    case 'object':
      return t('{sentence}: <b>{n, plural, one {# object} other {# objects}}</b>', { sentence, n });
    default:
      return piece satisfies never;
  }
}

function withDates(sentence: string, edge: NetworkEdge | null, page: EvidencePage | null): string {
  if (edge) {
    const dates = span(edge.first, edge.last);
    return t('{sentence}<dates>, {dates}</dates>', { sentence, dates });
  }
  return page ? t('{sentence}<dates>. Hidden by the filters.</dates>', { sentence }) : sentence;
}

/** What may be said of it, and on which rung of the ladder that stands. */
function Claim({
  selection,
  amplifier,
  source,
  page,
}: Omit<TitleProps, 'app'> & { readonly page: EvidencePage | null }) {
  const q = page?.chance?.q ?? null;
  const claim = claimOf(selection.kind, q);
  return (
    <div class="claim">
      <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
        {[0, 1, 2, 3].map((rung) => (
          <rect
            key={rung}
            class={rung <= claim ? 'rung reached' : 'rung'}
            x={rung * 6.5 + 0.5}
            y={12.5 - rung * 4}
            width="5"
            height={5 + rung * 4}
          />
        ))}
      </svg>
      <p>
        <Rich
          text={t('May be said: <b>“{sentence}”</b>', {
            sentence: claimSentence(selection.kind, amplifier.label, source.label, q),
          })}
        />
        {claim === 3 && page && <span>{` (${synchronyWords(selection.kind, page)})`}</span>}
        <br />
        <span class="faint">{t('claim {claim} of 0–3', { claim })}</span>
      </p>
    </div>
  );
}
