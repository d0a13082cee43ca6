import type { PostsBehindRequest } from '../../domain/wordAnswers.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { Behind } from '../../state/measuresShown.ts';
import type { LedgerEdge } from '../../workers/contract.ts';
import { Icon } from '../icon/Icon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { PostItem } from '../posts/PostItem.tsx';
import { daysWords } from '../words/measures.ts';
import { kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { countryName } from '../words/pickups.ts';
import { stateName } from '../words/states.ts';

const EDGES = 200;

/** The posts or edges behind the number that was clicked. */
export function BehindList({ app }: { readonly app: App }) {
  const behind = app.model.behind.value;
  if (!behind) return null;
  return (
    <section class="behind" aria-label={t('Behind the number')}>
      <header>
        <h2>{titleOf(behind)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('Close')}
          onClick={() => app.actions.closeBehind()}
        >
          <Icon name="close" />
        </button>
      </header>
      {behind.type === 'posts' ? (
        <ul class="post-list">
          {behind.page.rows.map((card) => (
            <PostItem key={`${card.post.platform} ${card.post.id}`} app={app} card={card} />
          ))}
        </ul>
      ) : (
        <ul class="behind-edges">
          {behind.edges.slice(0, EDGES).map((each) => (
            <EdgeLine
              key={`${each.edge.amplifier} ${each.edge.source} ${each.edge.kind}`}
              app={app}
              each={each}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function EdgeLine({ app, each }: { readonly app: App; readonly each: LedgerEdge }) {
  const { amplifier, source, kind, weight } = each.edge;
  return (
    <li>
      <button
        type="button"
        class="edge-button"
        onClick={() => void app.actions.showInNetwork({ type: 'edge', amplifier, source, kind })}
      >
        {each.amplifierLabel} <KindLine kind={kind} /> {each.sourceLabel}
        <span class="faint"> {kindName(kind)}</span>
        <span class="number">{count(weight)}</span>
      </button>
    </li>
  );
}

function titleOf(behind: Behind): string {
  if (behind.type === 'edges') {
    const { amplifierState, sourceState } = behind.request;
    return t('{n, plural, one {# edge} other {# edges}} from {amplifier} to {source}', {
      n: behind.edges.length,
      amplifier: stateName(amplifierState ?? ''),
      source: stateName(sourceState ?? ''),
    });
  }
  const { page, request } = behind;
  const n = page.rows.length;
  return [
    aboutWords(request, page.total),
    ...(request.range ? [daysWords(request.range)] : []),
    ...(n < page.total ? [t('the newest {n, number} here', { n })] : []),
  ].reduce((first, second) => t('{first}, {second}', { first, second }));
}

function aboutWords(request: PostsBehindRequest, n: number): string {
  const { about, label, state } = request;
  const whose = state === undefined ? null : stateName(state ?? '');
  switch (about.type) {
    case 'country':
      return namingWords(n, countryName(about.country, label), whose);
    case 'narrative':
      return whose === null
        ? t('{n, plural, one {# post} other {# posts}} with words of “{label}”', { n, label })
        : t('{n, plural, one {# post} other {# posts}} of {state} with words of “{label}”', {
            ...{ n, label, state: whose },
          });
    case 'topic':
      return about.list === 'named' ? namingWords(n, label, whose) : havingWords(n, label, whose);
    default:
      return about satisfies never;
  }
}

function namingWords(n: number, label: string, state: string | null): string {
  return state === null
    ? t('{n, plural, one {# post} other {# posts}} that name {label}', { n, label })
    : t('{n, plural, one {# post} other {# posts}} of {state} that name {label}', {
        ...{ n, label, state },
      });
}

function havingWords(n: number, label: string, state: string | null): string {
  return state === null
    ? t('{n, plural, one {# post} other {# posts}} with {label}', { n, label })
    : t('{n, plural, one {# post} other {# posts}} of {state} with {label}', { n, label, state });
}
