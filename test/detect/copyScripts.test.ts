import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCopies } from '../../src/detect/copy.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { postsOfFile } from '../realPosts.ts';
import { post, runPairs, windows } from './posts.ts';

/** Small vocabularies, so that similar texts are common. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  English: 'ministry says region calm forces talks border energy state council foreign world'.split(
    ' ',
  ),
  Russian: 'ёлка министр заявил регион спокоен граница силы энергия совет мира съезд ещё'.split(
    ' ',
  ),
  Chinese: [
    '外交部',
    '发言人',
    '表示',
    '反对',
    '干涉',
    '内政',
    '哈萨克斯坦',
    '局势',
    '稳定',
    '中方',
  ],
  Japanese: [
    '外務省',
    'は',
    '懸念',
    'を',
    '表明',
    'した',
    'カザフスタン',
    'の',
    '情勢',
    'について',
  ],
  Korean: ['외교부', '대변인은', '내정', '간섭에', '반대한다고', '말했다', '카자흐스탄', '정세가'],
  Arabic: 'وزارة الخارجية ترفض التدخل في شؤون المنطقة أمس إلى الدولة مصر على'.split(' '),
  Persian: 'وزارت خارجه ایران کشور گفت می\u200cشود منطقه نیروهای امنیت تهران کرد یک'.split(' '),
};
const THRESHOLDS = [0.5, 0.55, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];

/** Too few tokens to say anything: below three words, four pairs of characters, or a mix in that proportion. */
function saysEnough(tokens: ReadonlySet<string>): boolean {
  const pairs = [...tokens].filter((token) => UNSPACED.test(token)).length;
  return (tokens.size - pairs) * 4 + pairs * 3 >= 12;
}
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Every pair of texts, compared in the plainest way; with its score. */
function plainPairs(texts: readonly string[], threshold: number): [pair: string, score: number][] {
  const sets = texts.map((text) => new Set(tokensOf(text)));
  return sets.flatMap((a, i) =>
    sets.slice(0, i).flatMap((b, j) => {
      if (!saysEnough(a) || !saysEnough(b)) return [];
      let common = 0;
      for (const token of a) if (b.has(token)) common += 1;
      const score = common / (a.size + b.size - common);
      return score >= threshold ? [[`${j}+${i} ${score}`, score] as [string, number]] : [];
    }),
  );
}

function joinedPairs(texts: readonly string[], similarity: number): string[] {
  const posts = texts.map((text, k) =>
    post({ id: `${k}`.padStart(4, '0'), handle: `${k}`, at: k, text }),
  );
  const { pieces } = runPairs(detectCopies, posts, { similarity, ...windows(null) });
  return pieces.map(
    ({ amplifierPost, sourcePost, score }) => `${sourcePost}+${amplifierPost} ${score}`,
  );
}

describe('the join of copies finds what comparing every pair finds', () => {
  it.each(Object.entries(WORDS))('in %s', (_language, words) => {
    const anyText = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
      .map((parts) => parts.join(UNSPACED.test(words[0] ?? '') ? '' : ' '));
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 14 }),
        fc.constantFrom(...THRESHOLDS),
        (texts, threshold) => {
          const plain = plainPairs(texts, threshold).map(([pair]) => pair);
          expect(joinedPairs(texts, threshold).sort()).toEqual(plain.sort());
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['Chinese', 'overlap/cnmfa.csv'],
    ['Russian', 'telegram/ru_channels.csv'],
    ['English', 'overlap/rt.csv'],
  ])('in real texts: %s', async (_what, file) => {
    const posts = await postsOfFile(file, 300);
    const texts = [...new Set(posts.map(({ text }) => text))];
    const scored = plainPairs(texts, 0.5);
    for (const threshold of THRESHOLDS) {
      const plain = scored.filter(([, score]) => score >= threshold).map(([pair]) => pair);
      expect(joinedPairs(texts, threshold).sort()).toEqual(plain.sort());
    }
  });
});

const ENGLISH = 'The ministry says that all talks on the border will go on';
const RUSSIAN = 'Ещё раз: съезд всё решил, министр Ёлкин заявил об этом';
const CHINESE = '外交部发言人表示反对外部势力干涉哈萨克斯坦内政';

/** Each is one text to a reader, and another to a computer. */
const DISGUISES: readonly (readonly [string, string, string])[] = [
  [
    'Cyrillic letters in Latin words',
    ENGLISH,
    'Тhe mіnіstry sаys thаt аll tаlks оn thе bоrdеr will gо оn',
  ],
  [
    'Latin letters in Cyrillic words',
    RUSSIAN,
    'Eщё paз: cъeзд вcё pешил, миниcтp Ёлкин зaявил oб этoм',
  ],
  [
    'zero-width characters',
    ENGLISH,
    ENGLISH.replace(/[aeiou]/g, '$&\u200b').replace('talks', 'ta\u2060lks'),
  ],
  [
    'soft hyphens and direction marks',
    ENGLISH,
    `\u200f${ENGLISH.replace('ministry', 'minis\u00adtry')}`,
  ],
  [
    'fullwidth letters',
    ENGLISH,
    'Ｔｈｅ ｍｉｎｉｓｔｒｙ ｓａｙｓ ｔｈａｔ ａｌｌ ｔａｌｋｓ ｏｎ ｔｈｅ ｂｏｒｄｅｒ ｗｉｌｌ ｇｏ ｏｎ',
  ],
  ['ё and е', RUSSIAN, 'Еще раз: съезд все решил, министр Елкин заявил об этом'],
  ['traditional and simplified', CHINESE, '外交部發言人表示反對外部勢力干涉哈薩克斯坦內政'],
  ['zero-width characters in Chinese', CHINESE, CHINESE.replace(/./gu, '$&\u200b')],
  [
    'Arabic letters on a Persian keyboard, tatweel and vowel signs',
    'وزارة الخارجية ترفض التدخل في شؤون المنطقة كلها',
    'وزارة الخـــارجیّة ترفضُ التدخّل فی شؤون المنطقة کلها',
  ],
  [
    'hamza on alef, ta marbuta and Arabic digits',
    'أكد الوزير أن القمة الأولى بدأت في 2022 أمس',
    'اكد الوزير ان القمه الاولى بدات في ٢٠٢٢ امس',
  ],
  [
    'Persian letters on an Arabic keyboard, with and without the joiner',
    'وزیر خارجه ایران گفت می\u200cخواهیم با کشورهای منطقه کار کنیم',
    'وزير خارجه ايران گفت ميخواهيم با كشورهاي منطقه كار كنيم',
  ],
];

describe('a copy is found under its disguise', () => {
  it.each(DISGUISES)('%s', (_disguise, plain, disguised) => {
    expect(disguised).not.toBe(plain);
    expect(joinedPairs([plain, disguised], 1)).toEqual(['0+1 1']);
  });

  it('and letters that make another word are not folded', () => {
    expect(tokensOf('شيء شئ سؤال سئل')).toEqual(['شيء', 'شئ', 'سؤال', 'سئل']);
    expect(tokensOf('мир мiр')).toEqual(['мир', 'мір']);
  });
});
