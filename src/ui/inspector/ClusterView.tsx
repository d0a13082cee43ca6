import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { JudgementPanel } from '../judgement/JudgementPanel.tsx';
import { Rich } from '../parts/Rich.tsx';
import { listOf } from '../words/lists.ts';
import { stabilityExplained, stabilityName, stabilityShare } from '../words/stability.ts';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';
import { Members } from './Members.tsx';

export function ClusterView({ app, index }: { readonly app: App; readonly index: number }) {
  const picture = app.model.picture.value;
  const cluster = picture?.clusters.find((each) => each.index === index);
  const members = (picture?.nodes ?? [])
    .filter((node) => node.cluster === index)
    .sort((a, b) => b.amplified - a.amplified);
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what={t('Cluster')} />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {cluster?.label ?? t('A cluster that these filters hide')}
      </h2>
      <p class="faint">
        {t(
          '{n, plural, one {# actor} other {# actors}}. A grouping by the software from who amplifies whom, not an affiliation.',
          { n: members.length },
        )}
      </p>
      {cluster && cluster.stability !== null && (
        <p title={stabilityExplained()}>
          <Rich
            text={t(
              'As a group <b>{word}</b>: computed again from other starts, the grouping has two of its members together in {share} of cases',
              {
                word: stabilityName(cluster.stability),
                share: stabilityShare(cluster.stability),
              },
            )}
          />
        </p>
      )}
      {cluster && cluster.words.length > 0 && (
        <p>
          <Rich text={t('Typical words: <b>{words}</b>', { words: listOf(cluster.words) })} />
        </p>
      )}
      {cluster && (
        <JudgementPanel
          app={app}
          about={{ type: 'cluster', label: cluster.label }}
          what={toSay('this group')}
        />
      )}
      <Members app={app} members={members} />
    </div>
  );
}
