import type { DrawnAs } from '../../domain/arrangement.ts';
import type { NetworkContent } from '../../domain/figureContent.ts';
import { isFoldId } from '../../domain/foldNames.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';
import type { Privacy } from '../../export/report/privacy.ts';
import { drawnFor, joinedContent, joinedOf } from '../../figure/joined.ts';
import { stateLabel } from '../../registry/label.ts';
import type { Picture } from '../contract.ts';

type Shown = Pick<NetworkContent, 'nodes' | 'edges' | 'clusters' | 'joined'>;

/** The picture as it is drawn, without names, or without actors, that a report does not give away. */
export function shownIn(
  picture: Picture,
  drawnAs: DrawnAs,
  choice: PrivacyChoice,
  privacy: Privacy,
): Shown {
  const base = choice === 'left out' ? withoutHidden(picture, privacy) : picture;
  const drawn = drawnFor(base, drawnAs, stateLabel);
  const joined = joinedOf(base, drawn, drawn.nodes, drawnAs.fold);
  const { nodes, edges, clusters } = drawn;
  const shown = { nodes, edges, clusters, ...(joined && { joined: joinedContent(joined) }) };
  return choice === 'named' ? shown : withoutNames(shown, privacy);
}

/** What is left where actors are left out. */
export function withoutHidden<T extends Pick<Shown, 'nodes' | 'edges'>>(
  shown: T,
  { isHidden }: Privacy,
): T {
  return {
    ...shown,
    nodes: shown.nodes.filter(({ id }) => !isHidden(id)),
    edges: shown.edges.filter(({ amplifier, source }) => !isHidden(amplifier) && !isHidden(source)),
  };
}

/** Hidden actors have numbers; a group's or a cluster's name may be that of one of them. */
export function withoutNames<T extends Shown>(
  shown: T,
  { isHidden, nameOf, redacted }: Privacy,
): T {
  const { nodes, clusters, joined } = shown;
  const labelOf = (id: string, label: string) => {
    if (isFoldId(id)) return redacted(label);
    return isHidden(id) ? nameOf(id) : label;
  };
  return {
    ...shown,
    nodes: nodes.map((node) => ({ ...node, label: labelOf(node.id, node.label) })),
    clusters: clusters.map((cluster) => ({ ...cluster, label: '' })),
    ...(joined && {
      joined: {
        ...joined,
        nodes: joined.nodes.map((node) => ({ ...node, label: redacted(node.label) })),
      },
    }),
  };
}
