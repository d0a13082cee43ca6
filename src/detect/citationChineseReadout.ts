// Minutes of a talk: what a state's man says over several sentences, in which his state "is willing" and "believes".

import type { Actor } from '../domain/actor.ts';
import type { Sentence } from './citationChineseFrame.ts';
import type { Cited } from './citationRecord.ts';

interface Voices {
  /** Whether a state's views stand in the words of its man, who has spoken before in the same paragraph. */
  isWithin(cited: Cited, sentence: Sentence): boolean;
  hear(cited: readonly Cited[], sentence: Sentence): void;
}

/** Who has spoken so far in a paragraph of a text. Sentences have to come in order. */
export function createVoices(text: string, actors: readonly Actor[]): Voices {
  let spoken = new Set<string>();
  let heardAt = 0;
  const newParagraph = (start: number) => {
    if (text.slice(heardAt, start).includes('\n')) spoken = new Set();
  };
  return {
    isWithin(cited, { start }) {
      newParagraph(start);
      const actor = actors[cited.actor];
      return isGovernment(actor) && actor?.state != null && spoken.has(actor.state);
    },
    hear(cited, { start, text: sentence }) {
      newParagraph(start);
      for (const { actor, cueEnd } of cited) {
        const man = actors[actor];
        if (man?.kind === 'official' && man.state !== null) spoken.add(man.state);
        heardAt = Math.max(heardAt, cueEnd);
      }
      heardAt = Math.max(heardAt, start + sentence.trimEnd().length);
    },
  };
}

function isGovernment(actor: Actor | undefined): boolean {
  return actor !== undefined && /-gov(?:ernment)?$/.test(actor.id);
}
