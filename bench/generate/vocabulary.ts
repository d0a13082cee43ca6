import { type Chance, createChance, createZipf } from './chance.ts';

export const LANGUAGES = ['en', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Made words, the frequent ones first, and how they are drawn: as in speech, a few make up most of a text. */
export interface Vocabulary {
  readonly words: readonly string[];
  word(chance: Chance): string;
}

interface Sounds {
  /** real words of grammar, the most frequent of all */
  readonly grammar: readonly string[];
  readonly parts: readonly string[];
  readonly least: number;
  readonly most: number;
}

const WORDS = 12_000;
const EXPONENT = 1.02;
const SEED = 271_828;

const SOUNDS: Readonly<Record<Language, Sounds>> = {
  en: {
    grammar:
      'the of and to in a is that for on with as was at by it from be are this has have not its will who they more said but after over their about against new'.split(
        ' ',
      ),
    parts:
      'ba con der el fo gra hin is jo ka lu mer no or pre qua ri sta tion ul ver win ex yo zen ment ly pol ter sha ing dor bel cap'.split(
        ' ',
      ),
    least: 2,
    most: 4,
  },
  ru: {
    grammar:
      'и в не на что с по как это из за к от для его она они мы также уже при до после или но о об все так был была году'.split(
        ' ',
      ),
    parts:
      'ба вы го де жи за ко ли мо на об пре ре ста тель ув фе хо ция ше ния ский ость гра до пер сло тор ем ать'.split(
        ' ',
      ),
    least: 2,
    most: 4,
  },
  zh: {
    grammar: '的 了 在 是 和 有 不 对 与 为 将 就 也 这 中 上 等 我们 他们 一个'.split(' '),
    parts: [
      ...'国家人民政府发展经济合作安全世界问题关系主席会议支持重要进行工作社会共同建设能力战略利益科技文化教育开放企业市场贸易投资责任历史和平稳定地区全球联合治理改革创新环境健康城市农村青年',
    ],
    least: 2,
    most: 2,
  },
};

export function createVocabulary(language: Language): Vocabulary {
  const { grammar, parts, least, most } = SOUNDS[language];
  const chance = createChance(SEED + LANGUAGES.indexOf(language));
  const words = new Set(grammar);
  // two Han characters make fewer words than there is room for: longer ones follow
  for (let tries = 0; words.size < WORDS; tries += 1) {
    const length = least + chance.below(most - least + 1) + Math.floor(tries / (WORDS * 4));
    words.add(Array.from({ length }, () => chance.pick(parts)).join(''));
  }
  const list = [...words];
  const rank = createZipf(list.length, EXPONENT);
  return { words: list, word: (at) => list[rank(at)] ?? '' };
}
