import fc from 'fast-check';
import traditionalPairs from 'opencc-js/dict/TSCharacters';
import { describe, expect, it } from 'vitest';
import EN from '../../data/citation/en.json' with { type: 'json' };
import RU from '../../data/citation/ru.json' with { type: 'json' };
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import ROWS_EN from './citationSentences-en.json' with { type: 'json' };
import ROWS_RU from './citationSentences-ru.json' with { type: 'json' };
import ROWS_ZH from './citationSentences-zh.json' with { type: 'json' };
import { answerOf, type Found, type Language, readAll, type Sentence } from './citedNames.ts';

interface Row {
  readonly text: string;
  readonly publisher: string;
  readonly day?: string;
}

function sentencesOf(
  lang: Language,
  cues: readonly { readonly test: string }[],
  rows: readonly Row[],
): readonly Sentence[] {
  return [
    ...cues.map(({ test }) => ({ text: test, lang })),
    ...rows.map(({ text, publisher, day }) => ({ text, lang, by: publisher, day })),
  ];
}

const SENTENCES: Readonly<Record<Language, readonly Sentence[]>> = {
  en: sentencesOf('en', [...EN.frames, ...EN.verbs], ROWS_EN),
  ru: sentencesOf('ru', [...RU.frames, ...RU.verbs], ROWS_RU),
  zh: sentencesOf('zh', [...ZH.frames, ...ZH.verbs], ROWS_ZH),
};

/** What each sentence cites as it stands. */
const PLAIN: Readonly<Record<Language, readonly string[]>> = {
  en: readAll(SENTENCES.en).map(answerOf),
  ru: readAll(SENTENCES.ru).map(answerOf),
  zh: readAll(SENTENCES.zh).map(answerOf),
};

type Rewrite = (text: string) => string;

const SPACED: readonly Language[] = ['en', 'ru'];
const ALL: readonly Language[] = ['en', 'ru', 'zh'];

const REWRITES: readonly (readonly [how: string, langs: readonly Language[], rewrite: Rewrite])[] =
  [
    ['no-break spaces', SPACED, (text) => text.replaceAll(' ', '\u00a0')],
    ['narrow no-break spaces', SPACED, (text) => text.replaceAll(' ', '\u202f')],
    ['two spaces', SPACED, (text) => text.replaceAll(' ', '  ')],
    ['tabs', SPACED, (text) => text.replaceAll(' ', '\t')],
    ['curly quotation marks', SPACED, (text) => text.replace(/"([^"]*)"/g, '“$1”')],
    ['straight marks', SPACED, (text) => text.replace(/[“”«»„]/g, '"').replace(/[‘’]/g, "'")],
    ['French marks', SPACED, (text) => text.replace(/“([^”]*)”/g, '«$1»')],
    ['German marks', SPACED, (text) => text.replace(/“([^”]*)”/g, '„$1“')],
    ['curly apostrophes', SPACED, (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
    ['long dashes', SPACED, (text) => text.replaceAll(' – ', ' — ')],
    ['short dashes', SPACED, (text) => text.replaceAll(' — ', ' – ')],
    ['hyphens for dashes', SPACED, (text) => text.replace(/ [–—] /g, ' - ')],
    ['two hyphens', SPACED, (text) => text.replace(/ [–—] /g, ' -- ')],
    ['bars for dashes', SPACED, (text) => text.replace(/ [–—] /g, ' ― ')],
    ['е for ё', ['ru'], (text) => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')],
    ['corner brackets', ['zh'], (text) => text.replaceAll('“', '「').replaceAll('”', '」')],
    ['other middle dots', ['zh'], (text) => text.replaceAll('·', '・')],
    ['bullets for dots', ['zh'], (text) => text.replaceAll('·', '•')],
    ['ideographic spaces in front', ['zh'], (text) => `\u3000\u3000${text}`],
    ['a byte order mark', ALL, (text) => `\ufeff${text}`],
    ['lines behind', ALL, (text) => `${text}\n\n`],
    ['lines and spaces in front', ALL, (text) => `  \n${text}`],
    ['lines of Windows', ALL, (text) => `${text.replaceAll('\n', '\r\n')}\r\n`],
    ['an ornament in front', ALL, (text) => `🔴 ${text}`],
    ['a link behind', ALL, (text) => `${text} https://example.org/a`],
    ['tags behind', SPACED, (text) => `${text}\n#bridge #старыймост`],
    ['half-width marks', ['zh'], halfWidth],
    ['traditional characters', ['zh'], toTraditional],
    ['a space of no width', ALL, (text) => text.replace(/(\p{L}{2})(\p{L})/u, '$1\u200b$2')],
    [
      'a soft hyphen in long words',
      SPACED,
      (text) => text.replace(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00ad$2'),
    ],
    ['parts of letters', ['ru'], (text) => text.normalize('NFD')],
  ];

function halfWidth(text: string): string {
  const pairs = [...['，,', '：:', '；;', '？?', '！!', '（(', '）)', '“"', '”"']] as const;
  return pairs.reduce((made, [from = '', to = '']) => made.replaceAll(from, to), text);
}

/** By simplified character; of several that mean the same one will do. */
const TRADITIONAL = new Map(
  traditionalPairs.split('|').map((pair) => {
    const [from = '', to = from] = pair.split(' ');
    return [to, from] as const;
  }),
);

/** Character by character: enough to tell whether the other way of writing is read. */
function toTraditional(text: string): string {
  return [...text].map((char) => TRADITIONAL.get(char) ?? char).join('');
}

/** The share of sentences that may change their answer; of everything else none. Whoever mends one lowers it. */
const KNOWN: Readonly<Record<string, number>> = {
  'lines and spaces in front en': 0.008,
};

const CASES = REWRITES.flatMap(([how, langs, rewrite]) =>
  langs.map((lang) => [how, lang, rewrite] as const),
);

describe('what a sentence cites does not change with', () => {
  it.each(CASES)('%s: %s', (how, lang, rewrite) => {
    const changed = SENTENCES[lang]
      .map((sentence, at) => ({
        ...sentence,
        at,
        text: rewrite(sentence.text),
        was: sentence.text,
      }))
      .filter(({ text, was }) => text !== was);
    const answers = readAll(changed).map(answerOf);
    const lost = changed.filter(({ at }, k) => answers[k] !== PLAIN[lang][at]);
    const known = KNOWN[`${how} ${lang}`] ?? 0;
    const texts = lost.map(({ text }) => text);
    expect(
      texts.length / Math.max(1, changed.length),
      texts.slice(0, 5).join('\n'),
    ).toBeLessThanOrEqual(known);
  });

  it('any mixture of them', () => {
    const sure = CASES.filter(([how, lang]) => KNOWN[`${how} ${lang}`] === undefined);
    const language = fc.constantFrom<Language>('en', 'ru', 'zh');
    fc.assert(
      fc.property(
        language,
        fc.nat(),
        fc.array(fc.nat({ max: sure.length - 1 }), { minLength: 2, maxLength: 5 }),
        (lang, which, steps) => {
          const at = which % SENTENCES[lang].length;
          const sentence = SENTENCES[lang][at];
          if (!sentence) return;
          const text = steps.reduce((made, step) => {
            const [, its, rewrite] = sure[step] ?? [];
            return its === lang && rewrite ? rewrite(made) : made;
          }, sentence.text);
          expect(answerOf(readAll([{ ...sentence, text }])[0] ?? []), text).toBe(PLAIN[lang][at]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('spans', () => {
  /** Longer in front: every span moves by as much, and holds the same words. */
  it.each<Language>(['en', 'ru', 'zh'])('move with the text: %s', (lang) => {
    const front = { en: 'Old stones.\n', ru: 'Старые камни.\n', zh: '石头很旧。\n' }[lang];
    const sure = SENTENCES[lang].filter((_, at) => PLAIN[lang][at] !== '');
    const before = readAll(sure);
    const after = readAll(sure.map((one) => ({ ...one, text: `${front}${one.text}` })));
    const lost: string[] = [];
    sure.forEach(({ text }, at) => {
      for (const found of before[at] ?? []) {
        const moved = after[at]?.find(({ id, rule }) => id === found.id && rule === found.rule);
        if (!moved || !isMoved(found, moved, front.length)) lost.push(text);
      }
    });
    // headlines whose own ministry is named without its state
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(
      lang === 'en' ? sure.length * 0.02 : 0,
    );
  });

  it.each<Language>(['en', 'ru', 'zh'])(
    'hold neither spaces nor breaks at their ends: %s',
    (lang) => {
      for (const { name, cue } of readAll(SENTENCES[lang]).flat()) {
        expect(name).toBe(name.trim());
        expect(cue).toBe(cue.trim());
        expect(name).not.toMatch(/[\n。!?]/);
      }
    },
  );
});

function isMoved(found: Found, moved: Found, by: number): boolean {
  return (
    moved.nameStart === found.nameStart + by &&
    moved.cueStart === found.cueStart + by &&
    moved.name === found.name &&
    moved.cue === found.cue
  );
}

describe('the same sentence twice', () => {
  it.each<Language>(['en', 'ru', 'zh'])(
    'cites as often as once: one record a source: %s',
    (lang) => {
      const stop = lang === 'zh' ? '。' : '.';
      const sure = SENTENCES[lang].filter((_, at) => PLAIN[lang][at] !== '');
      const once = readAll(sure);
      const twice = readAll(
        sure.map((one) => ({ ...one, text: `${one.text}${stop}\n${one.text}${stop}` })),
      );
      const grown = sure.filter((_, at) => {
        const ids = new Set(once[at]?.map(({ id }) => id));
        return twice[at]?.length !== new Set(twice[at]?.map(({ id }) => id)).size || ids.size === 0;
      });
      expect(grown.map(({ text }) => text)).toEqual([]);
    },
  );
});
