import { ACTOR_KINDS, type ActorKind } from '../domain/actor.ts';
import { KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { curveOf } from '../look/curve.ts';
import type { ActorLook, FigureLook } from '../look/figureLook.ts';
import { COLOURED_STATES } from '../look/palette.ts';
import { type Mark, px } from '../look/scene.ts';
import { arrowMarks } from './edgeMarks.ts';
import type { KeyEntry, KeySection } from './key.ts';
import { actorMarks, isLabelled } from './nodeMarks.ts';
import { LEAST_TYPE_PX } from './sheet.ts';

export interface NetworkKeyInput {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly colourBy: ColourOwner;
  readonly look: FigureLook;
  readonly stateName: (code: string) => string;
  /** ids of the nodes that stand for several actors */
  readonly joined?: ReadonlySet<string>;
}

/** How to read it, then only those colours and shapes that occur (LOOK §9). */
export function networkKey(input: NetworkKeyInput): KeySection[] {
  return [
    readingExample(input),
    ...(input.colourBy === 'state' ? [statesSection(input)] : []),
    ...(input.colourBy === 'kind' ? [kindsSection(input)] : []),
    shapesSection(input),
  ].filter((section) => section.type === 'example' || section.entries.length > 0);
}

function readingExample({ edges, look }: NetworkKeyInput): KeySection {
  const isDirected = edges.length === 0 || edges.some((edge) => !UNDIRECTED_KINDS.has(edge.kind));
  const words = isDirected
    ? 'A amplifies B: the arrow goes from the one who repeats to the source. Thicker: more evidence. Larger: amplified more often.'
    : 'A and B shared the same object within the window. Thicker: more objects.';
  return {
    type: 'example',
    heading: 'How to read it',
    words,
    picture: (at, scale) => examplePicture(look, at, scale, isDirected),
  };
}

function examplePicture(
  look: FigureLook,
  at: { readonly x: number; readonly y: number },
  scale: number,
  hasHead: boolean,
): Mark[] {
  const line = look.plain.outline;
  const a = { x: at.x + 11 * scale, y: at.y + 20 * scale };
  const b = { x: at.x + 112 * scale, y: at.y + 20 * scale };
  const shape = { ground: look.surface, isLabelled: true };
  const letter = (text: string, x: number): Mark => ({
    ...{ type: 'text', x, y: at.y + 44 * scale, text, fill: look.ink, align: 'center' },
    style: { family: 'sans', size: px(Math.max(LEAST_TYPE_PX, 13 * scale)), weight: 600 },
  });
  return [
    ...arrowMarks(curveOf(a, b, 0), 8 * scale, 10 * scale, {
      ...{ weight: 9, colour: line, opacity: 1, dash: () => [], hasHead, mark: scale },
    }),
    ...actorMarks('state outlet', look.plain, a, 8 * scale, shape),
    ...actorMarks('ministry', look.plain, b, 10 * scale, shape),
    letter('A', a.x),
    letter('B', b.x),
  ];
}

const MOST_NAMED_OTHERS = 3;

function statesSection(input: NetworkKeyInput): KeySection {
  const { nodes, look, stateName } = input;
  const states = nodes.map((node) => (isLabelled(node) ? (node.state ?? 'other') : null));
  const entries = stateEntries(states, look, stateName);
  return { type: 'list', heading: 'State; arrows as their amplifier', entries };
}

/** Only those that occur, in the look's order; null: nobody has labelled the actor. */
export function stateEntries(
  states: readonly (string | null)[],
  look: FigureLook,
  stateName: (code: string) => string,
): KeyEntry[] {
  const present = new Set(states.filter((state) => state !== null));
  const coloured = COLOURED_STATES.filter((code) => present.has(code));
  const others = [...present].filter((code) => !coloured.some((known) => known === code)).sort();
  const entries = coloured.map((code) => swatch(stateName(code), look.state(code), look));
  if (others.length > 0) {
    const codes = others.filter((code) => code !== 'other');
    const named = codes.length > 0 && codes.length <= MOST_NAMED_OTHERS;
    const text = named ? `other (${codes.join(', ')})` : 'other';
    entries.push(swatch(text, look.state('other'), look));
  }
  if (states.includes(null)) entries.push(swatch('unlabelled', look.state(null), look, false));
  return entries;
}

function swatch(text: string, colour: ActorLook, look: FigureLook, isKnown = true): KeyEntry {
  return {
    text,
    icon: (at, size) =>
      actorMarks('account', colour, at, size, { ground: look.surface, isLabelled: isKnown }),
  };
}

function kindsSection({ edges, look }: NetworkKeyInput): KeySection {
  const present = new Set(edges.map((edge) => edge.kind));
  const entries = KINDS.filter((kind) => present.has(kind)).map((kind): KeyEntry => {
    const { colour, dash } = look.kind(kind);
    return {
      text: kind,
      icon: ({ x, y }, size) => {
        const pattern = dash(1.6);
        const d = `M${px(x - size * 1.5)} ${px(y)}L${px(x + size * 1.5)} ${px(y)}`;
        return [
          {
            ...{ type: 'path', d, stroke: colour, width: px(size * 0.32) },
            ...(pattern.length > 0 && { dash: pattern.map((part) => px((part * size) / 9)) }),
          },
        ];
      },
    };
  });
  return { type: 'list', heading: 'Kind of amplification', entries };
}

/** Several actors of different kinds have the shape of an account. */
function shapeName(kind: ActorKind, { nodes, joined }: NetworkKeyInput): string {
  if (kind !== 'account') return kind;
  const accounts = nodes.filter((node) => node.kind === 'account');
  const several = accounts.filter(({ id }) => joined?.has(id)).length;
  if (several === 0) return kind;
  return several === accounts.length ? 'several actors' : 'account, or several actors';
}

function shapesSection(input: NetworkKeyInput): KeySection {
  const { nodes, look } = input;
  const present = new Set(nodes.map((node) => node.kind));
  const entries = ACTOR_KINDS.filter((kind) => present.has(kind)).map(
    (kind): KeyEntry => ({
      text: shapeName(kind, input),
      icon: (at, size) =>
        actorMarks(kind, look.plain, at, size, { ground: look.surface, isLabelled: true }),
    }),
  );
  return { type: 'list', heading: 'Kind of actor', entries };
}
