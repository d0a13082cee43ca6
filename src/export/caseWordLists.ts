import {
  type GazetteerEdit,
  type GazetteerName,
  problemOfNameEdit,
} from '../domain/countryNames.ts';
import type { Codebook, Narrative, NarrativePhrase } from '../domain/narrative.ts';
import { list, type Shape, shaped, unique } from './shaped.ts';

const NARRATIVE: Shape = { name: 'string', reason: 'string', source: 'string' };
const PHRASE: Shape = { exclude: 'boolean', language: 'string', phrase: 'string' };
const WORD: Shape = { country: 'string', lang: 'string', name: 'string' };

/**
 * The narratives of a case file, which anybody may have written. Whether each phrase can be looked for is for those
 * to say who look for it.
 * @throws Error that says what was expected, where one is not whole or two have one name
 */
export function readCodebookPart(value: unknown): Codebook {
  const narratives = list(value, readNarrative);
  unique(
    narratives,
    ({ name }) => name,
    'narratives with names of their own, found two with the same',
  );
  return narratives;
}

function readNarrative(value: unknown): Narrative {
  const { name, phrases, reason, source } = shaped<Narrative>(value, NARRATIVE, 'a narrative');
  if (name.trim() === '') throw new Error('expected a narrative with a name');
  return { name, phrases: list(phrases, readPhrase), reason, source };
}

function readPhrase(value: unknown): NarrativePhrase {
  const { language, phrase, exclude } = shaped<NarrativePhrase>(value, PHRASE, 'a phrase');
  return { language, phrase, exclude };
}

/**
 * Changes of the names of countries in a case file.
 * @throws Error that says what was expected, where one cannot be
 */
export function readNameEdits(value: unknown): GazetteerEdit[] {
  return list(value, (one) => {
    const edit = readNameEdit(one);
    const problem = problemOfNameEdit(edit);
    if (problem !== null) throw new Error(problem);
    return edit;
  });
}

function readNameEdit(value: unknown): GazetteerEdit {
  const edit = shaped<GazetteerEdit>(
    value,
    { type: 'string', at: 'number', reason: 'string' },
    'a change of a name',
  );
  const { type, reason, at } = edit;
  switch (type) {
    case 'remove':
      return { type, ...wordOf(edit), reason, at };
    case 'add': {
      const name = shaped<typeof edit.name>(edit.name, { use: 'string' }, 'a name');
      const marks = {
        ...(name.ordinary === true && { ordinary: true }),
        ...(name.noFeminine === true && { noFeminine: true }),
      };
      return { type, name: { ...wordOf(name), use: name.use, ...marks }, reason, at };
    }
    default:
      throw new Error('expected a change of a name: add or remove');
  }
}

function wordOf(value: unknown) {
  const { country, lang, name } = shaped<GazetteerName>(value, WORD, 'a name');
  return { country, lang, name };
}
