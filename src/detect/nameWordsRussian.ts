import { ANY_CASE, foldRussian, russianForms, womansForms } from '../text/russianCases.ts';
import { isWord, tokenise } from './citationTokens.ts';
import type { CaseWord } from './nameCaseTrie.ts';

const ADJECTIVE = /[а-я]{2}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;
const PARTICLES: ReadonlySet<string> = new Set(
  'де фон бен бин ибн аль эль ван дер да ди ле ла дю'.split(' '),
);

/**
 * The words of a Russian name. A person's name is declined word by word; of an institution's the adjectives before
 * its noun and the noun: "Верховная рада Украины". Marks are left out, or kept as they stand in a text.
 */
export function russianWords(
  name: string,
  isPerson: boolean,
  isWoman = false,
  keepsMarks = false,
): CaseWord[] {
  const tokens = tokenise(name);
  const words: CaseWord[] = [];
  let isBehindNoun = false;
  tokens.keys.forEach((key, at) => {
    // «Папуа — Новая Гвинея»: two names side by side
    if (key === '–') isBehindNoun = false;
    if (!isWord(tokens, at)) {
      if (keepsMarks && at > 0) words.push(markOf(key));
      return;
    }
    const written = name.slice(tokens.starts[at], tokens.ends[at]);
    const declines = isPerson ? !PARTICLES.has(key) : !isBehindNoun;
    const word = wordOf(written, declines);
    words.push(isWoman ? { ...word, lemma: `${word.lemma} ♀`, forms: womansForms(written) } : word);
    if (!ADJECTIVE.test(foldRussian(written)) || isNounInIe(written)) isBehindNoun = true;
  });
  return words;
}

function markOf(key: string): CaseWord {
  return { lemma: key, forms: new Map([[key, ANY_CASE]]), declines: false };
}

/** "управление", "агентство": nouns that end like adjectives. */
function isNounInIe(written: string): boolean {
  return /(?:ание|ение|ствие|ятие)$/.test(written);
}

function wordOf(written: string, declines: boolean): CaseWord {
  const lemma = foldRussian(written);
  if (declines) return { lemma, forms: russianForms(written), declines };
  const isAbbreviation = written.length > 1 && written === written.toUpperCase();
  const forms = isAbbreviation ? russianForms(written) : new Map([[lemma, ANY_CASE]]);
  return { lemma, forms, declines };
}

/** "российский" in all genders, numbers and cases. */
export function russianAdjective(masculine: string): CaseWord {
  const stem = masculine.replace(/[иыо]й$/, '');
  const i = masculine.endsWith('ий') ? 'и' : 'ы';
  const forms = new Map<string, number>();
  for (const form of [masculine, `${stem}ая`, `${stem}ое`, `${stem}${i}е`]) {
    for (const [written, cases] of russianForms(form)) {
      forms.set(written, (forms.get(written) ?? 0) | cases);
    }
  }
  return { lemma: foldRussian(masculine), forms, declines: true };
}
