import type { Mark } from '../look/scene.ts';
import type { Drawing, DrawnBody } from './body.ts';
import { notesOver } from './notes.ts';

/** What all figures without actors give back: their marks, and the analyst's notes where no text stands. */
export function drawnTable(
  marks: readonly Mark[],
  { spec, sheet, look, frame, tools }: Drawing,
  unnamed: readonly string[] = [],
): DrawnBody {
  const notes = notesOver(spec.annotations, marks, frame, { sheet, look, measure: tools.measure });
  return {
    marks: [...marks, ...notes.marks],
    ...{ named: [], numbered: [], unnamed, notes: notes.places, notesLeft: notes.left },
    ...{ actors: [], wantedList: 0 },
  };
}
