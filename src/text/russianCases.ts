/**
 * Forms of Russian names by rule, with the cases that each form may stand for. Endings after Zaliznyak,
 * Grammatical Dictionary of Russian (1977): no dictionary, so some forms are generated that nobody writes; they do no harm.
 */

/** Bits of a set of cases. */
export const NOMINATIVE = 1;
export const GENITIVE = 2;
export const DATIVE = 4;
export const ACCUSATIVE = 8;
export const INSTRUMENTAL = 16;
export const PREPOSITIONAL = 32;
export const ANY_CASE = 63;

/** Form in lower case with ё as е, and its cases. */
export type Forms = ReadonlyMap<string, number>;

type Ending = readonly [ending: string, cases: number];

const OBLIQUE = GENITIVE | DATIVE | INSTRUMENTAL | PREPOSITIONAL;
const SHUSHING = /[жшчщц]$/;

/**
 * A family name as a woman bears it: not declined where it ends in a consonant ("с Меркель"), else like any word.
 */
export function womansForms(word: string): Forms {
  const lower = foldRussian(word);
  return /[бвгджзклмнпрстфхцчшщьй]$/.test(lower)
    ? new Map([[lower, ANY_CASE]])
    : russianForms(word);
}

/** All case forms of one word of a name. Abbreviations and words in other scripts stay as they are. */
export function russianForms(word: string): Forms {
  const forms = new Map<string, number>();
  const lower = foldRussian(word);
  const isAbbreviation = word.length > 1 && word === word.toUpperCase() && !/[-–]/.test(word);
  if (isAbbreviation) return abbreviationForms(lower);
  if (!/[а-я]$/.test(lower)) return new Map([[lower, ANY_CASE]]);
  const hyphen = lower.lastIndexOf('-');
  const head = lower.slice(0, hyphen + 1);
  const tail = lower.slice(hyphen + 1);
  for (const [stem, endings] of declensions(tail)) {
    for (const [ending, cases] of endings) {
      const form = head + stem + ending;
      forms.set(form, (forms.get(form) ?? 0) | cases);
    }
  }
  return forms;
}

/** Lower case, ё as е: what forms are compared in. */
export function foldRussian(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

/** "МИД" is declined in newspapers as well as left alone: МИДа, МИДе. */
function abbreviationForms(lower: string): Forms {
  const forms = new Map([[lower, ANY_CASE]]);
  if (/[бвгдзклмнпрстфхцчшщ]$/.test(lower) && /[аеиоуыэюя]/.test(lower)) {
    forms.set(`${lower}а`, GENITIVE);
    forms.set(`${lower}у`, DATIVE);
    forms.set(`${lower}ом`, INSTRUMENTAL);
    forms.set(`${lower}е`, PREPOSITIONAL);
  }
  return forms;
}

/** Every declension that the end of a word allows, as stem and endings. */
function declensions(word: string): (readonly [stem: string, endings: readonly Ending[]])[] {
  const stem = word.slice(0, -1);
  const two = word.slice(-2);
  if (two === 'ый' || two === 'ой') return [[word.slice(0, -2), adjective(two)]];
  if (two === 'ий')
    return [
      [word.slice(0, -2), adjective(two)],
      [stem, softMasculine('и')],
    ];
  if (two === 'ая' || two === 'яя') return [[word.slice(0, -2), feminineAdjective(two)]];
  if (two === 'ое' || two === 'ее') return [[word.slice(0, -2), neuterAdjective(two)]];
  if (two === 'ые' || (two === 'ие' && /[гкхжшчщн]ие$/.test(word))) {
    return [[word.slice(0, -2), pluralAdjective(two)], ...neuterIe(word)];
  }
  if (two === 'ие') return neuterIe(word);
  return nounDeclensions(word, stem);
}

function nounDeclensions(word: string, stem: string): [string, readonly Ending[]][] {
  switch (word.at(-1)) {
    case 'а':
      // Синьхуа, Никарагуа, Самоа
      return [/[уо]$/.test(stem) ? [word, FIXED] : [stem, feminineA(stem)]];
    case 'я':
      return [[stem, feminineYa(stem)]];
    case 'й':
      return [[stem, softMasculine('')]];
    case 'ь':
      return [
        [stem, softMasculine('ь')],
        [stem, softFeminine()],
      ];
    case 'о':
      return [
        [stem, neuterO()],
        [word, FIXED],
      ];
    case 'ы':
      return [
        [stem, pluralY(stem)],
        [word, FIXED],
      ];
    case 'и':
      return [
        [stem, pluralI()],
        [word, FIXED],
      ];
    case 'е':
    case 'у':
    case 'ю':
    case 'э':
      return [[word, FIXED]];
    default:
      return masculine(word);
  }
}

const FIXED: readonly Ending[] = [['', ANY_CASE]];

function masculine(word: string): [string, readonly Ending[]][] {
  const instrumental = SHUSHING.test(word) ? 'ем' : 'ом';
  const endings: Ending[] = [
    ['', NOMINATIVE | ACCUSATIVE],
    ['а', GENITIVE | ACCUSATIVE],
    ['у', DATIVE],
    [instrumental, INSTRUMENTAL],
    ['е', PREPOSITIONAL],
  ];
  // family names: Лавровым, Путиным
  if (/(?:[оеё]в|[иы]н)$/.test(word)) endings.push(['ым', INSTRUMENTAL]);
  const found: [string, readonly Ending[]][] = [[word, endings]];
  // Павел, Павла; Словенец, Словенца
  const fleeting = /^(.*[бвгджзклмнпрстфхц])[ео]([лкц])$/.exec(word);
  if (fleeting) found.push([`${fleeting[1]}${fleeting[2]}`, endings.slice(1)]);
  return found;
}

function adjective(nominative: string): readonly Ending[] {
  const i = nominative === 'ий' ? 'и' : 'ы';
  return [
    [nominative, NOMINATIVE | ACCUSATIVE],
    ['ого', GENITIVE | ACCUSATIVE],
    ['ому', DATIVE],
    [`${i}м`, INSTRUMENTAL],
    ['им', INSTRUMENTAL],
    ['ом', PREPOSITIONAL],
    ['его', GENITIVE | ACCUSATIVE],
    ['ему', DATIVE],
    ['ем', PREPOSITIONAL],
  ];
}

function feminineAdjective(nominative: string): readonly Ending[] {
  const isSoft = nominative === 'яя';
  return [
    [nominative, NOMINATIVE],
    [isSoft ? 'ей' : 'ой', OBLIQUE],
    ['ей', OBLIQUE],
    [isSoft ? 'юю' : 'ую', ACCUSATIVE],
  ];
}

function neuterAdjective(nominative: string): readonly Ending[] {
  return [
    [nominative, NOMINATIVE | ACCUSATIVE],
    ['ого', GENITIVE],
    ['ому', DATIVE],
    ['ым', INSTRUMENTAL],
    ['им', INSTRUMENTAL],
    ['ом', PREPOSITIONAL],
  ];
}

function pluralAdjective(nominative: string): readonly Ending[] {
  const i = nominative.charAt(0);
  return [
    [nominative, NOMINATIVE | ACCUSATIVE],
    [`${i}х`, GENITIVE | ACCUSATIVE | PREPOSITIONAL],
    [`${i}м`, DATIVE],
    [`${i}ми`, INSTRUMENTAL],
  ];
}

/** Управление, управления. */
function neuterIe(word: string): [string, readonly Ending[]][] {
  if (!/[а-я]ие$/.test(word)) return [];
  return [
    [
      word.slice(0, -1),
      [
        ['е', NOMINATIVE | ACCUSATIVE],
        ['я', GENITIVE],
        ['ю', DATIVE],
        ['ем', INSTRUMENTAL],
        ['и', PREPOSITIONAL],
      ],
    ],
  ];
}

function feminineA(stem: string): readonly Ending[] {
  const endings: Ending[] = [
    ['а', NOMINATIVE],
    [/[гкхжшчщ]$/.test(stem) ? 'и' : 'ы', GENITIVE],
    ['е', DATIVE | PREPOSITIONAL],
    ['у', ACCUSATIVE],
    [SHUSHING.test(stem) ? 'ей' : 'ой', INSTRUMENTAL],
  ];
  // Захаровой: family names in -ова, -ина take the endings of pronouns
  if (/(?:[оеё]в|[иы]н)$/.test(stem)) endings.push(['ой', OBLIQUE]);
  return endings;
}

function feminineYa(stem: string): readonly Ending[] {
  return [
    ['я', NOMINATIVE],
    ['и', stem.endsWith('и') ? GENITIVE | DATIVE | PREPOSITIONAL : GENITIVE],
    ['е', DATIVE | PREPOSITIONAL],
    ['ю', ACCUSATIVE],
    ['ей', INSTRUMENTAL],
  ];
}

/** Сергей, Китай (nothing), Дмитрий (и before the ending), Кремль (ь in the nominative). */
function softMasculine(before: '' | 'и' | 'ь'): readonly Ending[] {
  const nominative = before === 'ь' ? 'ь' : 'й';
  return [
    [nominative, NOMINATIVE | ACCUSATIVE],
    ['я', GENITIVE | ACCUSATIVE],
    ['ю', DATIVE],
    ['ем', INSTRUMENTAL],
    [before === 'и' ? 'и' : 'е', PREPOSITIONAL],
  ];
}

function softFeminine(): readonly Ending[] {
  return [
    ['ь', NOMINATIVE | ACCUSATIVE],
    ['и', GENITIVE | DATIVE | PREPOSITIONAL],
    ['ью', INSTRUMENTAL],
  ];
}

function neuterO(): readonly Ending[] {
  return [
    ['о', NOMINATIVE | ACCUSATIVE],
    ['а', GENITIVE],
    ['у', DATIVE],
    ['ом', INSTRUMENTAL],
    ['е', PREPOSITIONAL],
  ];
}

function pluralY(stem: string): readonly Ending[] {
  return [
    ['ы', NOMINATIVE | ACCUSATIVE],
    ['ов', GENITIVE | ACCUSATIVE],
    ['', GENITIVE | ACCUSATIVE],
    [SHUSHING.test(stem) ? 'ем' : 'ам', DATIVE],
    ['ам', DATIVE],
    ['ами', INSTRUMENTAL],
    ['ах', PREPOSITIONAL],
  ];
}

function pluralI(): readonly Ending[] {
  return [
    ['и', NOMINATIVE | ACCUSATIVE],
    ['ей', GENITIVE | ACCUSATIVE],
    ['ов', GENITIVE | ACCUSATIVE],
    ['ям', DATIVE],
    ['ам', DATIVE],
    ['ями', INSTRUMENTAL],
    ['ами', INSTRUMENTAL],
    ['ях', PREPOSITIONAL],
    ['ах', PREPOSITIONAL],
  ];
}
