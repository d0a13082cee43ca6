import type { FigureContent } from '../domain/figureContent.ts';
import { APP_VERSION } from '../domain/version.ts';
import type { ComposedFigure } from '../figure/compose.ts';
import { type DrawnFigure, drawFigure, factsOf, specFor } from '../figure/drawFigure.ts';
import { type FontFace, facesFor } from '../figure/fontFaces.ts';
import { type FontBytes, figureSvg } from '../figure/svg.ts';
import { textsOf } from '../figure/text.ts';
import { thumbnailSvg } from '../figure/thumbnail.ts';
import { previewScene } from '../look/preview.ts';
import { stateLabel } from '../registry/label.ts';
import type { FigureDesk, FigureJob, NamedActor } from './figureContract.ts';

type FontsOf = (faces: readonly FontFace[]) => Promise<FontBytes>;

/** Composes figures. `fontsOf`: the files of the faces that a figure uses. */
export function createFigureDesk(fontsOf: FontsOf): FigureDesk {
  return {
    async draw(job, preview) {
      const { drawn, content } = drawnOf(job);
      const { composed, altText, spec } = drawn;
      const { of, contentHash, changes } = job.source;
      const told = {
        ...{ spec, altText, of, contentHash, changes, caption: content.caption },
        ...{ shown: sizeOf(content), names: namesOf(content) },
        ...(content.kind === 'network' && content.joined && { joined: true as const }),
      };
      if (!composed.fits) return { ...told, composed, image: null, thumbnail: null };
      const { scene, ...facts } = composed;
      const fonts = await fontsOf(facesFor(textsOf(scene)));
      const words = factsOf(drawn, composed.caption, APP_VERSION);
      const svg = figureSvg(previewScene(scene, preview), words, fonts);
      const image = new Blob([svg], { type: 'image/svg+xml' });
      return { ...told, composed: facts, image, thumbnail: thumbnailSvg(scene) };
    },

    async svg(job) {
      const { drawn } = drawnOf(job);
      const composed = fitting(drawn);
      const fonts = await fontsOf(facesFor(textsOf(composed.scene)));
      const facts = factsOf(drawn, composed.caption, APP_VERSION);
      return new Blob([figureSvg(composed.scene, facts, fonts)], { type: 'image/svg+xml' });
    },

    async scene(job) {
      const { drawn } = drawnOf(job);
      const { scene, caption } = fitting(drawn);
      return { scene, facts: factsOf(drawn, caption, APP_VERSION) };
    },
  };
}

function drawnOf({ source, question, words, title, command }: FigureJob) {
  const content = JSON.parse(new TextDecoder().decode(source.content)) as FigureContent;
  const { files, of } = source;
  const spec = specFor({ question, words, content, title, files, of, command });
  return { drawn: drawFigure(spec, content, stateLabel), content };
}

function fitting({ composed }: DrawnFigure): ComposedFigure {
  if (!composed.fits) throw new Error(composed.problem);
  return composed;
}

function sizeOf(content: FigureContent): number {
  switch (content.kind) {
    case 'network':
      return content.nodes.length;
    case 'ledger':
      return content.ledger.states.length;
    case 'timeline':
      return content.series.length;
    case 'pickups':
      return content.rows.length;
    default:
      return content satisfies never;
  }
}

function namesOf(content: FigureContent): NamedActor[] {
  if (content.kind !== 'network') return [];
  return content.nodes
    .map(({ id, label }) => ({ id, label: label.trim() || id }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
