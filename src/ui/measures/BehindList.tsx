import type { PostsBehindRequest } from '../../domain/wordAnswers.ts';
import type { App } from '../../state/app.ts';
import type { Behind } from '../../state/measuresShown.ts';
import type { LedgerEdge } from '../../workers/contract.ts';
import { Icon } from '../icon/Icon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { PostItem } from '../posts/PostItem.tsx';
import { daysWords } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';

const EDGES = 200;

/** The posts or edges behind the number that was clicked. */
export function BehindList({ app }: { readonly app: App }) {
  const behind = app.model.behind.value;
  if (!behind) return null;
  return (
    <section class="behind" aria-label="Behind the number">
      <header>
        <h2>{titleOf(behind)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close"
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
        <span class="faint"> {kind}</span>
        <span class="number">{count(weight)}</span>
      </button>
    </li>
  );
}

function titleOf(behind: Behind): string {
  if (behind.type === 'edges') {
    const { amplifierState, sourceState } = behind.request;
    return `${counted(behind.edges.length, 'edge')} from ${stateName(amplifierState ?? '')} to ${stateName(sourceState ?? '')}`;
  }
  const { page, request } = behind;
  const whose = request.state === undefined ? '' : ` of ${stateName(request.state ?? '')}`;
  const shown = page.rows.length < page.total ? `, the newest ${count(page.rows.length)} here` : '';
  const when = request.range ? `, ${daysWords(request.range)}` : '';
  return `${counted(page.total, 'post')}${whose} ${aboutWords(request)}${when}${shown}`;
}

function aboutWords({ about, label }: Pick<PostsBehindRequest, 'about' | 'label'>): string {
  switch (about.type) {
    case 'country':
      return `that name ${label}`;
    case 'narrative':
      return `with words of “${label}”`;
    case 'topic':
      return about.list === 'named' ? `that name ${label}` : `with ${label}`;
    default:
      return about satisfies never;
  }
}
