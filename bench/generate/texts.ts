import type { Chance } from './chance.ts';
import { createVocabulary, LANGUAGES, type Language, type Vocabulary } from './vocabulary.ts';

/** The words of a text; of Chinese they are written without blanks. */
export interface Words {
  readonly language: Language;
  readonly tokens: readonly string[];
}

export interface Writer {
  text(language: Language, least: number, most: number): Words;
  /** the text with one small change, or none: what copied texts look like */
  edited(words: Words): Words;
  /** a text with the passage somewhere inside */
  around(passage: Words): Words;
  /** the text behind words that name a ministry or an agency as speaker */
  cited(words: Words): Words;
}

/** Shares of copies that are changed in each way; the rest are the same to the letter. */
const EDITS = { word: 0.15, prefix: 0.15, ending: 0.1, dropped: 0.05 } as const;

const PREFIXES: Readonly<Record<Language, readonly string[]>> = {
  en: ['BREAKING:', 'Must read:', 'This.', 'Look:', 'Update:'],
  ru: ['Срочно:', 'Важно:', 'Смотрите:', 'Молния!'],
  zh: ['突发：', '快讯：', '转：'],
};

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['!', '!!!', '…', '?'],
  ru: ['!', '!!!', '…', '?'],
  zh: ['！', '！！', '……', '？'],
};

const SPEAKERS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'the Chinese Foreign Ministry said:',
    'according to Russian Foreign Ministry spokeswoman Maria Zakharova,',
    'Xinhua reports:',
    'Lavrov said that',
  ],
  ru: ['МИД России заявил:', 'как сообщает Синьхуа,', 'официальный представитель МИД КНР заявил:'],
  zh: ['外交部发言人表示，', '据俄新社报道，', '拉夫罗夫表示，'],
};

export function createWriter(chance: Chance): Writer {
  const vocabulary = Object.fromEntries(
    LANGUAGES.map((language) => [language, createVocabulary(language)]),
  ) as Readonly<Record<Language, Vocabulary>>;
  const word = (language: Language) => vocabulary[language].word(chance);
  const text = (language: Language, least: number, most: number): Words => {
    const length = least + chance.below(most - least + 1);
    return { language, tokens: Array.from({ length }, () => word(language)) };
  };
  const edited = ({ language, tokens }: Words): Words => {
    const roll = chance.real();
    const place = chance.below(tokens.length);
    if (roll < EDITS.word) return { language, tokens: tokens.with(place, word(language)) };
    if (roll < EDITS.word + EDITS.prefix) {
      return { language, tokens: [chance.pick(PREFIXES[language]), ...tokens] };
    }
    if (roll < EDITS.word + EDITS.prefix + EDITS.ending) {
      const last = `${tokens.at(-1) ?? ''}${chance.pick(ENDINGS[language])}`;
      return { language, tokens: tokens.with(-1, last) };
    }
    const isDropped = roll < EDITS.word + EDITS.prefix + EDITS.ending + EDITS.dropped;
    return isDropped ? { language, tokens: tokens.toSpliced(place, 1) } : { language, tokens };
  };
  return {
    text,
    edited,
    around({ language, tokens }) {
      const before = text(language, 5, 25).tokens;
      return { language, tokens: [...before, ...tokens, ...text(language, 5, 25).tokens] };
    },
    cited({ language, tokens }) {
      return { language, tokens: [chance.pick(SPEAKERS[language]), ...tokens] };
    },
  };
}

export function written({ language, tokens }: Words): string {
  return tokens.join(language === 'zh' ? '' : ' ');
}
