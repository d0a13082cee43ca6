import { placed } from './domain/drawnPlaces.ts';
import { type FigureSpec, newFigure } from './domain/figure.ts';
import type { NetworkContent } from './domain/figureContent.ts';
import { stateName } from './domain/stateName.ts';
import { composeFigure } from './figure/compose.ts';
import { drawnFor, joinedContent, joinedOf } from './figure/joined.ts';
import { createMeasure, loadFigureFonts, paintPng } from './render/paint.ts';
import type { PictureRequest } from './state/ports.ts';

/** Heights of the page, in px, until one holds the caption. */
const HEIGHTS = [760, 1000, 1400, 2200];

/** The picture as PNG: network, key and caption, as they stand on the screen. */
export async function renderPicture(request: PictureRequest): Promise<Blob> {
  await loadFigureFonts();
  const content = contentOf(request);
  const measure = createMeasure();
  let problem = '';
  for (const height of HEIGHTS) {
    const figure = composeFigure(specOf(request, height), content, { measure, stateName });
    if (figure.fits) return paintPng(figure.scene, request.scale);
    problem = figure.problem;
  }
  throw new Error(problem);
}

function specOf(request: PictureRequest, height: number): FigureSpec {
  const { title, filters, colourBy, theme } = request;
  const view = { filters, colourBy, drawn: null, positionsHash: null };
  const given = { id: '', kind: 'network' as const, title, view, dataHash: '', command: '' };
  return {
    ...newFigure(given, 0),
    ...{ theme, subtitle: subtitleOf(request) },
    size: { preset: 'free', width: 1200, height, unit: 'px' },
  };
}

function contentOf({ picture, positions, drawnAs, caption }: PictureRequest): NetworkContent {
  const whole = { ...picture, nodes: placed(picture.nodes, positions) };
  const drawn = drawnFor(whole, drawnAs, stateName);
  const { nodes, edges, clusters } = drawn;
  const joined = joinedOf(whole, drawn, nodes, drawnAs.fold);
  return {
    ...{ kind: 'network', nodes, edges, clusters },
    ...(joined && { joined: joinedContent(joined) }),
    edgesOfAll: picture.totals.edgesOfAll,
    chances: picture.chances,
    caption: [{ id: 'caption', stretches: [{ text: caption, locked: true }] }],
    sourceLine: '',
  };
}

/** A count, nothing that the data do not carry. */
function subtitleOf({ picture }: PictureRequest): string {
  const { edges, actors } = picture.totals;
  const posts = picture.totals.posts.toLocaleString('en');
  return `${actors} actors and ${edges.toLocaleString('en')} edges, from ${posts} posts`;
}
