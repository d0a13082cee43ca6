import {
  ACCUSATIVE,
  ANY_CASE,
  DATIVE,
  foldRussian,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
  russianForms,
} from '../text/russianCases.ts';

/** Forms of names of peoples, and adjectives, by rule; after Zaliznyak as in `text/russianCases`. */

const ADJECTIVE = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ою', 'ое', 'ие', 'их', 'ими'];
const PLURAL = ['ам', 'ами', 'ах'];
const SINGULAR = ['', 'а', 'у', 'ом', 'е'];

/** китайский in all cases, numbers and genders. */
export function adjectiveForms(word: string): string[] {
  const stem = foldRussian(word).replace(/ий$/, '');
  return ADJECTIVE.map((ending) => stem + ending);
}

/** The first part of a compound: российско-китайский. It needs its hyphen. */
export function compoundForm(word: string): string {
  return foldRussian(word).replace(/ий$/, 'о');
}

/** All forms of the name of a people, with the women's form where the rule makes one: украинец, украинка. */
export function peopleForms(word: string, noFeminine: boolean): string[] {
  const lower = foldRussian(word);
  if (lower.endsWith('ка')) return feminine(lower.slice(0, -2));
  const rest = noFeminine ? [] : feminineOf(lower);
  if (lower.endsWith('ец')) return [...ecForms(lower.slice(0, -2)), ...rest];
  if (/[ая]нин$/.test(lower)) return [...ninForms(lower.slice(0, -2)), ...rest];
  return [...hardForms(lower), ...rest];
}

/** украинец: украинца, украинцы; китаец: китайца. */
function ecForms(stem: string): string[] {
  const base = `${stem}${/[аеиоуыэюя]$/.test(stem) ? 'й' : ''}ц`;
  return [
    `${stem}ец`,
    ...['а', 'у', 'ем', 'ом', 'е', 'ы', 'ев', 'ов', ...PLURAL].map((ending) => base + ending),
  ];
}

/** россиянин: россиянина, россияне, россиян. */
function ninForms(stem: string): string[] {
  return [
    ...SINGULAR.map((ending) => `${stem}ин${ending}`),
    ...['е', '', 'ы', ...PLURAL].map((ending) => stem + ending),
  ];
}

/** поляк, серб, турок (турка), латыш (латыши, латышей), болгарин (болгары). */
function hardForms(word: string): string[] {
  const stem = word.replace(/([^аеиоуыэюя])о([к])$/, '$1$2');
  const plural = word.replace(/рин$/, 'р');
  const many = plural === word ? stem : plural;
  return [
    word,
    ...SINGULAR.slice(1).map((ending) => stem + ending),
    ...['ы', 'и', 'ов', 'ей', '', ...PLURAL].map((ending) => many + ending),
  ];
}

function feminineOf(lower: string): string[] {
  if (/[^аеиоуыэюя]ец$/.test(lower)) return feminine(lower.slice(0, -2));
  return /[ая]нин$/.test(lower) ? feminine(lower.slice(0, -2)) : [];
}

function feminine(stem: string): string[] {
  const genitive = /[жшчщй]$/.test(stem) ? `${stem.replace(/й$/, '')}ек` : `${stem}ок`;
  const endings = ['ка', 'ки', 'ке', 'ку', 'кой', 'кою', 'кам', 'ками', 'ках'];
  return [...endings.map((ending) => stem + ending), genitive];
}

/** Every case of a name of one or more words (Саудовской Аравии), each with the bits of the cases it may be. */
export function nameForms(name: string): Map<string, number> {
  const words = name.split(/\s+/);
  if (words.length === 1) return new Map(russianForms(name));
  return words.map(wordForms).reduce(joinForms);
}

/** Words of one name agree in case: what no case allows together is no form. */
function joinForms(
  heads: ReadonlyMap<string, number>,
  tails: ReadonlyMap<string, number>,
): Map<string, number> {
  const joined = new Map<string, number>();
  for (const [head, headCases] of heads) {
    for (const [tail, cases] of tails) {
      if (headCases & cases) joined.set(`${head} ${tail}`, headCases & cases);
    }
  }
  return joined;
}

/** A masculine with its plural in -а: not by rule. */
const ISLANDS: readonly (readonly [string, number])[] = [
  ['острова', NOMINATIVE | ACCUSATIVE],
  ['островов', GENITIVE],
  ['островам', DATIVE],
  ['островами', INSTRUMENTAL],
  ['островах', PREPOSITIONAL],
];

function wordForms(word: string): Map<string, number> {
  if (/^острова$/i.test(word)) return new Map(ISLANDS);
  // Соломоновы острова: plural adjectives without -е
  if (/овы$/.test(word))
    return new Map([...russianForms(`${word}е`), [foldRussian(word), ANY_CASE]]);
  return isFixed(word) ? new Map([[foldRussian(word), ANY_CASE]]) : new Map(russianForms(word));
}

/** Every form of every word of a phrase with each of the others, as nouns and as adjectives. */
export function anyForms(name: string): string[] {
  return name
    .split(/\s+/)
    .map((word) => [...wordForms(word).keys(), ...(/ий$/.test(word) ? adjectiveForms(word) : [])])
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`)));
}

function isFixed(word: string): boolean {
  return /^(?:и|в|от|[—–-])$/i.test(word);
}
