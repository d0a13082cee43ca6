import { describe, expect, it } from 'vitest';
import RU from '../../data/citation/ru.json' with { type: 'json' };
import STATES from '../../data/citation/states-ru.json' with { type: 'json' };
import {
  ACCUSATIVE,
  DATIVE,
  foldRussian,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
} from '../../src/text/russianCases.ts';
import { declined, isAsserted, isOf, isPerson, type Name, namesIn, readAll } from './citedNames.ts';

type Template = readonly [text: string, nameIn: number];

const CITING: readonly Template[] = [
  ['Мост цел, сообщает NAME', NOMINATIVE],
  ['Мост цел, утверждает NAME', NOMINATIVE],
  ['Как утверждает NAME, мост цел', NOMINATIVE],
  ['По словам NAME, мост цел', GENITIVE],
  ['По данным NAME, мост цел', GENITIVE],
  ['Со слов NAME, мост цел', GENITIVE],
  ['Согласно заявлению NAME, мост цел', GENITIVE],
  ['Мост цел, пишет газета со ссылкой на NAME', ACCUSATIVE],
  ['Мост цел, пишет газета, ссылаясь на NAME', ACCUSATIVE],
  ['В заявлении NAME говорится, что мост цел', GENITIVE],
];

/** A land alone is no source in these. */
const CITING_VOICES: readonly Template[] = [
  ['Старый мост разведут ночью — NAME', NOMINATIVE],
  ['Согласно NAME, мост цел', DATIVE],
];

/** Of papers whose name is a word of the language only in quotation marks. */
const OPENING: readonly Template[] = [
  ['NAME утверждает, что мост цел', NOMINATIVE],
  ['NAME сообщает о ремонте моста', NOMINATIVE],
  ['NAME вчера вновь опровергает слухи о мосте', NOMINATIVE],
];

const NOT_CITING: readonly Template[] = [
  ['Сторож вчера видел NAME', ACCUSATIVE],
  ['Сторож отправил письмо NAME', DATIVE],
  ['Сторож спорил с NAME о мосте', INSTRUMENTAL],
  ['Сторож думает о NAME', PREPOSITIONAL],
  ['Книга о NAME, заявил сторож, стоит дорого', PREPOSITIONAL],
  ['Без NAME мост не откроют, заявил сторож', GENITIVE],
  ['Друг NAME заявил, что мост цел', GENITIVE],
  ['Сторож гордится NAME', INSTRUMENTAL],
];

/** Of things, which look the same as subject and object, too. */
const OBJECTS: readonly Template[] = [
  ['Сторож раскритиковал NAME', ACCUSATIVE],
  ['Сторож обвинил NAME в краже', ACCUSATIVE],
  ['Сторож призвал NAME беречь мост', ACCUSATIVE],
];

const LANDS: ReadonlySet<string> = new Set(
  Object.values(STATES)
    .flatMap(({ names, capitals }) => [...names, ...capitals])
    .map(foldRussian),
);

/** Names whose forms these tests cannot make: in several words of one case, in the plural, of two sentences. */
function isMade({ written }: Name): boolean {
  return !/[().]|^«.*»$|структур|власти|хуситы|силы|СМИ|ВВС|ВМС|дипломаты/i.test(written);
}

/** Names whose forms the tests would get wrong: not declined, or not in every word, or a woman's. */
const UNMADE: ReadonlySet<string> = new Set([
  ...['РЕН-ТВ', 'ИТАР-ТАСС', 'Джен Псаки', 'Аранча Гонсалес Лайя', 'Катрин Колонна'],
  ...['Папа Римский Лев XIV', 'папа Лев XIV'],
]);

const NAMES = namesIn('ru').filter(isMade);

/** «Известия»: at the head of a sentence the rules want quotation marks around it. */
function isWordOfLanguage({ actor, written }: Name): boolean {
  return actor.kind.endsWith('outlet') && RU.commonWords.includes(foldRussian(written));
}

/** «Синьхуа», «Известия» */
function isOneWordPaper({ actor, written }: Name): boolean {
  const isWord = /^[а-яё-]+$/i.test(written) && written !== written.toUpperCase();
  return isWord && actor.kind.endsWith('outlet');
}

function opened(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isLand({ written }: Name): boolean {
  return LANDS.has(foldRussian(written));
}

/** Whose forms depend on being a woman's: left to the facts below. */
function isFixed(name: Name): boolean {
  return isPerson(name) && /[бвгджзклмнпрстфхцчшщьй]$/.test(name.written);
}

function sentencesOf(names: readonly Name[], templates: readonly Template[], turns: number) {
  return names.flatMap((name, at) =>
    Array.from({ length: turns }, (_, turn) => {
      const [template, bit] = templates[(at * turns + turn) % templates.length] ?? ['', NOMINATIVE];
      const form = bit === NOMINATIVE ? name.written : declined(name.written, bit, isPerson(name));
      const text = template.replace('NAME', form);
      return { name, form, text, lang: 'ru' as const, day: name.day };
    }),
  );
}

describe('every Russian name of the registry', () => {
  const rows = [
    ...sentencesOf(NAMES, CITING, 3),
    ...sentencesOf(
      NAMES.filter((name) => !isLand(name)),
      CITING_VOICES,
      1,
    ),
    ...sentencesOf(
      NAMES.filter((name) => !isWordOfLanguage(name)),
      OPENING,
      1,
    ).map((row) => ({ ...row, text: opened(row.text), form: opened(row.form) })),
  ];
  const all = readAll(rows);

  it('is cited in its case in every frame, and nobody else is', () => {
    const wrong = rows.filter(({ name }, at) => {
      const found = all[at] ?? [];
      const isRight = found.length === 1 && found[0] && isOf(found[0], name.actor);
      return !isRight && !UNMADE.has(name.written) && !isFixed(name);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is said to stand where it stands, and its cue beside it', () => {
    const wrong = rows.filter(({ name, form, text }, at) => {
      const found = all[at]?.find((one) => isOf(one, name.actor));
      if (!found || UNMADE.has(name.written)) return false;
      const isApart = found.cueEnd <= found.nameStart || found.cueStart >= found.nameEnd;
      const isIn = found.name === form && found.nameStart === text.indexOf(form);
      return !isIn || !(isApart || found.cue.includes(form));
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('a paper of one word', () => {
  it('is cited at the head of a sentence in quotation marks of every kind', () => {
    const papers = NAMES.filter(isOneWordPaper);
    const rows = papers.flatMap(({ written, day }) =>
      [`«${written}» утверждает, что мост цел`, `"${written}" утверждает, что мост цел`].map(
        (text) => ({ text, lang: 'ru' as const, day }),
      ),
    );
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => all[at]?.length !== 1);
    expect(papers.length).toBeGreaterThan(60);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('no Russian name of the registry', () => {
  it('is cited where its case says that it is spoken of', () => {
    const rows = [...sentencesOf(NAMES, NOT_CITING, 3), ...sentencesOf(NAMES, OBJECTS, 2)];
    const all = readAll(rows);
    const wrong = rows.filter(
      ({ name }, at) => (all[at] ?? []).some(isAsserted) && !UNMADE.has(name.written),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is read out of a name that no registry knows', () => {
    const rows = [...CITING, ...CITING_VOICES].map(([template]) => ({
      text: template.replace('NAME', 'Щыврзумба'),
      lang: 'ru' as const,
    }));
    expect(readAll(rows).flat()).toEqual([]);
  });
});
