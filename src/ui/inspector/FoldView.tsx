import type { NetworkEdge } from '../../domain/network.ts';
import type { Selection } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { edgesBehind, type Folded, groupOfId } from '../../state/folded.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { labelsOf, selectionOf } from '../words/edges.ts';
import { count, counted, decimal } from '../words/numbers.ts';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';

/** Several actors drawn as one, or an arrow at such: who and which edges stand behind it. */
export function FoldView({ app, selection }: { readonly app: App; readonly selection: Selection }) {
  const drawn = app.model.drawn.value;
  if (!drawn) return null;
  if (selection.type === 'edge') return <Bundle app={app} drawn={drawn} selection={selection} />;
  return selection.type === 'actor' ? <Many app={app} drawn={drawn} id={selection.id} /> : null;
}

function Many({
  app,
  drawn,
  id,
}: {
  readonly app: App;
  readonly drawn: Folded;
  readonly id: string;
}) {
  const { actions } = app;
  const node = drawn.nodes.find((each) => each.id === id);
  const members = [...(drawn.members.get(id) ?? [])].sort((a, b) => b.amplified - a.amplified);
  const group = groupOfId(id);
  const arrows = drawn.edges.filter(({ amplifier, source }) => amplifier === id || source === id);
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what={group === null ? 'Actors drawn as one' : 'Your group'} />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {group ?? node?.label ?? 'Nobody under these filters'}
      </h2>
      <p class="faint">
        {counted(members.length, 'actor')}, {counted(arrows.length, 'arrow')}.{' '}
        {group === null
          ? 'Weights are sums; edges among them are counted, not drawn.'
          : 'The analyst’s grouping, not an affiliation and not the software’s. Edges inside it are not drawn.'}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          disabled={members.length === 0}
          onClick={() =>
            void actions.focusOn({ type: 'around', ids: members.map((each) => each.id), steps: 1 })
          }
        >
          One step around them
        </button>
        {group !== null && (
          <button type="button" class="button" onClick={() => void actions.ungroup(group)}>
            Take the group apart
          </button>
        )}
      </p>
      <h3 class="list-head">
        Arrows <span class="faint">pieces of evidence</span>
      </h3>
      <ul class="edge-list">
        {arrows
          .sort((a, b) => b.weight - a.weight)
          .slice(0, LISTED)
          .map((edge) => (
            <EdgeLine
              key={JSON.stringify(selectionOf(edge))}
              app={app}
              edge={edge}
              labels={labelsOfDrawn(drawn)}
            />
          ))}
      </ul>
      <h3 class="list-head">
        Members <span class="faint">times amplified</span>
      </h3>
      <ul class="edge-list">
        {members.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              class="edge-line"
              onClick={() => void actions.select({ type: 'actor', id: member.id })}
            >
              <span class="edge-ends">
                <ActorIcon kind={member.kind} state={member.state} />
                {member.label}
              </span>
              <span class="faint">{member.kind}</span>
              <span class="number">{count(member.amplified)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const LISTED = 200;

interface BundleProps {
  readonly app: App;
  readonly drawn: Folded;
  readonly selection: Extract<Selection, { type: 'edge' }>;
}

function Bundle({ app, drawn, selection }: BundleProps) {
  const picture = app.model.picture.value;
  const allKinds = app.model.view.value?.network.fold !== 'none';
  const edges = picture ? edgesBehind(picture, drawn.drawnIn, selection, allKinds) : [];
  const arrow = drawn.edges.find(
    ({ amplifier, source, kind }) =>
      amplifier === selection.amplifier && source === selection.source && kind === selection.kind,
  );
  const labels = labelsOfDrawn(drawn);
  const name = (id: string) => labels.get(id) ?? id;
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what="Arrow that stands for several edges" />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {name(selection.amplifier)} → {name(selection.source)}
      </h2>
      <dl class="five-numbers three">
        <div>
          <dt>pieces of evidence, summed</dt>
          <dd>{count(arrow?.weight ?? 0)}</dd>
        </div>
        <div>
          <dt>
            {arrow?.expected == null ? 'expected: cannot be said of all' : 'expected, summed'}
          </dt>
          <dd>{arrow?.expected == null ? '–' : decimal(arrow.expected)}</dd>
        </div>
        <div>
          <dt>p and q of a sum: cannot be said</dt>
          <dd>–</dd>
        </div>
      </dl>
      <h3 class="list-head">
        {counted(edges.length, 'edge')} behind it <span class="faint">pieces of evidence</span>
      </h3>
      <ul class="edge-list">
        {edges.slice(0, LISTED).map((edge) => (
          <EdgeLine
            key={JSON.stringify(selectionOf(edge))}
            app={app}
            edge={edge}
            labels={labelsOf(picture)}
          />
        ))}
      </ul>
      {edges.length > LISTED && (
        <p class="empty-line">{count(edges.length - LISTED)} lighter ones are in the tables.</p>
      )}
    </div>
  );
}

function EdgeLine(props: {
  readonly app: App;
  readonly edge: NetworkEdge;
  readonly labels: ReadonlyMap<string, string>;
}) {
  const { app, edge, labels } = props;
  return (
    <li>
      <button
        type="button"
        class="edge-line"
        onClick={() => void app.actions.select(selectionOf(edge))}
      >
        <span class="edge-ends">
          {labels.get(edge.amplifier) ?? edge.amplifier}
          <KindLine kind={edge.kind} />
          {labels.get(edge.source) ?? edge.source}
        </span>
        <span class="faint">{edge.kind}</span>
        <span class="number">{count(edge.weight)}</span>
      </button>
    </li>
  );
}

function labelsOfDrawn({ nodes }: Folded): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, label }) => [id, label]));
}
