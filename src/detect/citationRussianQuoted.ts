/** Whom somebody quotes: «ТАСС цитирует Лаврова», «…», — цитирует Лаврова агентство, «цитирует слова Лаврова». */
import { ACCUSATIVE, GENITIVE } from '../text/russianCases.ts';
import { cueOf } from './citationFrame.ts';
import { denied, type RussianFrame } from './citationRussianFrame.ts';
import { keyAt } from './citationTokens.ts';

/** The verb stands before the name, its own subject may stand between: «цитирует ТАСС Лаврова». */
export const quotedFrame: RussianFrame = (tokens, phrase, phrases) => {
  let at = phrase.start - 1;
  const isHisWords = /^(?:слова|заявлени[ея])$/.test(keyAt(tokens, at));
  const asked = isHisWords ? GENITIVE : GENITIVE & phrase.cases && ACCUSATIVE;
  if ((phrase.cases & asked) === 0) return null;
  if (isHisWords) at -= 1;
  const paper = phrases.find(({ end, hit }) => end === at + 1 && hit.type === 'outlet');
  const place = paper ? paper.start - 1 : at;
  const verb = keyAt(tokens, place);
  if (!/^(?:про)?цитир(?:ует|уют|овал[аио]?)$/.test(verb)) return null;
  return denied(tokens, place, cueOf(place, place + 1, `${verb} X`, 0.8));
};
