import {
  type GazetteerEdit,
  type GazetteerName,
  type NameUse,
  problemOfNameEdit,
} from '../domain/countryNames.ts';
import { formsOf } from './gazetteerForms.ts';
import { languageBit } from './gazetteerLanguage.ts';
import type { GazetteerData } from './gazetteerShape.ts';
import { createSymbols, type Symbols } from './gazetteerSymbols.ts';
import { createTrieBuilder, type Trie } from './gazetteerTrie.ts';
import { isUpperCase } from './gazetteerWords.ts';

/** What a form in the trie stands for. */
export interface NameEntry {
  readonly country: string;
  readonly lang: string;
  readonly use: NameUse | 'sign';
  /** bits of the languages in which it counts */
  readonly languages: number;
  readonly isOrdinary: boolean;
  readonly isAbbreviation: boolean;
  readonly hyphenAfter: boolean;
  readonly cases: number;
}

export interface CompiledNames {
  readonly entries: readonly NameEntry[];
  readonly trie: Trie;
  readonly symbols: Symbols;
  /** folded forms of single-word countries and capitals */
  readonly states: ReadonlySet<string>;
}

/** Every form of every name in one trie. Throws where an edit names a country or language that cannot be. */
export function compileNames(data: GazetteerData, edits: readonly GazetteerEdit[]): CompiledNames {
  const symbols = createSymbols();
  const builder = createTrieBuilder();
  const entries: NameEntry[] = [];
  const states = new Set<string>();
  const add = (text: string, entry: NameEntry): void => {
    builder.add(symbols.learn(text), entries.length);
    entries.push(entry);
  };
  const names = editedNames(data.names, edits);
  // of a name and a trap with the same words the name goes first
  for (const name of [...names.filter(isName), ...names.filter((one) => !isName(one))]) {
    for (const { text, cases, hyphenAfter } of formsOf(name)) {
      const isCompound = hyphenAfter || text.endsWith('-');
      const written = text.replace(/-$/, '');
      add(written, entryOf(name, cases, isCompound));
      if (name.use !== 'trap' && !/\s/.test(written)) states.add(symbols.fold(written));
    }
  }
  for (const sign of Object.keys(data.chinese.signs)) add(sign, SIGN);
  return { entries, trie: builder.build(), symbols, states };
}

function isName({ use }: GazetteerName): boolean {
  return use !== 'trap';
}

const SIGN: NameEntry = {
  country: '',
  lang: 'zh',
  use: 'sign',
  languages: languageBit('zh'),
  isOrdinary: false,
  isAbbreviation: false,
  hyphenAfter: false,
  cases: 0,
};

function entryOf(name: GazetteerName, cases: number, hyphenAfter: boolean): NameEntry {
  return {
    country: name.country,
    lang: name.lang,
    use: name.use,
    languages: languageBit(name.lang),
    isOrdinary: name.ordinary ?? false,
    isAbbreviation: isUpperCase(name.name),
    hyphenAfter,
    cases,
  };
}

/** The names under the edits of a case. Throws where an edit names a country or language that cannot be. */
export function editedNames(
  names: readonly GazetteerName[],
  edits: readonly GazetteerEdit[],
): readonly GazetteerName[] {
  let current = names;
  for (const edit of edits) {
    const problem = problemOfNameEdit(edit);
    if (problem !== null) throw new Error(`createGazetteer: ${problem}`);
    current =
      edit.type === 'add'
        ? [...current, edit.name]
        : current.filter(
            ({ country, lang, name }) =>
              country !== edit.country || lang !== edit.lang || name !== edit.name,
          );
  }
  return current;
}
