import { stabilityWord } from '../../domain/stability.ts';
import type { App } from '../../state/app.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { count, counted } from '../words/numbers.ts';
import { STABILITY_EXPLAINED, stabilityShare } from '../words/stability.ts';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';

export function ClusterView({ app, index }: { readonly app: App; readonly index: number }) {
  const picture = app.model.picture.value;
  const cluster = picture?.clusters.find((each) => each.index === index);
  const members = (picture?.nodes ?? [])
    .filter((node) => node.cluster === index)
    .sort((a, b) => b.amplified - a.amplified);
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what="Cluster" />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {cluster?.label ?? 'A cluster that these filters hide'}
      </h2>
      <p class="faint">
        {counted(members.length, 'actor')}. A grouping by the software from who amplifies whom, not
        an affiliation.
      </p>
      {cluster && cluster.stability !== null && (
        <p title={STABILITY_EXPLAINED}>
          As a group <strong>{stabilityWord(cluster.stability)}</strong>: computed again from other
          starts, the grouping has two of its members together in{' '}
          {stabilityShare(cluster.stability)} of cases
        </p>
      )}
      {cluster && cluster.words.length > 0 && (
        <p>
          Typical words: <strong>{cluster.words.join(', ')}</strong>
        </p>
      )}
      {cluster && (
        <JudgementPanel
          app={app}
          about={{ type: 'cluster', label: cluster.label }}
          what="this group"
        />
      )}
      <h3 class="list-head">
        Members <span class="faint">times amplified</span>
      </h3>
      <ul class="edge-list">
        {members.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              class="edge-line"
              onClick={() => void app.actions.select({ type: 'actor', id: node.id })}
            >
              <span class="edge-ends">
                <ActorIcon kind={node.kind} state={node.state} />
                {node.label}
              </span>
              <span class="faint">{node.kind}</span>
              <span class="number">{count(node.amplified)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
