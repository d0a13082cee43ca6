import {
  type GazetteerEdit,
  type GazetteerLanguage,
  type NameUse,
  problemOfNameEdit,
} from '../domain/countryNames.ts';
import type { Codebook, Narrative, NarrativePhrase } from '../domain/narrative.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The narratives of a case file, which anybody may have written. Whether each phrase can be looked for is for those
 * to say who look for it.
 * @throws Error that says what was expected, where one is not whole or two have one name
 */
export function readCodebookPart(value: unknown): Codebook {
  const narratives = list(value).map(readNarrative);
  if (new Set(narratives.map(({ name }) => name)).size !== narratives.length)
    throw new Error('expected narratives with names of their own, found two with the same');
  return narratives;
}

function readNarrative(value: unknown): Narrative {
  const fields = fieldsOf(value, 'a narrative');
  const name = text(fields, 'name', 'a narrative');
  if (name.trim() === '') throw new Error('expected a narrative with a name');
  return {
    name,
    phrases: list(fields.phrases).map(readPhrase),
    reason: text(fields, 'reason', 'a narrative'),
    source: text(fields, 'source', 'a narrative'),
  };
}

function readPhrase(value: unknown): NarrativePhrase {
  const fields = fieldsOf(value, 'a phrase');
  const { exclude } = fields;
  if (typeof exclude !== 'boolean') throw new Error('expected a phrase with exclude as boolean');
  return {
    language: text(fields, 'language', 'a phrase'),
    phrase: text(fields, 'phrase', 'a phrase'),
    exclude,
  };
}

/**
 * Changes of the names of countries in a case file.
 * @throws Error that says what was expected, where one cannot be
 */
export function readNameEdits(value: unknown): GazetteerEdit[] {
  return list(value).map((one) => {
    const edit = readNameEdit(fieldsOf(one, 'a change of a name'));
    const problem = problemOfNameEdit(edit);
    if (problem !== null) throw new Error(problem);
    return edit;
  });
}

function readNameEdit(fields: Fields): GazetteerEdit {
  const { type, at } = fields;
  if (typeof at !== 'number' || !Number.isFinite(at))
    throw new Error('expected a change of a name with at as number');
  const reason = text(fields, 'reason', 'a change of a name');
  if (type === 'remove') return { type, ...wordOf(fields), reason, at };
  if (type !== 'add') throw new Error('expected a change of a name: add or remove');
  const name = fieldsOf(fields.name, 'a name');
  return {
    type,
    name: {
      ...wordOf(name),
      use: text(name, 'use', 'a name') as NameUse,
      ...(name.ordinary === true && { ordinary: true }),
      ...(name.noFeminine === true && { noFeminine: true }),
    },
    reason,
    at,
  };
}

function wordOf(fields: Fields) {
  return {
    country: text(fields, 'country', 'a name'),
    lang: text(fields, 'lang', 'a name') as GazetteerLanguage,
    name: text(fields, 'name', 'a name'),
  };
}

function fieldsOf(value: unknown, what: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Error(`expected ${what}, found something else`);
  return value as Fields;
}

function text(fields: Fields, name: string, what: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`expected ${what} with ${name} as string`);
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
}
