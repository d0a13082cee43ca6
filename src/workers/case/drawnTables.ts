/** A network for a file: as it is drawn, or of single actors with a word on how they are drawn. */
import type { DrawnAs } from '../../domain/arrangement.ts';
import { drawnPlaces, placed, positionsOf } from '../../domain/drawnPlaces.ts';
import type { Network } from '../../domain/network.ts';
import type { DrawnIn } from '../../export/csv.ts';
import type { WrittenNetwork } from '../../export/gexf.ts';
import { drawnFor, joinedOf, joinedSentence } from '../../figure/joined.ts';
import { stateLabel } from '../../registry/label.ts';

/** As it is drawn: several actors as one node, all where they lie; the file says so where anything was arranged. */
export function drawnNetwork(network: Network, drawnAs: DrawnAs): WrittenNetwork {
  const drawn = drawnFor(network, drawnAs, stateLabel);
  const { nodes, edges } = drawn;
  const joined = joinedOf(network, drawn, nodes, drawnAs.fold);
  const words = [
    ...(joined ? [joinedSentence(joined, joined.actors.length)] : []),
    ...pinWords(drawnAs),
  ];
  if (words.length === 0) return { nodes, edges };
  const members = new Map(joined?.nodes.map((node) => [node.id, node.members] as const));
  const membersOf = (id: string) => members.get(id) ?? null;
  return { nodes, edges, drawn: { description: words.join(' '), membersOf } };
}

/** Of single actors, where they lie; `drawnIn` null: every actor is drawn by itself. */
export function tableNetwork(
  network: Network,
  drawnAs: DrawnAs,
): { readonly network: Network; readonly drawnIn: DrawnIn | null } {
  const drawn = drawnFor(network, drawnAs, stateLabel);
  const places = drawnPlaces(positionsOf(network.nodes), drawnAs.pins, new Map());
  const nodes = drawnAs.pins.length > 0 ? placed(network.nodes, places) : network.nodes;
  const joined = joinedOf(network, drawn, drawn.nodes, drawnAs.fold);
  if (!joined) return { network: { ...network, nodes }, drawnIn: null };
  const labels = new Map(drawn.nodes.map(({ id, label }) => [id, label] as const));
  const note = `Nodes and edges are of single actors. ${joinedSentence(joined, joined.actors.length)}`;
  return {
    network: { ...network, nodes, drawnAs: { note, fold: joined.fold, nodes: joined.nodes } },
    drawnIn: (id) => {
      const home = drawn.drawnIn.get(id);
      return home === undefined ? null : (labels.get(home) ?? home);
    },
  };
}

function pinWords({ pins }: DrawnAs): string[] {
  if (pins.length === 0) return [];
  if (pins.length === 1) return ['One node lies where the analyst put it.'];
  return [`${pins.length} nodes lie where the analyst put them.`];
}
