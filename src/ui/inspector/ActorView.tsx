import type { Actor } from '../../domain/actor.ts';
import type { NetworkEdge } from '../../domain/network.ts';
import { strongest } from '../../domain/strongest.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { ActorForm, MergeForm } from '../actors/ActorForm.tsx';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Later } from '../parts/Later.tsx';
import { PostItem } from '../posts/PostItem.tsx';
import { labelsOf, selectionOf } from '../words/edges.ts';
import { listOf } from '../words/lists.ts';
import { actorKindName, kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';

const loadButtons = async () => (await import('../network/ActorButtons.tsx')).ActorButtons;

export function ActorView({ app, id }: { readonly app: App; readonly id: string }) {
  const shown = app.model.actor.value;
  const node = app.model.picture.value?.nodes.find((each) => each.id === id);
  const hit = shown?.hit.actor.id === id ? shown.hit : null;
  const actor = hit?.actor;
  return (
    <div class="actor-view">
      <InspectorHead app={app} what={t('Actor')} />
      <h2 {...TITLE_PROPS} class="inspector-title">
        <ActorIcon
          kind={actor?.kind ?? node?.kind ?? 'account'}
          state={actor?.state ?? node?.state ?? null}
        />
        {actor?.label ?? node?.label ?? id}
      </h2>
      {hit && (
        <dl class="five-numbers three">
          <Count value={hit.posts} name={t('{n, plural, other {posts}}', { n: hit.posts })} />
          <Count
            value={hit.amplifies}
            name={t('{n, plural, other {times it amplifies}}', { n: hit.amplifies })}
          />
          <Count
            value={hit.amplified}
            name={t('{n, plural, other {times it is amplified}}', { n: hit.amplified })}
          />
        </dl>
      )}
      <Later key={id} load={loadButtons} with={{ app, id }} />
      {actor && <Labels actor={actor} />}
      <JudgementPanel
        app={app}
        about={{ type: 'actor', actor: id }}
        what={actor?.label ?? toSay('this actor')}
      />
      <Partners app={app} id={id} side="amplifier" title={t('Amplifies')} />
      <Partners app={app} id={id} side="source" title={t('Is amplified by')} />
      {shown && hit && (
        <section class="actor-posts">
          <h3 class="list-head">
            {t('Its posts')} <span class="faint">{count(shown.posts.total)}</span>
          </h3>
          <ul class="post-list">
            {shown.posts.rows.map((card) => (
              <PostItem key={`${card.post.platform} ${card.post.id}`} app={app} card={card} />
            ))}
          </ul>
        </section>
      )}
      {actor && (
        <>
          <details class="fold">
            <summary>{t('Correct this label')}</summary>
            <ActorForm app={app} actor={actor} />
          </details>
          <Fold key={actor.id} summary={t('Merge into another actor')}>
            {() => <MergeForm app={app} id={actor.id} />}
          </Fold>
        </>
      )}
    </div>
  );
}

function Count({ value, name }: { readonly value: number; readonly name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}

function Labels({ actor }: { readonly actor: Actor }) {
  const { en, ru, zh } = actor.names;
  const kind = actorKindName(actor.kind);
  const names = [...en, ...ru, ...zh].filter((name) => name !== actor.label);
  return (
    <dl class="labels">
      <dt>{t('Kind')}</dt>
      <dd>{actor.labelled ? kind : t('{kind}, not labelled by anyone', { kind })}</dd>
      <dt>{t('State')}</dt>
      <dd>{actor.state ? `${stateName(actor.state)} (${actor.state})` : t('none or unknown')}</dd>
      {names.length > 0 && (
        <>
          <dt>{t('Names')}</dt>
          <dd>{listOf(names)}</dd>
        </>
      )}
      {actor.handles.length > 0 && (
        <>
          <dt>{t('Handles')}</dt>
          <dd>{listOf(actor.handles.map(({ platform, handle }) => `${handle} (${platform})`))}</dd>
        </>
      )}
      {actor.reason && (
        <>
          <dt>{t('Reason')}</dt>
          <dd>{actor.reason}</dd>
        </>
      )}
      {actor.source && (
        <>
          <dt>{t('Source')}</dt>
          <dd>
            <SourceWords source={actor.source} />
          </dd>
        </>
      )}
    </dl>
  );
}

function SourceWords({ source }: { readonly source: string }) {
  if (!/^https?:\/\/\S+$/i.test(source)) return <>{source}</>;
  return (
    <a href={source} target="_blank" rel="noreferrer noopener">
      {source}
    </a>
  );
}

const PARTNERS = 8;

interface PartnersProps {
  readonly app: App;
  readonly id: string;
  readonly side: 'amplifier' | 'source';
  readonly title: string;
}

function Partners({ app, id, side, title }: PartnersProps) {
  const picture = app.model.picture.value;
  const edges = strongest((picture?.edges ?? []).filter((edge) => edge[side] === id));
  const labels = labelsOf(picture);
  const partner = (edge: NetworkEdge) => (side === 'amplifier' ? edge.source : edge.amplifier);
  return (
    <section class="partners">
      <h3 class="list-head">
        {title}{' '}
        <span class="faint">
          {t('{n, plural, one {# edge} other {# edges}}', { n: edges.length })}
        </span>
      </h3>
      {edges.length === 0 && <p class="empty-line">{t('No one under these filters.')}</p>}
      <ul class="edge-list">
        {edges.slice(0, PARTNERS).map((edge) => (
          <li key={`${partner(edge)} ${edge.kind}`}>
            <button
              type="button"
              class="edge-line"
              onClick={() => void app.actions.select(selectionOf(edge))}
            >
              <span class="edge-ends">
                <KindLine kind={edge.kind} />
                {labels.get(partner(edge)) ?? partner(edge)}
              </span>
              <span class="faint">{kindName(edge.kind)}</span>
              <span class="number">{count(edge.weight)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
