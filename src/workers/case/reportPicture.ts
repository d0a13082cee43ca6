import type { DrawnAs } from '../../domain/arrangement.ts';
import { isFoldId } from '../../domain/foldNames.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';
import type { Privacy } from '../../export/report/privacy.ts';
import { drawnFor, joinedOf } from '../../figure/joined.ts';
import { stateLabel } from '../../registry/label.ts';
import type { Picture } from '../contract.ts';

/** The picture as it is drawn, without names, or without actors, that a report does not give away. */
export function shownIn(
  picture: Picture,
  drawnAs: DrawnAs,
  choice: PrivacyChoice,
  privacy: Privacy,
) {
  const { isHidden, nameOf, redacted } = privacy;
  const base = choice === 'left out' ? withoutHidden(picture, isHidden) : picture;
  const drawn = drawnFor(base, drawnAs, stateLabel);
  const named = choice === 'named' ? (label: string) => label : redacted;
  const joined = joinedOf(base, drawn, drawn.nodes, drawnAs.fold, named);
  const { nodes, edges, clusters } = drawn;
  if (choice === 'named') return { nodes, edges, clusters, joined };
  return {
    // the analyst's name of several actors, or the software's of a cluster, may be that of one of them
    nodes: nodes.map(({ id, label, ...node }) => ({
      ...{ id, ...node },
      label: isFoldId(id) ? redacted(label) : nameOf(id),
    })),
    edges,
    clusters: clusters.map((cluster) => ({ ...cluster, label: '' })),
    joined,
  };
}

function withoutHidden(
  { nodes, edges, clusters }: Picture,
  isHidden: (id: string) => boolean,
): Pick<Picture, 'nodes' | 'edges' | 'clusters'> {
  return {
    nodes: nodes.filter(({ id }) => !isHidden(id)),
    edges: edges.filter(({ amplifier, source }) => !isHidden(amplifier) && !isHidden(source)),
    clusters,
  };
}
