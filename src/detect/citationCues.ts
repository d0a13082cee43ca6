import EN from '../../data/citation/en.json' with { type: 'json' };
import STATES from '../../data/citation/states-en.json' with { type: 'json' };

import type { Body, Office } from './nameOffices.ts';

/** See `kinds` in the file of cues. */
type VerbKind = 'say' | 'reply' | 'at' | 'view';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

interface SpeechVerb {
  readonly verb: string;
  readonly kind: VerbKind;
  readonly score: number;
  readonly needs: ReadonlySet<string> | null;
  /** how many words ahead the needed one may stand */
  readonly reach: number;
  readonly active: ReadonlySet<string>;
  /** words within six that make it another act: "adds X to the list", "swears in" */
  readonly unless: ReadonlySet<string> | null;
  /** words right behind it that make it another act: "calls up reservists" */
  readonly never: ReadonlySet<string> | null;
}

export interface FormOfVerb {
  readonly verb: SpeechVerb;
  readonly forms: ReadonlySet<VerbForm>;
}

const FORMS: readonly VerbForm[] = ['base', 'present', 'past', 'participle', 'ing'];

interface VerbRow {
  readonly verb: string;
  readonly forms: readonly string[];
  readonly kind: string;
  readonly score: number;
  readonly needs?: readonly string[];
  readonly reach?: number;
  readonly near?: boolean;
  readonly active?: readonly string[];
  readonly unless?: readonly string[];
  readonly never?: readonly string[];
}

function verbOf(row: VerbRow): SpeechVerb {
  return {
    verb: row.verb,
    kind: row.kind as VerbKind,
    score: row.score,
    needs: row.needs ? new Set(row.needs) : null,
    reach: row.reach ?? (row.near ? 1 : 4),
    active: new Set(row.active),
    unless: row.unless ? new Set(row.unless) : null,
    never: row.never ? new Set(row.never) : null,
  };
}

function readVerbs(): ReadonlyMap<string, FormOfVerb> {
  const found = new Map<string, { verb: SpeechVerb; forms: Set<VerbForm> }>();
  const rows: readonly VerbRow[] = EN.verbs;
  for (const row of rows) {
    const verb = verbOf(row);
    row.forms.forEach((written, slot) => {
      const entry = found.get(written) ?? { verb, forms: new Set() };
      entry.forms.add(FORMS[slot] ?? 'base');
      found.set(written, entry);
    });
  }
  return found;
}

export interface Role {
  readonly words: string;
  readonly body: Body;
  /** its holder speaks, where the day tells who that was */
  readonly office: Office | null;
  /** may stand without its state, then it is the publisher's own */
  readonly bare: boolean;
  /** behind a headline's last dash it may stand so, and in small letters: "… – diplomat" */
  readonly tail: boolean;
  /** behind a headline's dash it may be that of the state that the headline names, not only the publisher's own */
  readonly anywhere: boolean;
  /** a person in office: a name that follows is who speaks */
  readonly person: boolean;
  readonly plural: boolean;
  /** the state at home in which the word alone is its highest office: "Leader" */
  readonly home: string | null;
}

const words = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const CUES = {
  verbs: readVerbs(),
  roles: EN.roles.map(
    (row): Role => ({
      words: row.words,
      body: row.body as Body,
      office: 'office' in row && row.office ? (row.office as Office) : null,
      bare: 'bare' in row && row.bare === true,
      person:
        ('person' in row && row.person === true) || ('speaker' in row && row.speaker === true),
      tail: 'tail' in row && row.tail === true,
      anywhere: 'anywhere' in row && row.anywhere === true,
      plural: 'plural' in row && row.plural === true,
      home: 'home' in row && row.home ? row.home : null,
    }),
  ),
  sourcePhrases: EN.sourcePhrases.map((phrase) => phrase.split(' ')),
  /** last words of the phrases above: most places need no closer look */
  sourceEnds: words(EN.sourcePhrases.map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
  statementNouns: words(EN.statementNouns),
  remarkNouns: words(EN.remarkNouns),
  documentNouns: words(EN.documentNouns),
  documentVerbs: words(EN.documentVerbs),
  interviewNouns: words(EN.interviewNouns),
  speakers: words(EN.speakers),
  modifiers: words(EN.modifiers),
  titles: words(EN.titles),
  adverbs: words(EN.adverbs),
  timeWords: words(EN.timeWords),
  phraseWords: words(EN.phraseWords),
  /** "IAEA chief", "head of the IMF" */
  headNouns: words(EN.headNouns),
  /** "G7 foreign ministers" */
  assemblyNouns: words(EN.assemblyNouns),
  assemblyTopics: words(EN.assemblyTopics),
  prepositions: words(EN.prepositions),
  have: words(EN.auxiliaries.have),
  be: words(EN.auxiliaries.be),
  modals: words(EN.modals),
  negations: words(EN.negations),
  inversions: words(EN.inversions),
  questionWords: words(EN.questionWords),
  afterInverted: words(EN.afterInverted),
  photoWords: words(EN.photoWords),
  ownSpeakers: words(EN.ownSpeakers),
  /** adjectives that report a view, with their scores: "Moscow is convinced that …" */
  views: new Map(EN.viewAdjectives.map(({ word, score }) => [word, score] as const)),
  /** words that stand for the subject of the sentence before: "the minister" */
  successors: EN.successors.map((row) => ({
    words: row.words.split(' '),
    of: row.of as Successor,
  })),
} as const;

/** Whom a word in the next sentence may stand for. */
export type Successor = 'person' | 'body' | 'outlet';

interface StateNames {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
}

export const STATE_NAMES: Readonly<Record<string, StateNames>> = STATES;

/** States of cities that are no capitals, where correspondents write: "GENEVA, May 3". */
export const DATELINE_CITIES: ReadonlyMap<string, string> = new Map(
  Object.entries(EN.datelineCities).flatMap(([state, cities]) =>
    cities.map((city) => [city, state] as const),
  ),
);

export function isAdverb(word: string): boolean {
  return CUES.adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'italy');
}
