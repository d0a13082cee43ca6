import {
  ACCUSATIVE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
} from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { type Cue, cueOf } from './citationFrame.ts';
import { denied, type RussianFrame } from './citationRussianFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import type { RussianPhrase } from './namePhraseRussian.ts';
import { isLand } from './names.ts';

/** «по словам X», «по данным X», «согласно X», «со слов X» */
export const byFrame: RussianFrame = (tokens, phrase) => {
  const at = beforeModifiers(tokens, phrase.start);
  const word = keyAt(tokens, at);
  const before = keyAt(tokens, at - 1);
  const isGenitive = (phrase.cases & GENITIVE) !== 0 || isUndeclined(phrase);
  const by = RUSSIAN.byWords.has(word) && isGenitive ? byStart(tokens, at) : -1;
  if (by >= 0) return denied(tokens, by, cueOf(by, phrase.start, `по ${word} X`, 0.95));
  if (RUSSIAN.agreeWords.has(before) && RUSSIAN.agreeNouns.has(word) && isGenitive) {
    return cueOf(at - 1, phrase.start, `${before} ${word} X`, 0.9);
  }
  if (
    RUSSIAN.agreeWords.has(word) &&
    ((phrase.cases & DATIVE) !== 0 || isUndeclined(phrase)) &&
    phrase.hit.type !== 'country'
  ) {
    return cueOf(at, phrase.start, `${word} X`, 0.85);
  }
  // «новость из ФСБ»
  if (
    word === 'из' &&
    /^(?:новост[ьи]|сообщени[ея])$/.test(before) &&
    isGenitive &&
    phrase.hit.type === 'body'
  )
    return cueOf(at - 1, phrase.start, `${before} из X`, 0.75);
  // «данные от оперштаба»
  if (word === 'от' && FROM_THEM.has(before) && isGenitive)
    return cueOf(at - 1, phrase.start, `${before} от X`, 0.8);
  if (word === 'слов' && before === 'со' && isGenitive)
    return cueOf(at - 1, phrase.start, 'со слов X', 0.95);
  return null;
};

/** «по данным Рейтер»: papers' names are often left as they are. */
function isUndeclined({ hit, start, cases }: RussianPhrase): boolean {
  return hit.type === 'outlet' && start === hit.start && (cases & NOMINATIVE) !== 0;
}

/** Place of «по» before «данным», over «последним», «предварительным»; -1 where none stands. */
function byStart(tokens: Tokens, at: number): number {
  const from = /(?:ым|им|ой|ей)$/.test(keyAt(tokens, at - 1)) ? at - 2 : at - 1;
  return keyAt(tokens, from) === 'по' ? from : -1;
}

const FROM_THEM: ReadonlySet<string> = new Set(
  'данные информация сообщение сообщения цифры'.split(' '),
);

const REFERRED: ReadonlySet<string> = new Set(
  'данные заявление заявления слова сообщение сообщения информацию пресс-службу источник источники статью публикацию отчет доклад документ документы сми представителя представителей'.split(
    ' ',
  ),
);

/** «со ссылкой на X», «ссылаясь на данные X» */
export const referFrame: RussianFrame = (tokens, phrase) => {
  let at = beforeModifiers(tokens, phrase.start);
  let cases = ACCUSATIVE | GENITIVE;
  while (REFERRED.has(keyAt(tokens, at)) || /^(?:в|из)$/.test(keyAt(tokens, at))) {
    cases = GENITIVE | PREPOSITIONAL;
    at -= 1;
  }
  if (keyAt(tokens, at) !== 'на' || (phrase.cases & cases) === 0) return null;
  const word = keyAt(tokens, at - 1);
  if (word === 'ссылкой') return cueOf(Math.max(0, at - 2), phrase.start, 'со ссылкой на X', 0.95);
  return /^(?:ссылаясь|ссылается|ссылаются)$/.test(word)
    ? cueOf(at - 1, phrase.start, 'ссылаясь на X', 0.95)
    : null;
};

/** «в интервью X», «в беседе с X», «в эфире X», «рассказал X»: the outlet relays what it was told. */
export const toldFrame: RussianFrame = (tokens, phrase) => {
  if (phrase.hit.type !== 'outlet') return null;
  const at = beforeModifiers(tokens, phrase.start);
  const word = keyAt(tokens, at);
  const before = keyAt(tokens, at - 1);
  if (
    /^(?:интервью|комментарии|эфире|колонке|статье|подкасте)$/.test(word) &&
    (before === 'в' || before === 'во')
  ) {
    return cueOf(at - 1, phrase.start, `в ${word} X`, 0.8);
  }
  if (/^(?:с|для)$/.test(word) && /^(?:беседе|разговоре|интервью|комментарии)$/.test(before)) {
    const isFit = (phrase.cases & (word === 'с' ? INSTRUMENTAL : GENITIVE)) !== 0;
    return isFit ? cueOf(at - 1, phrase.start, `в ${before} ${word} X`, 0.8) : null;
  }
  const verb = RUSSIAN.verbs.get(word);
  const isTold =
    verb !== undefined &&
    /^(?:сообщить|рассказать|заявить|сказать|пояснить|объяснить|уточнить|подтвердить|отметить|добавить)$/.test(
      verb.verb,
    );
  if (isTold && (phrase.cases & DATIVE) !== 0) return cueOf(at, phrase.start, `${word} X`, 0.8);
  return isDativeOnly(phrase) ? toldBefore(tokens, at) : null;
};

/** «сказал Иванов телеканалу X»: only a noun in the dative tells */
function toldBefore(tokens: Tokens, from: number): Cue | null {
  for (let at = from; at > from - 4; at -= 1) {
    if (RUSSIAN.verbs.has(keyAt(tokens, at)))
      return cueOf(at, from + 1, `${keyAt(tokens, at)} X`, 0.8);
    if (isBreak(tokens, at)) return null;
  }
  return null;
}

function isDativeOnly({ cases, start, hit }: RussianPhrase): boolean {
  return start < hit.start && (cases & DATIVE) !== 0 && (cases & (NOMINATIVE | GENITIVE)) === 0;
}

/** «сообщается на сайте X», «говорится в МИД КНР» */
export const saidThereFrame: RussianFrame = (tokens, phrase) => {
  const at = keyAt(tokens, phrase.start - 1) === '"' ? phrase.start - 2 : phrase.start - 1;
  if (!/^(?:в|во|на)$/.test(keyAt(tokens, at)) || (phrase.cases & PREPOSITIONAL) === 0) return null;
  const isPlace = isLand(phrase.hit);
  const said = keyAt(tokens, at - 1);
  if (isPlace || said === 'следует' || !RUSSIAN.impersonal.has(said)) return null;
  return cueOf(at - 1, phrase.start, `${said} в X`, 0.85);
};

/** «в заявлении X говорится», «следует из доклада X», «в сообщении X отмечается» */
export const documentFrame: RussianFrame = (tokens, phrase) => {
  const at = beforeModifiers(tokens, phrase.start);
  const isOf = (phrase.cases & GENITIVE) !== 0 || isUndeclined(phrase);
  if (!RUSSIAN.documentNouns.has(keyAt(tokens, at)) || !isOf) return null;
  for (const place of [
    at - 2,
    at - 3,
    at - 4,
    phrase.end,
    phrase.end + 1,
    phrase.end + 2,
    phrase.end + 3,
  ]) {
    if (RUSSIAN.impersonal.has(keyAt(tokens, place))) {
      const made = cueOf(
        Math.min(place, at),
        Math.max(place + 1, phrase.start),
        `${keyAt(tokens, place)} в ${keyAt(tokens, at)} X`,
        0.9,
      );
      return denied(tokens, place, made);
    }
  }
  return null;
};

/** «заявление X о том, что», «слова X:», «Главное из заявлений X» */
export const statementFrame: RussianFrame = (tokens, phrase) => {
  const at = beforeTitles(tokens, phrase);
  const noun = keyAt(tokens, at);
  if ((phrase.cases & GENITIVE) === 0) return null;
  if (BY_STATEMENT.test(noun) && isAboutThat(tokens, phrase.end))
    return cueOf(at, phrase.start, `${noun} X`, 0.75);
  if (!RUSSIAN.statementNouns.has(noun)) return null;
  const isTitle = opensLine(tokens, at) && endsTitle(tokens, phrase.end);
  const end = phrase.end;
  const isGiven = /^(?:приводит|приводят|цитирует|цитируют|передает|передают)$/;
  if (noun === 'слова' && isGiven.test(keyAt(tokens, end)))
    return cueOf(at, end + 1, `слова X ${keyAt(tokens, end)}`, 0.85);
  const isContent =
    keyAt(tokens, end) === ',' ? keyAt(tokens, end + 1) === 'что' : isAboutThat(tokens, end);
  return isTitle || isContent ? cueOf(at, phrase.start, `${noun} X`, 0.75) : null;
};

/** «поддержаны заявлением X о том, что …» */
const BY_STATEMENT =
  /^(?:заявлени(?:ем|ю|и)|заявлениями|словами?|словам|обещани(?:ем|ю)|призывом|высказывани(?:ем|ями))$/;

function isAboutThat(tokens: Tokens, at: number): boolean {
  return keyAt(tokens, at) === 'о' && keyAt(tokens, at + 1) === 'том';
}

/** «заявления помощника президента Y по безопасности X»: the noun may stand before a long title. */
function beforeTitles(tokens: Tokens, { start, hit }: RussianPhrase): number {
  const near = beforeModifiers(tokens, start);
  if (hit.type !== 'person' || RUSSIAN.statementNouns.has(keyAt(tokens, near))) return near;
  for (let at = near; at > near - 9 && isWord(tokens, at); at -= 1) {
    if (RUSSIAN.statementNouns.has(keyAt(tokens, at)))
      return TITLE_STEM.test(keyAt(tokens, at + 1)) ? at : near;
  }
  return near;
}

const TITLE_STEM =
  /^(?:глав|министр|президент|премьер|помощник|советник|посл|постпред|представител|секретар|замглав|замминистр|сенатор|депутат|госсекретар|канцлер|спикер|официальн|пресс-секретар)/;

/** Up to three words before it, the line begins. */
function opensLine(tokens: Tokens, at: number): boolean {
  for (let start = at; start >= at - 3; start -= 1) {
    const before = keyAt(tokens, start - 1);
    if (start === 0 || before === '\n' || before === '–' || before === '.') return true;
  }
  return false;
}

function endsTitle(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    if (keyAt(tokens, at) === ':' || keyAt(tokens, at) === '\n') return true;
    if (isBreak(tokens, at)) return at === tokens.length;
  }
  return false;
}

/** Place before quotation marks and up to two adjectives: «самого», «неназванных», «американской» … */
function beforeModifiers(tokens: Tokens, start: number): number {
  let at = start - 1;
  for (let passed = 0; passed < 3; passed += 1) {
    const word = keyAt(tokens, at);
    const isCue = RUSSIAN.byWords.has(word) || RUSSIAN.agreeNouns.has(word);
    const isAdjective =
      !isCue && tokens.shapes[at] === 'lower' && /.{3}(?:ых|их|ого|его|ой|ей|ым)$/.test(word);
    if (word !== '"' && !isAdjective) return at;
    at -= 1;
  }
  return at;
}

export function isReferring(rule: string): boolean {
  return /ссылкой|ссылаясь/.test(rule);
}
