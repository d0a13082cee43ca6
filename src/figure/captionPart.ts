import type { CaptionPart, CaptionStretch } from '../domain/figure.ts';

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
