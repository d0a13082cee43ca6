import type { GazetteerName } from '../domain/countryNames.ts';
import { ANY_CASE } from '../text/russianCases.ts';
import {
  adjectiveForms,
  anyForms,
  compoundForm,
  nameForms,
  peopleForms,
} from './gazetteerRussian.ts';

/** One written form of a name. `cases`: bits of text/russianCases, for Russian. */
export interface NameForm {
  readonly text: string;
  readonly cases: number;
  /** first part of a compound: counts only before a hyphen */
  readonly hyphenAfter: boolean;
}

/** Every form in which a name is looked for. Forms that nobody writes do no harm. */
export function formsOf(name: GazetteerName): NameForm[] {
  if (name.lang === 'ru') return russian(name);
  const texts = writtenForms(name);
  return texts.map((text) => plain(text, ANY_CASE));
}

function plain(text: string, cases: number, hyphenAfter = false): NameForm {
  return { text, cases, hyphenAfter };
}

function writtenForms({ lang, name, use }: GazetteerName): string[] {
  switch (lang) {
    case 'en':
      if (use === 'trap') return [name];
      return use === 'people' ? englishPeople(name) : abbreviations(name);
    case 'de':
      return [name, `${name}s`];
    case 'uk':
      return ukrainian(name);
    case 'kk':
      return kazakh(name);
    case 'ar':
      return arabic(name);
    default:
      return abbreviations(name);
  }
}

/** U.S. and U.S; St. Lucia and St Lucia. */
function abbreviations(name: string): string[] {
  const forms = [name];
  if (/^\p{Lu}\.(?: ?\p{L}\.)+$/u.test(name)) forms.push(name.slice(0, -1));
  if (name.startsWith('St ')) forms.push(`St. ${name.slice(3)}`);
  // as hashtags have them: papuanewguinea
  if (/^\p{L}{3,}(?: \p{L}{3,})+$/u.test(name)) forms.push(name.replaceAll(' ', ''));
  return forms;
}

function englishPeople(name: string): string[] {
  if (name.endsWith('-')) return [name];
  if (name.endsWith('man')) {
    const stem = name.slice(0, -3);
    return ['man', 'men', 'woman', 'women'].map((ending) => stem + ending);
  }
  return /(?:s|sh|ch|ese|z|Sino)$/.test(name) ? [name] : [name, `${name}s`];
}

function russian({ name, use, noFeminine }: GazetteerName): NameForm[] {
  if (use === 'adjective') {
    const forms = adjectiveForms(name).map((text) => plain(text, ANY_CASE));
    return [...forms, plain(compoundForm(name), ANY_CASE, true)];
  }
  if (use === 'people') {
    return peopleForms(name, noFeminine ?? false).map((text) => plain(text, ANY_CASE));
  }
  if (use === 'trap') return trapForms(name);
  // Самоа, Никарагуа, Токио have one form for all cases; nouns that end so otherwise do not
  if (/(?:[оу]а|о)$/.test(name) && !name.includes(' ')) return [plain(name, ANY_CASE)];
  return [...nameForms(name)].map(([text, cases]) => plain(text, cases));
}

/** Words of a trap need not agree: Латинской Америкой, but also "у озера Чад", "в дельте Нигера". */
function trapForms(name: string): NameForm[] {
  return anyForms(name).map((text) => plain(text, ANY_CASE));
}

/** Росія: Росії, Росією; Китай: Китаю; Україна: України, Україною. */
function ukrainian(name: string): string[] {
  const stem = name.slice(0, -1);
  if (/\s/.test(name) || /\p{Lu}$/u.test(name)) return [name];
  if (name.endsWith('ія')) return [name, ...['ї', 'ю', 'єю'].map((ending) => stem + ending)];
  if (name.endsWith('а')) return [name, ...['и', 'і', 'у', 'ою', 'ї'].map((end) => stem + end)];
  if (name.endsWith('ь')) return [name, ...['і', 'ю', 'я', 'ем'].map((end) => stem + end)];
  if (name.endsWith('й')) return [name, ...['ю', 'я', 'єм', 'ї'].map((end) => stem + end)];
  if (/[бвгґджзклмнпрстфхцчшщ]$/.test(name)) {
    return [name, ...['у', 'а', 'ом', 'і', 'ові'].map((end) => name + end)];
  }
  return [name];
}

const KAZAKH_ENDINGS = (
  'ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде ' +
  'дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі лық лік дық дік тық тік'
).split(' ');

function kazakh(name: string): string[] {
  return [name, ...KAZAKH_ENDINGS.map((ending) => name + ending)];
}

/** Arabic writes "and", "in", "for", "as" and "then" into the word: وروسيا, بروسيا, للصين. */
function arabic(name: string): string[] {
  const joined = ['و', 'ب', 'ف', 'ك', 'وب'].map((letter) => letter + name);
  const dative = name.startsWith('ال')
    ? [`لل${name.slice(2)}`, `ولل${name.slice(2)}`]
    : [`ل${name}`];
  return [name, ...joined, ...dative];
}
