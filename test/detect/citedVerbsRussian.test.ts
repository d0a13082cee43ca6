import { describe, expect, it } from 'vitest';
import RU from '../../data/citation/ru.json' with { type: 'json' };
import { answerOf, assertedOf, readAll, tooMany } from './citedNames.ts';

/** Masculine past, feminine, neuter and plural, by rule: «заявил», «высказалась». */
function pastOf(masculine: string) {
  const isReflexive = masculine.endsWith('ся');
  const bare = isReflexive ? masculine.slice(0, -2) : masculine;
  const stem = bare === 'счел' ? 'сочл' : bare.endsWith('л') ? bare : `${bare}л`;
  const tail = isReflexive ? 'сь' : '';
  return { m: masculine, f: `${stem}а${tail}`, many: `${stem}и${tail}` };
}

/** «Лавров заявил о закрытии» → the form that is used, and what follows it. */
const VERBS = RU.verbs
  .map((row) => {
    const present = 'present' in row && row.present ? row.present : [];
    const [one = null, many = null] = present;
    const used = row.test.includes(row.past) ? row.past : one;
    const at = used === null ? -1 : row.test.indexOf(used);
    return {
      verb: row.verb,
      score: row.score,
      test: row.test,
      past: pastOf(row.past),
      one,
      many,
      rest: at < 0 ? null : row.test.slice(at + (used?.length ?? 0)),
    };
  })
  // «даёт понять» is written with ё and in two words
  .filter(({ rest }) => rest !== null);

type Verb = (typeof VERBS)[number];
type Write = (verb: Verb) => string;

function written(writes: Readonly<Record<string, Write>>, verbs: readonly Verb[] = VERBS) {
  return Object.values(writes).flatMap((write) =>
    verbs.map((verb) => ({ verb, text: write(verb), lang: 'ru' as const })),
  );
}

const BY_LAVROV: Readonly<Record<string, Write>> = {
  'in the past': ({ past, rest }) => `Лавров ${past.m}${rest}`,
  'with a day': ({ past, rest }) => `Лавров вчера ${past.m}${rest}`,
  'with an adverb': ({ past, rest }) => `Лавров также ${past.m}${rest}`,
  'behind a day': ({ past, rest }) => `Вчера Лавров ${past.m}${rest}`,
  'on a day': ({ past, rest }) => `Лавров во вторник ${past.m}${rest}`,
  'by his office': ({ past, rest }) => `Министр иностранных дел России Лавров ${past.m}${rest}`,
  'by his whole name': ({ past, rest }) => `Сергей Лавров ${past.m}${rest}`,
  'in an aside': ({ past, rest }) => `Лавров, выступая в Омске, ${past.m}${rest}`,
  'as a relative clause': ({ past, rest }) => `Лавров, который ${past.m}${rest}, уехал в Омск`,
};

/** What he refuses is never said; the others are asserted. */
function isRefusal({ verb }: Verb): boolean {
  return verb === 'отказаться';
}

const SAYING = VERBS.filter((verb) => !isRefusal(verb));
const STATED: ReadonlySet<string> = new Set(RU.statedNegatives);

describe('every Russian verb of speech', () => {
  it('says as much with days, adverbs, offices and asides between', () => {
    const rows = written(BY_LAVROV, SAYING);
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => answerOf(all[at] ?? []) !== 'rus-lavrov');
    expect(rows).toHaveLength(SAYING.length * 9);
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('agrees with a woman and with two', () => {
    const rows = written(
      {
        woman: ({ past, rest }) => `Захарова ${past.f}${rest}`,
        two: ({ past, rest }) => `Лавров и Захарова ${past.many}${rest}`,
        present: ({ one, past, rest }) => `Захарова ${one ?? past.f}${rest}`,
        presentOfTwo: ({ many, past, rest }) => `Лавров и Захарова ${many ?? past.many}${rest}`,
      },
      SAYING,
    );
    const all = readAll(rows);
    const wrong = rows.filter(({ text }, at) => {
      const expected = text.startsWith('Лавров и') ? 'rus-lavrov, rus-zakharova' : 'rus-zakharova';
      return answerOf(all[at] ?? []) !== expected;
    });
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('asserts nothing where it is denied, save where the denial is what is said', () => {
    const rows = written({
      не: ({ past, rest }) => `Лавров не ${past.m}${rest}`,
      никогда: ({ past, rest }) => `Лавров никогда не ${past.m}${rest}`,
      'не стал': ({ verb, rest }) => `Лавров не стал ${verb}${rest}`,
    }).filter(({ verb }) => !STATED.has(verb.verb));
    const all = readAll(rows);
    expect(tooMany(assertedOf(rows, all), rows.length)).toEqual([]);
  });

  it('lists a refusal as denied', () => {
    const rows = written(BY_LAVROV, VERBS.filter(isRefusal));
    for (const found of readAll(rows)) expect(answerOf(found)).toBe('rus-lavrov not');
  });

  it('says nothing of what is only possible, planned or wished', () => {
    const rows = written({
      может: ({ verb, rest }) => `Лавров может ${verb}${rest}`,
      намерен: ({ verb, rest }) => `Лавров намерен ${verb}${rest}`,
      'должен был': ({ verb, rest }) => `Лавров должен был ${verb}${rest}`,
      попросили: ({ verb, rest }) => `Лаврова попросили ${verb}${rest}`,
    });
    const all = readAll(rows);
    expect(tooMany(assertedOf(rows, all), rows.length)).toEqual([]);
  });

  it('says nothing of whom it is said of, to or beside', () => {
    const rows = written({
      accusative: ({ past, rest }) => `Сторож ${past.m} Лаврова${rest}`,
      dative: ({ past, rest }) => `Сторож ${past.m} Лаврову${rest}`,
      instrumental: ({ past, rest }) => `Сторож ${past.m} Лавровым${rest}`,
      prepositional: ({ past, rest }) => `Сторож ${past.m} о Лаврове${rest}`,
      genitive: ({ past, rest }) => `Сторож ${past.m} сына Лаврова${rest}`,
      son: ({ past, rest }) => `Сын Лаврова ${past.m}${rest}`,
      friend: ({ past, rest }) => `Знакомый с Лавровым сторож ${past.m}${rest}`,
      after: ({ past, rest }) => `После ухода Лаврова сторож ${past.m}${rest}`,
    });
    const all = readAll(rows);
    expect(tooMany(assertedOf(rows, all), rows.length)).toEqual([]);
  });

  it('marks what is asked', () => {
    const rows = written(
      {
        почему: ({ past, rest }) => `Почему Лавров ${past.m}${rest}?`,
        зачем: ({ past, rest }) => `Зачем Лавров ${past.m}${rest}?`,
        ли: ({ past, rest }) => `${past.m} ли Лавров${rest}?`,
      },
      // behind a colon the words are the speaker's, who may ask himself
      SAYING.filter(({ rest }) => !rest?.includes(':')),
    );
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => all[at]?.some((found) => !found.questioned));
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
    expect(all.filter((found) => found.length > 0).length).toBeGreaterThan(rows.length * 0.6);
  });

  it('gives the verb as the cue and the name as the name', () => {
    const rows = written(
      { one: ({ past, rest }) => `Вчера Лавров снова ${past.m}${rest}` },
      SAYING,
    );
    const all = readAll(rows);
    const wrong = rows.filter(
      ({ verb, text }, at) =>
        all[at]?.[0]?.cue !== verb.past.m || all[at]?.[0]?.name !== 'Лавров' || !text,
    );
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });
});

describe('every Russian participle of speech', () => {
  const verbs = SAYING.filter(({ past }) => past.m.endsWith('л'));
  const participle = ({ past }: Verb) => `${past.m.slice(0, -1)}в`;

  it.each([
    [
      'behind its subject',
      (verb: Verb) => `Лавров открыл ярмарку, ${participle(verb)}${verb.rest}`,
    ],
    ['before it', (verb: Verb) => `${participle(verb)} о буях, Лавров уехал в Омск`],
  ])('speaks where it is of plain speech: %s', (_, write) => {
    const rows = written({ write }, verbs);
    const all = readAll(rows);
    // «взяв на себя», «удивив» tell of deeds as well as of words
    const wrong = rows.filter(
      ({ verb }, at) => answerOf(all[at] ?? []) !== (verb.score >= 0.85 ? 'rus-lavrov' : ''),
    );
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });
});
