import { type CaptionPart, type FigureSpec, newFigure } from './domain/figure.ts';
import type { FigureSettings } from './domain/figureSettings.ts';
import { APP_VERSION } from './domain/version.ts';
import { altText } from './figure/altText.ts';
import { captionParts } from './figure/caption.ts';
import { figureCommand } from './figure/command.ts';
import { composeFigure } from './figure/compose.ts';
import type { NetworkContent } from './domain/figureContent.ts';
import { dataHash } from './figure/dataHash.ts';
import { mostEvidence, onlyDrawn } from './figure/drawn.ts';
import { filterPhrases } from './figure/filterWords.ts';
import { facesFor } from './figure/fontFaces.ts';
import { pngWithText } from './figure/pngText.ts';
import { type FigureFacts, figureSvg } from './figure/svg.ts';
import { textsOf } from './figure/text.ts';
import { fontsOf } from './figureFonts.ts';
import { type Preview, previewScene } from './look/preview.ts';
import { stateLabel } from './registry/label.ts';
import { createMeasure, loadFigureFonts, paintPng } from './render/paint.ts';
import { placed } from './state/layout.ts';
import type { FigureDrawing, FigureFit, FigureRequest } from './state/ports.ts';

/** Composes the network as it stands under the filters, with the places that its actors have on the screen. */
export async function drawFigure(request: FigureRequest): Promise<FigureDrawing> {
  const content = contentOf(request);
  const spec = specOf(request, content);
  await loadFigureFonts();
  await loadLetters([spec.title, spec.subtitle, ...content.nodes.map(({ label }) => label)]);
  const composed = composeFigure(spec, content, {
    measure: createMeasure(),
    stateName: stateLabel,
  });
  return {
    spec,
    composed,
    caption: content.caption,
    altText: altText(content, stateLabel),
    actors: content.nodes.length,
    actorsOf: request.picture.nodes.length,
  };
}

/** The SVG file; a preview has the colours as they are then seen. */
export async function figureFile(drawing: FigureDrawing, preview: Preview): Promise<Blob> {
  const { scene, caption } = fitting(drawing);
  const fonts = await fontsOf(facesFor(textsOf(scene)));
  const svg = figureSvg(previewScene(scene, preview), factsOf(drawing, caption), fonts);
  return new Blob([svg], { type: 'image/svg+xml' });
}

export async function figurePng(drawing: FigureDrawing, scale: number): Promise<Blob> {
  const { scene, caption } = fitting(drawing);
  const painted = await paintPng(scene, scale);
  const facts = factsOf(drawing, caption);
  const bytes = pngWithText(new Uint8Array(await painted.arrayBuffer()), {
    Title: facts.title,
    Description: facts.description,
    Caption: facts.caption,
    Source: `sha256:${facts.dataHash}`,
    Comment: facts.command,
    Software: `Antiphon ${facts.version}`,
  });
  return new Blob([bytes], { type: 'image/png' });
}

function fitting({ composed }: FigureDrawing): FigureFit {
  if (!composed.fits) throw new Error(composed.problem);
  return composed;
}

function factsOf({ spec, altText: written }: FigureDrawing, caption: string): FigureFacts {
  const { title, command, dataHash: hash } = spec;
  const description = spec.altText ?? written;
  return { title, description, caption, command, dataHash: hash, version: APP_VERSION };
}

function contentOf(request: FigureRequest): NetworkContent {
  const { picture, positions, settings } = request;
  const isCut = picture.nodes.length > settings.actors;
  const part = isCut ? onlyDrawn(picture, mostEvidence(picture.nodes, settings.actors)) : picture;
  return {
    kind: 'network',
    nodes: placed(part.nodes, positions),
    edges: part.edges,
    clusters: part.clusters,
    edgesOfAll: picture.totals.edgesOfAll,
    chances: picture.chances,
    caption: captionOf(request, part, isCut),
    sourceLine: '',
  };
}

function captionOf(
  { picture, settings, filters, colourBy, overview, remarks }: FigureRequest,
  { nodes, edges }: Pick<NetworkContent, 'nodes' | 'edges'>,
  isCut: boolean,
): CaptionPart[] {
  const cut = `among the ${settings.actors} of ${picture.nodes.length} actors with most evidence`;
  return captionParts({
    ...{ nodes, edges, colourBy, remarks },
    edgesOfAll: picture.totals.edgesOfAll,
    chances: picture.chances,
    filters: [...filterPhrases(filters), ...(isCut ? [cut] : [])],
    coverage: overview.coverage,
    groups: settings.groups,
    stateName: stateLabel,
  });
}

function specOf(request: FigureRequest, content: NetworkContent): FigureSpec {
  const { settings, words, filters, colourBy, overview, picture, now } = request;
  const title = words.title ?? overview.record.name;
  const view = { filters, colourBy, drawn: null, positionsHash: null };
  const given = { id: '', kind: 'network' as const, title, view, dataHash: dataHash(content) };
  const { size, theme, legend, groups } = settings;
  const spec: FigureSpec = {
    ...newFigure({ ...given, command: '' }, now),
    ...{ size, theme, legend, groups, labels: labelsOf(settings) },
    subtitle: words.subtitle,
    captionEdits: words.captionEdits,
    altText: words.altText,
  };
  const actors = picture.nodes.length > settings.actors ? settings.actors : null;
  return { ...spec, command: figureCommand(spec, overview.coverage.files, actors) };
}

function labelsOf({ names }: FigureSettings): FigureSpec['labels'] {
  return names === 0 ? { mode: 'none' } : { mode: 'auto', most: names };
}

/** Fonts come by alphabet: names with letters that the page has not shown yet must be measured in their own. */
async function loadLetters(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(texts.join(''))].join('');
  await Promise.all(
    ["400 12px 'Source Sans 3 Variable'", "600 30px 'Source Serif 4 Variable'"].map((font) =>
      document.fonts.load(font, letters),
    ),
  );
}
