/** Who is drawn as one in a figure, counted and in words. */
import { DRAWN_ALONE, type DrawnAs } from '../domain/arrangement.ts';
import type { JoinedNode } from '../domain/figureContent.ts';
import { asDrawn, type Foldable, type Folded } from '../domain/folded.ts';
import { englishFoldWords } from '../domain/foldNames.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { Fold } from '../domain/networkView.ts';

export interface Joined {
  readonly fold: Fold;
  /** what is drawn of several actors */
  readonly nodes: readonly JoinedNode[];
  /** all actors that the drawn nodes stand for */
  readonly actors: readonly NetworkNode[];
  /** edges between actors that the drawn arrows stand for, and those within one node */
  readonly edges: number;
  readonly inside: number;
}

/** The picture with who is drawn as one, in the words of what leaves the page. */
export function drawnFor(
  picture: Foldable,
  drawnAs: DrawnAs | undefined,
  stateName: (code: string) => string,
): Folded {
  return asDrawn(picture, drawnAs ?? DRAWN_ALONE, englishFoldWords(stateName));
}

/**
 * Of the nodes that are shown, which may be a part of all that are drawn; null where each stands for itself. `named`:
 * how a name is written, where not all may be.
 */
export function joinedOf(
  { edges }: Foldable,
  { members, drawnIn }: Folded,
  shown: readonly NetworkNode[],
  fold: Fold,
  named = (label: string) => label,
): Joined | null {
  const nodes = shown.flatMap(({ id, label }) => {
    const of = members.get(id);
    return of ? [{ id, label: named(label), members: of.map((member) => member.id).sort() }] : [];
  });
  if (nodes.length === 0) return null;
  const ids = new Set(shown.map(({ id }) => id));
  let [between, inside] = [0, 0];
  for (const { amplifier, source } of edges) {
    const [a, b] = [drawnIn.get(amplifier) ?? amplifier, drawnIn.get(source) ?? source];
    if (!ids.has(a) || !ids.has(b)) continue;
    if (a === b) inside += 1;
    else between += 1;
  }
  const actors = shown.flatMap((node) => members.get(node.id) ?? [node]);
  return { fold, nodes, actors, edges: between, inside };
}

/** All but the actors, who stand in the nodes' members. */
export function joinedContent({ fold, nodes, edges, inside }: Joined) {
  return { fold, nodes, edges, inside };
}

const MOST_NAMED = 6;

/** A sentence for captions and for those who do not see the picture. */
export function joinedSentence(
  { fold, nodes, inside }: Pick<Joined, 'fold' | 'nodes' | 'inside'>,
  actors: number,
): string {
  const within =
    inside === 0
      ? ''
      : ` ${edgesWords(inside)} within them ${inside === 1 ? 'is' : 'are'} not drawn.`;
  const sums = ' Weights of joined arrows are sums, of which p and q are not known.';
  return `${headWords(fold, nodes, actors)}${within}${sums}`;
}

function headWords(fold: Fold, nodes: readonly JoinedNode[], actors: number): string {
  switch (fold) {
    case 'state':
    case 'cluster': {
      const number = `${count(nodes.length)} ${nodes.length === 1 ? 'node' : 'nodes'}`;
      return `All actors of a ${fold} are drawn as one: ${actorsWords(actors)} in ${number}.`;
    }
    case 'none': {
      const named = nodes.slice(0, MOST_NAMED).map(({ label, members }) => {
        // the analyst's own name for it
        const name = label.replace(/ \(group\)$/, '');
        return `${name} (${actorsWords(members.length)})`;
      });
      const rest = nodes.length - named.length;
      const more = rest > 0 ? ` and ${count(rest)} more ${rest === 1 ? 'group' : 'groups'}` : '';
      return `Drawn as one by the analyst: ${named.join(', ')}${more}.`;
    }
    default:
      return fold satisfies never;
  }
}

function actorsWords(actors: number): string {
  return `${count(actors)} ${actors === 1 ? 'actor' : 'actors'}`;
}

function edgesWords(edges: number): string {
  return `${count(edges)} ${edges === 1 ? 'edge' : 'edges'}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
