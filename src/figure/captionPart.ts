import type { CaptionPart, CaptionStretch, FigureSpec } from '../domain/figure.ts';

export function part(id: string, ...stretches: CaptionStretch[]): CaptionPart {
  return { id, stretches };
}

/** Counted words: the author cannot change them. */
export function fixed(text: string): CaptionStretch {
  return { text, locked: true };
}

/** Words that the author may put otherwise. */
export function open(text: string): CaptionStretch {
  return { text, locked: false };
}

/** The caption, with a sentence that says whose the notes in the picture are; before the limits, which stand last. */
export function captionWithNotes(
  { annotations }: Pick<FigureSpec, 'annotations'>,
  { caption }: { readonly caption: readonly CaptionPart[] },
): readonly CaptionPart[] {
  const written = annotations.filter(({ text }) => text.trim() !== '').length;
  if (written === 0) return caption;
  const words =
    written === 1
      ? 'The note in the picture is the analyst’s.'
      : `The ${written} notes in the picture are the analyst’s.`;
  return [...caption.slice(0, -1), part('notes', fixed(words)), ...caption.slice(-1)];
}
