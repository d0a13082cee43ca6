import { UndirectedGraph } from 'graphology';
import { UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { Cluster, NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { arrowOpacity, arrowWidth, parallelRanks, weightBeside } from '../look/arrow.ts';
import { curvatureOf, type Point } from '../look/curve.ts';
import type { Size } from '../look/labelField.ts';
import {
  clusterColour,
  INKS,
  kindStyle,
  type StateColour,
  stateColour,
  type Theme,
} from '../look/palette.ts';
import {
  actorShape,
  CORE_RADIUS,
  CORNER_REACH,
  formSides,
  hollowStroke,
  isCrowd,
  nodeRadius,
  OUTLINE_WIDTH,
} from '../look/shape.ts';
import { type Arrows, createArrows } from './arrows.ts';
import type { EdgeInk, NodeInk } from './ink.ts';

/** What the network shows. Positions: network units, y up. */
export interface NetworkScene {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  readonly colourBy: ColourOwner;
  readonly theme: Theme;
  /** false leaves the names out; default true */
  readonly labels?: boolean;
  /** the lower right corner that controls cover: no name is put there */
  readonly covered?: Size;
  /** ids of actors that are drawn as empty rings: they are elsewhere, not here */
  readonly absent?: ReadonlySet<string>;
  /** keys of arrows, as `keyOf` gives them, that stand back */
  readonly faint?: ReadonlySet<string>;
  keyOf?(edge: NetworkEdge): string;
}

/** Share of its opacity that an arrow keeps where it stands back. */
const FAINT = 0.3;

export type NodeGraph = UndirectedGraph<NodeInk, EdgeInk>;

export interface SceneGraph {
  /** the graph that Sigma draws: actors only, for arrows are drawn by a hand of their own */
  readonly graph: NodeGraph;
  readonly arrows: Arrows;
  /** the actors' places in the graph */
  readonly order: ReadonlyMap<string, number>;
}

/** `places` says where an actor already lies; the others lie as the scene says. */
export function sceneGraph(scene: NetworkScene, places: ReadonlyMap<string, Point>): SceneGraph {
  const graph: NodeGraph = new UndirectedGraph();
  // small ones last, so that none is hidden under a large one; in a crowd those with a label
  const crowded = isCrowd(scene.nodes.length);
  const above = (node: NetworkNode) => Number(crowded && node.state !== null);
  const largestFirst = [...scene.nodes].sort(
    (a, b) => above(a) - above(b) || b.amplified - a.amplified,
  );
  for (const node of largestFirst) {
    graph.mergeNode(node.id, nodeInk(node, places.get(node.id) ?? node, scene));
  }
  const order = new Map(graph.nodes().map((id, k) => [id, k]));
  return { graph, arrows: createArrows(inkedEdges(scene), order), order };
}

/** Light arrows first, so that heavy ones lie on top. An edge whose ends are not both drawn is left out. */
function inkedEdges(scene: NetworkScene): EdgeInk[] {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const ranks = parallelRanks(scene.edges);
  const heaviest = scene.edges.reduce((most, { weight }) => Math.max(most, weight), 0);
  return scene.edges
    .flatMap((edge, k) => {
      const [amplifier, source] = [byId.get(edge.amplifier), byId.get(edge.source)];
      if (!amplifier || !source) return [];
      const beside = { rank: ranks[k] ?? 0, weight: weightBeside(edge.weight, heaviest) };
      return [edgeInk(edge, amplifier, source, beside, scene)];
    })
    .sort((a, b) => a.weight - b.weight);
}

function nodeInk(node: NetworkNode, { x, y }: Point, scene: NetworkScene): NodeInk {
  const { colourBy, theme } = scene;
  const { form, core } = actorShape(node.kind);
  const size = nodeRadius(node.amplified);
  const colour = nodeColour(node, colourBy, theme);
  const unlabelled = node.state === null && colourBy !== 'cluster';
  const hollow = core === 'hollow' && !unlabelled;
  const ground = INKS[theme].surface;
  const isAbsent = scene.absent?.has(node.id) === true;
  return {
    ...formSides(form),
    // an actor that no layout has placed yet must not break the frame of all others
    x: Number.isFinite(x) ? x : 0,
    y: Number.isFinite(y) ? y : 0,
    size,
    label: node.label,
    fill: hollow || unlabelled || isAbsent ? ground : colour.fill,
    outline: isAbsent ? INKS[theme].line2 : hollow ? colour.stroke : colour.outline,
    reach: CORNER_REACH[form],
    core: core === 'white core' ? CORE_RADIUS : 0,
    stroke: hollow ? hollowStroke(size) : OUTLINE_WIDTH,
    dashed: unlabelled,
    ...(unlabelled && !isAbsent && isCrowd(scene.nodes.length) && dot(colour)),
  };
}

/** Of a pixel or two, white discs would hide every arrow, and nobody sees dashes. */
function dot({ line }: StateColour): Pick<NodeInk, 'fill' | 'outline' | 'dashed'> {
  return { fill: line, outline: line, dashed: false };
}

function nodeColour(node: NetworkNode, colourBy: ColourOwner, theme: Theme): StateColour {
  switch (colourBy) {
    case 'state':
      return stateColour(node.state, theme);
    case 'cluster':
      return clusterColour(node.cluster, theme);
    case 'kind': {
      if (node.state === null) return stateColour(null, theme);
      const { node: fill, nodeOutline: outline } = INKS[theme];
      return { fill, outline, line: fill, stroke: outline };
    }
    default:
      return colourBy satisfies never;
  }
}

function edgeInk(
  edge: NetworkEdge,
  amplifier: NetworkNode,
  source: NetworkNode,
  { rank, weight }: { readonly rank: number; readonly weight: number },
  scene: NetworkScene,
): EdgeInk {
  const { colourBy, theme } = scene;
  const style = kindStyle(edge.kind, theme);
  return {
    amplifier: edge.amplifier,
    source: edge.source,
    kind: edge.kind,
    weight: edge.weight,
    size: arrowWidth(weight),
    opacity: arrowOpacity(weight) * (isFaint(edge, scene) ? FAINT : 1),
    curvature: curvatureOf(rank),
    head: style.head ? edge.weight : 0,
    dash: colourBy === 'kind' ? style.dash : 'solid',
    color:
      colourBy === 'kind'
        ? style.colour
        : ownerColour(
            edge,
            nodeColour(amplifier, colourBy, theme),
            nodeColour(source, colourBy, theme),
            theme,
          ),
  };
}

function isFaint(edge: NetworkEdge, { faint, keyOf }: NetworkScene): boolean {
  return faint !== undefined && keyOf !== undefined && faint.has(keyOf(edge));
}

/** An arrow takes its amplifier's colour. Without a direction neither end owns it, unless both agree. */
function ownerColour(
  edge: NetworkEdge,
  amplifier: StateColour,
  source: StateColour,
  theme: Theme,
): string {
  const shared = !UNDIRECTED_KINDS.has(edge.kind) || amplifier.line === source.line;
  return shared ? amplifier.line : stateColour('other', theme).line;
}
