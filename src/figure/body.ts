import type { FigureSpec } from '../domain/figure.ts';
import type { FigureLook } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import type { Mark } from '../look/scene.ts';
import type { FigureTools } from './content.ts';
import type { KeySection } from './key.ts';
import type { NotePlace } from './notes.ts';
import type { Sheet } from './sheet.ts';

/** All that a body needs to be drawn. */
export interface Drawing {
  readonly spec: FigureSpec;
  readonly sheet: Sheet;
  readonly look: FigureLook;
  readonly frame: Box;
  readonly tools: FigureTools;
  /** where numbered names may be listed; null: nowhere */
  readonly list: Box | null;
}

export interface DrawnBody {
  readonly marks: readonly Mark[];
  /** ids of actors whose name stands beside their mark, is numbered and listed, or stands nowhere */
  readonly named: readonly string[];
  readonly numbered: readonly string[];
  readonly unnamed: readonly string[];
  /** where the annotations stand, and ids of those that found no room */
  readonly notes: readonly NotePlace[];
  readonly notesLeft: readonly string[];
  /** where the actors lie, for annotations that point at them; in px */
  readonly actors: readonly ActorPlace[];
  /** height in px that a list of all names without room would like to have */
  readonly wantedList: number;
}

export interface ActorPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** What a kind of figure puts into its frame and into the key. */
export interface Body {
  readonly key: (look: FigureLook, tools: FigureTools) => readonly KeySection[];
  /** names that may have to be left out: the caption keeps room to say so */
  readonly names: number;
  /** what they are called, in the singular; `name` where absent */
  readonly noun?: string;
  readonly draw: (drawing: Drawing) => DrawnBody;
}
