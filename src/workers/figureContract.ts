/** What the page may ask of the worker that draws figures; it holds nothing between two calls but fonts. */
import type { CaptionPart, FigureSpec } from '../domain/figure.ts';
import type { FigurePreview, FigureWords } from '../domain/figureSettings.ts';
import type { FigureQuestion } from '../domain/keptFigure.ts';
import type { ComposedFigure, TooSmall } from '../figure/compose.ts';
import type { FigureFacts } from '../figure/svg.ts';
import type { Scene } from '../look/scene.ts';
import type { FigureSource } from './contract.ts';

/** What a figure shows, and how it is asked for. */
export interface FigureJob {
  readonly source: FigureSource;
  readonly question: FigureQuestion;
  readonly words: FigureWords;
  /** stands where the user wrote no title */
  readonly title: string;
  /** of a kept figure; null: written from what is asked for */
  readonly command: string | null;
}

/** All of a composed figure but its marks, which are many. */
export type ComposedFacts = Omit<ComposedFigure, 'scene'>;

/** A name that an annotation may point at. */
export interface NamedActor {
  readonly id: string;
  readonly label: string;
}

export interface FigureDrawing {
  readonly spec: FigureSpec;
  readonly composed: ComposedFacts | TooSmall;
  /** the caption as the data give it, by sentences */
  readonly caption: readonly CaptionPart[];
  /** as the data give it */
  readonly altText: string;
  /** what the figure shows of how many: actors, statements, states or lines */
  readonly shown: number;
  /** some of what is shown stands for several actors */
  readonly joined?: true;
  readonly of: number;
  /** whom a note may point at, in order of label */
  readonly names: readonly NamedActor[];
  readonly contentHash: string;
  /** of a kept figure: what the data hold otherwise by now; null: drawn from the data as they are */
  readonly changes: readonly string[] | null;
  /** the file itself, in the colours of the preview; null where the size is too small */
  readonly image: Blob | null;
  /** a small drawing without words; null where the size is too small */
  readonly thumbnail: string | null;
}

export interface FigureDesk {
  draw(job: FigureJob, preview: FigurePreview): Promise<FigureDrawing>;
  /** @throws Error with a sentence where the figure does not fit its size */
  svg(job: FigureJob): Promise<Blob>;
  /** The marks, for who paints them; throws as `svg` does. */
  scene(job: FigureJob): Promise<{ readonly scene: Scene; readonly facts: FigureFacts }>;
}
