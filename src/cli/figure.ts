import { version } from '../../package.json' with { type: 'json' };
import { drawnAsKey } from '../domain/arrangement.ts';
import { type FigureSpec, newFigure } from '../domain/figure.ts';
import type { NetworkContent } from '../domain/figureContent.ts';
import type { Folded } from '../domain/folded.ts';
import { KINDS } from '../domain/kind.ts';
import type { NetworkNode } from '../domain/network.ts';
import { DEFAULT_FILTERS, type Filters, NO_FILTERS } from '../domain/view.ts';
import { altText } from '../figure/altText.ts';
import { captionParts } from '../figure/caption.ts';
import { figureCommand } from '../figure/command.ts';
import { composeFigure } from '../figure/compose.ts';
import { dataHash } from '../figure/dataHash.ts';
import { type DrawnPart, mostEvidence, onlyDrawn } from '../figure/drawn.ts';
import { filterPhrases } from '../figure/filterWords.ts';
import { drawnFor, joinedContent, joinedOf } from '../figure/joined.ts';
import { measureByTable } from '../figure/letterWidths.ts';
import { dataRemarks } from '../figure/remarks.ts';
import { figureSvg } from '../figure/svg.ts';
import { chanceFacts } from '../graph/chanceFacts.ts';
import { nameClusters } from '../graph/clusterNames.ts';
import { clusterActors } from '../graph/clusters.ts';
import { countNetwork, shownEdges } from '../graph/counted.ts';
import { coverageOf } from '../graph/coverage.ts';
import { settleLayout } from '../graph/layout.ts';
import { nodesOf, postsPerActor } from '../graph/network.ts';
import { stateLabel } from '../registry/label.ts';
import { type Analysis, analyse } from './analyse.ts';
import type { Answer } from './commands.ts';
import { UsageError } from './failure.ts';
import { drawnAsOf, placeIn } from './figureDrawn.ts';
import { keptFigure } from './keptFigure.ts';
import { type Loaded, loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { tell } from './tell.ts';

/** More names than a page holds make no picture: so many where the caller does not say. */
const ACTORS = 60;
/** Enough of the hash to tell on paper which data it was; the whole stands in the file. */
const HASH_SHOWN = 12;

/** `figure`: the printable figure as SVG, with its caption (METHODS §8). */
export async function figure(options: Options, folder: string): Promise<Answer> {
  const { kept } = options.figure;
  if (kept !== null) return keptFigure(kept, options, folder);
  const loaded = await loadPosts(options, folder);
  const analysis = analyse(loaded, options);
  const found = contentOf(loaded, analysis, options);
  const spec = specOf(loaded, found, options);
  const content = { ...found, sourceLine: `Data: SHA-256 ${spec.dataHash.slice(0, HASH_SHOWN)}…` };
  const composed = composeFigure(spec, content, { measure: measureByTable, stateName: stateLabel });
  if (!composed.fits) throw new UsageError(composed.problem);
  for (const warning of composed.warnings) tell(warning);
  const facts = {
    title: spec.title,
    description: altText(content, stateLabel),
    caption: composed.caption,
    command: spec.command,
    dataHash: spec.dataHash,
    version,
  };
  // half a megabyte that no other command needs
  const fonts = options.figure.fonts ? (await import('./figureFonts.ts')).embeddedFont : null;
  return { text: [figureSvg(composed.scene, facts, fonts)], code: 0 };
}

/** As the app opens a case: of co-occurrence only what chance does not explain. */
function filtersOf({ settings, windowMs, kinds, figure: { without } }: Options): Filters {
  const { minWeight, maxQ, keepActs } = settings;
  const chance =
    maxQ === null
      ? { maxQ: DEFAULT_FILTERS.maxQ, keepActs: DEFAULT_FILTERS.keepActs }
      : { maxQ, keepActs };
  const hiddenKinds = kinds === null ? [] : KINDS.filter((kind) => !kinds.includes(kind));
  return { ...NO_FILTERS, ...chance, minWeight, windowMs, hiddenKinds, hiddenActors: without };
}

function contentOf(loaded: Loaded, analysis: Analysis, options: Options): NetworkContent {
  const { posts, sources } = loaded;
  const { detection, actors } = analysis;
  const labels = new Map(actors.map(({ id, label }) => [id, label] as const));
  const filters = filtersOf(options);
  const counted = countNetwork(detection, posts, actors, NO_FILTERS);
  const rows = shownEdges(counted.edges, actors, filters);
  const edges = rows.map(({ edge }) => edge);
  const { seed } = options.settings;
  const perActor = postsPerActor(detection.actorOfPost, actors.length);
  const nodes = nodesOf(rows, actors, {
    posts: perActor,
    clusters: clusterActors(edges, seed),
    place: placeIn(loaded, rows, actors),
  });
  const clusters = nameClusters(nodes, posts, detection.actorOfPost, actors);
  const most = options.figure.actors ?? ACTORS;
  const whole = { nodes, edges, clusters };
  const drawnAs = drawnAsOf(loaded, options);
  const folded = drawnFor(whole, drawnAs, stateLabel);
  const isCut = folded.nodes.length > most;
  const part = isCut ? onlyDrawn(folded, mostEvidence(folded.nodes, most)) : folded;
  const isPlaced = nodes.some(({ x, y }) => x !== 0 || y !== 0);
  const { edges: arrows, clusters: regions } = part;
  const drawn = {
    ...{ edges: arrows, clusters: regions },
    nodes: isPlaced ? part.nodes : placed(part, seed),
  };
  const joined = joinedOf(whole, folded, drawn.nodes, drawnAs.fold);
  const chances = chanceFacts(counted, filters);
  const { colourBy, groups } = options.figure;
  const caption = captionParts({
    ...{ nodes: drawn.nodes, edges: drawn.edges, edgesOfAll: counted.edges.length, chances },
    filters: [
      ...filterPhrases(filters, (id) => labels.get(id) ?? id),
      ...(isCut ? [cutPhrase(most, folded)] : []),
    ],
    coverage: coverageOf(
      posts,
      publishers(perActor),
      sources.map(({ file }) => file),
    ),
    remarks: dataRemarks(posts, {
      ...{ setAside: analysis.setAside, added: analysis.added },
      demonstration: loaded.kept?.demonstration ?? false,
    }),
    ...{ colourBy, stateName: stateLabel, joined },
    groups: groups && drawnAs.fold === 'none',
  });
  return {
    ...{ kind: 'network', ...drawn, edgesOfAll: counted.edges.length, chances, caption },
    ...(joined && { joined: joinedContent(joined) }),
    sourceLine: '',
  };
}

function cutPhrase(most: number, { nodes, members }: Folded): string {
  const noun = members.size > 0 ? 'nodes' : 'actors';
  return `among the ${most} of ${nodes.length} ${noun} with most evidence`;
}

function publishers(posts: Uint32Array): number {
  return posts.reduce((sum, count) => sum + Number(count > 0), 0);
}

/** Laid out with the seed, from what is drawn alone. */
function placed({ nodes, edges }: DrawnPart, seed: number): NetworkNode[] {
  const ids = nodes.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index] as const));
  const ends = edges.flatMap(({ amplifier, source }) => [amplifier, source]);
  const steps = settleLayout({
    ids,
    amplified: nodes.map(({ amplified }) => amplified),
    edges: Uint32Array.from(ends, (id) => indexOf.get(id) ?? 0),
    weights: Float32Array.from(edges, ({ weight }) => weight),
    clusters: nodes.map(({ cluster }) => cluster),
    states: nodes.map(({ state }) => state),
    seed,
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const at = (index: number) => Math.round((step.value[index] ?? 0) * 100) / 100;
    return nodes.map((node, k) => ({ ...node, x: at(k * 2), y: at(k * 2 + 1) }));
  }
}

function specOf(loaded: Loaded, content: NetworkContent, options: Options): FigureSpec {
  const { size, subtitle, theme, labels, legend, groups, colourBy, actors } = options.figure;
  const page = { size, subtitle, theme, labels, legend, groups };
  const title = options.figure.title || 'Who amplifies whom';
  const drawnAs = drawnAsOf(loaded, options);
  const view = {
    ...{ filters: filtersOf(options), colourBy, drawn: null, positionsHash: null },
    ...(drawnAsKey(drawnAs) !== '' && { drawnAs }),
  };
  const given = { id: 'figure', kind: 'network' as const, title, view, command: '' };
  const spec = { ...newFigure({ ...given, dataHash: dataHash(content) }, 0), ...page, title };
  const files = options.files.length > 0 ? options.files : loaded.sources.map(({ file }) => file);
  return { ...spec, command: figureCommand(spec, files, actors) };
}
