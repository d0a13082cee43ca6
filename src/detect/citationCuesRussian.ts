import RU from '../../data/citation/ru.json' with { type: 'json' };
import STATES from '../../data/citation/states-ru.json' with { type: 'json' };
import { foldRussian } from '../text/russianCases.ts';
import type { Body, Office } from './nameOffices.ts';

export type VerbNumber = 'one' | 'many';

/** One form of a verb of speech. */
export interface RussianVerb {
  readonly verb: string;
  readonly score: number;
  readonly number: VerbNumber;
  readonly isPast: boolean;
  /** feminine or masculine past; null where the form has no gender */
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly needs: ReadonlySet<string> | null;
  /** allowed of a bare capital or country: "в Пекине заявили" */
  readonly ofCapitals: boolean;
  /** allowed of a bare country as the subject: "Китай сообщил" */
  readonly ofCountries: boolean;
  /** «не исключил», «не видит»: the denial is what he says */
  readonly isStatedDenied: boolean;
}

export interface RussianRole {
  readonly words: string;
  readonly body: Body;
  readonly office: Office | null;
  readonly bare: boolean;
  /** a person in office, or one who speaks for it: a name that follows is who speaks */
  readonly person: boolean;
  readonly plural: boolean;
  /** only where a state follows: "глава России" */
  readonly needsState: boolean;
}

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldRussian));

const CAPITAL_VERBS = new Set(RU.capitalVerbs);
const COUNTRY_VERBS = new Set([...RU.capitalVerbs, ...RU.countryVerbs]);
const STATED_DENIED = new Set(RU.statedNegatives);

function readVerbs(): ReadonlyMap<string, RussianVerb> {
  const found = new Map<string, RussianVerb>();
  for (const row of RU.verbs) {
    const needs = 'needs' in row && row.needs ? set(row.needs) : null;
    const ofCapitals = CAPITAL_VERBS.has(row.verb);
    const base = {
      verb: row.verb,
      score: row.score,
      needs,
      ofCapitals,
      ofCountries: COUNTRY_VERBS.has(row.verb),
      isStatedDenied: STATED_DENIED.has(row.verb),
    };
    for (const [form, number, gender] of pastForms(foldRussian(row.past))) {
      found.set(form, { ...base, number, gender, isPast: true });
    }
    const [one, many] = 'present' in row && row.present ? row.present : [];
    if (one) found.set(foldRussian(one), { ...base, number: 'one', gender: null, isPast: false });
    if (many)
      found.set(foldRussian(many), { ...base, number: 'many', gender: null, isPast: false });
  }
  for (const { forms, score } of RU.shortForms) {
    const base = {
      verb: forms[0] ?? '',
      score,
      needs: null,
      ofCapitals: true,
      ofCountries: true,
      isStatedDenied: true,
    };
    forms.forEach((form, at) => {
      const number = at === 2 ? 'many' : 'one';
      found.set(foldRussian(form), { ...base, number, gender: GENDERS[at] ?? null, isPast: false });
    });
  }
  return found;
}

/** «подчеркнув», «добавив»: from the masculine past, with the verb's score. */
function readParticiples(): ReadonlyMap<string, number> {
  return new Map(
    RU.verbs
      .filter(({ past }) => past.endsWith('л'))
      .map(({ past, score }) => [`${foldRussian(past).slice(0, -1)}в`, score] as const),
  );
}

const GENDERS = ['m', 'f', null] as const;

/** From the masculine: заявил, опроверг, высказался. */
function pastForms(masculine: string): (readonly [string, VerbNumber, RussianVerb['gender']])[] {
  const isReflexive = masculine.endsWith('ся');
  const past = isReflexive ? masculine.slice(0, -2) : masculine;
  const stem = IRREGULAR[past] ?? (past.endsWith('л') ? past : `${past}л`);
  const tail = isReflexive ? 'сь' : '';
  return [
    [masculine, 'one', 'm'],
    [`${stem}а${tail}`, 'one', 'f'],
    [`${stem}о${tail}`, 'one', 'n'],
    [`${stem}и${tail}`, 'many', null],
  ];
}

const IRREGULAR: Readonly<Record<string, string>> = { счел: 'сочл' };

export const RUSSIAN = {
  verbs: readVerbs(),
  participles: readParticiples(),
  roles: RU.roles.map(
    (row): RussianRole => ({
      words: row.words,
      body: row.body as Body,
      office: 'office' in row && row.office ? (row.office as Office) : null,
      bare: 'bare' in row && row.bare === true,
      person:
        ('person' in row && row.person === true) || ('speaker' in row && row.speaker === true),
      plural: 'plural' in row && row.plural === true,
      needsState: 'stateNext' in row && row.stateNext === true,
    }),
  ),
  impersonal: set(RU.impersonal),
  byWords: set(RU.byWords),
  agreeWords: set(RU.agreeWords),
  agreeNouns: set(RU.agreeNouns),
  documentNouns: set(RU.documentNouns),
  statementNouns: set(RU.statementNouns),
  speakers: RU.speakers,
  headOffices: set(RU.headOffices),
  modifiers: set(RU.modifiers),
  adverbs: set(RU.adverbs),
  timeWords: set(RU.timeWords),
  questionWords: set(RU.questionWords),
  pronouns: RU.pronouns.map((words) => foldRussian(words).split(' ')),
  photoWords: set(RU.photoWords),
  tailNouns: set(RU.tailNouns),
  ownSpeakers: set(RU.ownSpeakers),
  transitive: new Set(RU.transitive),
  commonWords: set(RU.commonWords),
  titles: set([...RU.titles, ...RU.roles.map(({ words }) => words.split(' ')[0] ?? '')]),
  titlesInGenitive: set(RU.titlesInGenitive),
} as const;

interface StateNames {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
}

export const RUSSIAN_STATES: Readonly<Record<string, StateNames>> = STATES;
