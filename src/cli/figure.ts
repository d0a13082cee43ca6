import { version } from '../../package.json' with { type: 'json' };
import { drawnAsKey } from '../domain/arrangement.ts';
import { type FigureSpec, newFigure } from '../domain/figure.ts';
import type { NetworkContent } from '../domain/figureContent.ts';
import { KINDS } from '../domain/kind.ts';
import type { NetworkNode } from '../domain/network.ts';
import { DEFAULT_FILTERS, type Filters, NO_FILTERS } from '../domain/view.ts';
import { altText } from '../figure/altText.ts';
import { figureCommand } from '../figure/command.ts';
import { composeFigure } from '../figure/compose.ts';
import { networkContent } from '../figure/contents.ts';
import { dataHash } from '../figure/dataHash.ts';
import type { DrawnPart } from '../figure/drawn.ts';
import { measureByTable } from '../figure/letterWidths.ts';
import { figureSvg } from '../figure/svg.ts';
import { clusterActors } from '../graph/clusters.ts';
import { countNetwork } from '../graph/counted.ts';
import { settleLayout } from '../graph/layout.ts';
import { stateLabel } from '../registry/label.ts';
import { type Analysis, analyse } from './analyse.ts';
import type { Answer } from './commands.ts';
import { UsageError } from './failure.ts';
import { figureCounts } from './figureCounts.ts';
import { drawnAsOf, placedAsKept } from './figureDrawn.ts';
import { keptFigure } from './keptFigure.ts';
import { type Loaded, loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { tell } from './tell.ts';

/** More names than a page holds make no picture: so many where the caller does not say. */
const ACTORS = 60;

/** `figure`: the printable figure as SVG, with its caption (METHODS §8). */
export async function figure(options: Options, folder: string): Promise<Answer> {
  const { kept } = options.figure;
  if (kept !== null) return keptFigure(kept, options, folder);
  const loaded = await loadPosts(options, folder);
  const analysis = analyse(loaded, options);
  const content = contentOf(loaded, analysis, options);
  const spec = specOf(loaded, content, options);
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
  const filters = filtersOf(options);
  const { seed } = options.settings;
  const { colourBy, groups, actors } = options.figure;
  const counted = countNetwork(analysis.detection, loaded.posts, analysis.actors, NO_FILTERS);
  const { counts, source } = figureCounts(loaded, analysis, {
    ...{ filters, counted, edgesOfAll: counted.edges.length },
    clustersOf: (shown) => clusterActors(shown, seed),
  });
  const whole = { ...counts, nodes: placedAsKept(loaded, counts.nodes) };
  const settings = { actors: actors ?? ACTORS, groups };
  const question = { filters, colourBy, settings, drawnAs: drawnAsOf(loaded, options) };
  const isPlaced = whole.nodes.some(({ x, y }) => x !== 0 || y !== 0);
  const layOut = (part: DrawnPart) => (isPlaced ? part.nodes : laidOut(part, seed));
  return networkContent(whole, question, source, layOut).content;
}

/** Laid out with the seed, from what is drawn alone. */
function laidOut({ nodes, edges }: DrawnPart, seed: number): NetworkNode[] {
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
