/**
 * What the app needs from outside, by shape. The workers' client, the store and the picture maker
 * fit these; tests hand in small ones of their own.
 */
import type { DrawnAs } from '../domain/arrangement.ts';
import type { CaseRecord, Positions } from '../domain/case.ts';
import type { FigurePreview } from '../domain/figureSettings.ts';
import type { ColourOwner, Filters } from '../domain/view.ts';
import type {
  CaseDesk,
  CaseOverview,
  ImportDesk,
  LayoutDesk,
  Picture,
} from '../workers/contract.ts';
import type { FigureDrawing, FigureJob } from '../workers/figureContract.ts';
import type { Renewal } from './renewal.ts';
import type { Translation } from './translation.ts';

export interface ImportWorker {
  readonly desk: ImportDesk;
  /** Ends the worker: nothing of the case has changed before `commit`. */
  end(): void;
}

interface Desks {
  readonly caseDesk: CaseDesk;
  readonly layoutDesk: LayoutDesk;
  newImport(): ImportWorker;
}

/** The part of the store that the page uses itself: the list of cases. */
export interface CaseStore {
  listCases(): Promise<readonly CaseRecord[]>;
  createCase(wanted: { readonly name: string; readonly now: number }): Promise<CaseRecord>;
  renameCase(id: string, name: string, now: number): Promise<unknown>;
  /** Soft: `restoreCase` brings it back until it is purged. */
  deleteCase(id: string, now: number): Promise<unknown>;
  restoreCase(id: string): Promise<unknown>;
  purgeDeleted(olderThan: number): Promise<unknown>;
  /** Takes an import out of its case again; `readmitImport` puts it back while this tab lives. */
  withdrawImport(importId: string, now: number, expectedRevision?: number): Promise<unknown>;
  readmitImport(importId: string, now: number, expectedRevision?: number): Promise<unknown>;
  /** Removes what imports left behind whose tab was killed; living ones stay. */
  sweepImports(activeIds: readonly string[]): Promise<unknown>;
  /** Calls back when the case changes, in this tab or another; answers with a function that stops it. */
  watchCase(id: string, onChange: (change: { readonly revision: number }) => void): () => void;
}

export type Theme = 'light' | 'dark';

export interface PictureRequest {
  readonly title: string;
  readonly caption: string;
  readonly overview: CaseOverview;
  readonly picture: Picture;
  readonly positions: Positions;
  /** who is drawn as one, and where actors were put */
  readonly drawnAs: DrawnAs;
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  readonly theme: Theme;
  /** device pixels a CSS pixel */
  readonly scale: 1 | 2 | 4;
}

type RenderPicture = (request: PictureRequest) => Promise<Blob>;

/** Draws figures for print; its code and fonts are loaded when it is first asked. */
export interface FigureMaker {
  /** The newest wins: one that it takes the place of rejects with a DrawingEnded. */
  draw(job: FigureJob, preview: FigurePreview): Promise<FigureDrawing>;
  /** Ends the drawing under way. */
  stop(): void;
  /** With its fonts inside. @throws Error with a sentence where the figure does not fit its size */
  svg(job: FigureJob): Promise<Blob>;
  /** With caption and alternative text in its metadata; `scale` in device pixels a px. */
  png(job: FigureJob, scale: number): Promise<Blob>;
}

/** The browser's own services that actions use. */
export interface Browser {
  now(): number;
  readFragment(): string;
  /** Replaces the fragment without a new entry in the browser's history. */
  writeFragment(fragment: string): void;
  readChoice(name: string): string | null;
  keepChoice(name: string, value: string): void;
  prefersDark(): boolean;
  save(blob: Blob, fileName: string): void;
  storage(): Promise<{ readonly used: number; readonly quota: number } | null>;
  keepStorage(): Promise<void>;
  /** Loads the page anew. */
  reload(): void;
  readonly renewal: Renewal;
  /** null where the browser does not translate by itself */
  readonly translation: Translation | null;
}

export interface Ports {
  readonly desks: Desks;
  readonly store: CaseStore;
  readonly renderPicture: RenderPicture;
  readonly figures: FigureMaker;
  readonly browser: Browser;
}
