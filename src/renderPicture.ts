import { composeFigure } from './figure/compose.ts';
import { createMeasure, loadFigureFonts, paintPng } from './render/paint.ts';
import { placed } from './state/layout.ts';
import type { PictureRequest } from './state/ports.ts';
import { stateName } from './ui/words/states.ts';

/** The picture as PNG: network, key and caption, as they stand on the screen. */
export async function renderPicture(request: PictureRequest): Promise<Blob> {
  const { picture, positions } = request;
  await loadFigureFonts();
  const scene = composeFigure({
    title: request.title,
    subtitle: subtitleOf(request),
    caption: request.caption,
    nodes: placed(picture.nodes, positions),
    edges: picture.edges,
    clusters: picture.clusters,
    colourBy: request.colourBy,
    theme: request.theme,
    stateName,
    measure: createMeasure(),
  });
  return paintPng(scene, request.scale);
}

/** A count, nothing that the data do not carry. */
function subtitleOf({ picture }: PictureRequest): string {
  const { edges, actors } = picture.totals;
  const posts = picture.totals.posts.toLocaleString('en');
  return `${actors} actors and ${edges.toLocaleString('en')} edges, from ${posts} posts`;
}
