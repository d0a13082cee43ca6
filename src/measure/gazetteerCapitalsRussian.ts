import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE } from '../text/russianCases.ts';
import type { CapitalPlace, StandsForGovernment } from './gazetteerCapitals.ts';
import type { RussianCapitalRules } from './gazetteerShape.ts';
import { wordAfter, wordBefore } from './gazetteerWords.ts';

/** Russian: by case and the words around; see `createCapitalJudge`. */
export function russianCapitals(rules: RussianCapitalRules): StandsForGovernment {
  const places = new Set(rules.place);
  const spoke = new Set(rules.spoke);
  const locally = new Set(rules.spokeLocally);
  const between = new Set(rules.between);
  const travel = stems(rules.travel);
  const cities = new Set(rules.cities);
  const weak = stems(rules.weak);
  const verbs = stems(rules.verbs);
  const heads = stems(rules.heads);
  const dative = stems(rules.dative);
  const accusative = stems(rules.accusative);
  const relation = stems(rules.relation);
  const onto = stems(rules.onto);

  /** "в Пекине (также) заявили", "заявили в Пекине"; what a city's own news says does not count. */
  const speaks = ({ text, end, country }: CapitalPlace, before: { start: number }): boolean => {
    const first = wordAfter(text, end);
    const next = ADVERB.test(first.word) ? wordAfter(text, first.end).word : first.word;
    if (spoke.has(next)) return !(cities.has(country) && locally.has(next));
    const earlier = wordBefore(text, before.start).word;
    return spoke.has(earlier) && !locally.has(earlier);
  };
  const acts = ({ text, end, country }: CapitalPlace): boolean => {
    const next = wordAfter(text, end);
    const verb = ADVERB.test(next.word) ? wordAfter(text, next.end).word : next.word;
    if (PLURAL_VERB.test(verb)) return false;
    return verbs.test(verb) && !(cities.has(country) && weak.test(verb));
  };
  const isGoverned = (place: CapitalPlace, word: string, before: number): boolean => {
    const { text, cases } = place;
    const head = wordBefore(text, before).word;
    const may = (one: number): boolean => (cases & one) > 0;
    if (/^со?$/.test(word)) return may(INSTRUMENTAL) && relation.test(head);
    if (word === 'на') return may(ACCUSATIVE) && onto.test(head);
    const isOwned = may(GENITIVE) && heads.test(word === 'от' ? head : word);
    const isReceiver = may(DATIVE) && isGiven(word, head);
    return isOwned || isReceiver || (may(ACCUSATIVE | GENITIVE) && accusative.test(word));
  };
  const isGiven = (word: string, head: string): boolean =>
    !places.has(word) && !/^(?:к|ко)$/.test(word) && (dative.test(word) || dative.test(head));
  const isPaired = ({ text, start, end, isState }: CapitalPlace, word: string): boolean => {
    const next = wordAfter(text, end);
    if (between.has(word)) return true;
    if (word === 'и') {
      const other = wordBefore(text, wordBefore(text, start).start);
      const first = wordBefore(text, other.start).word;
      return (
        isState(other.word) && (between.has(first) || heads.test(first) || relation.test(first))
      );
    }
    return next.word === 'и' && isState(wordAfter(text, next.end).word) && relation.test(word);
  };
  const isTravel = (text: string, start: number): boolean =>
    text
      .slice(Math.max(0, start - 60), start)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => travel.test(word));
  return (place) => {
    const { text, start, cases } = place;
    if (/[-–]/.test(text.charAt(start - 1)) || /[-–]/.test(text.charAt(place.end))) return false;
    const before = wordBefore(text, start);
    if (/^(?:в|во|из)$/.test(before.word)) return speaks(place, before);
    if (isPaired(place, before.word)) return !isTravel(text, start);
    if (isGoverned(place, before.word, before.start)) return true;
    if (places.has(before.word)) return false;
    return (cases & NOMINATIVE) > 0 && acts(place);
  };
}

/** one city is one actor: "Торпедо Москва" обвинили has another subject */
const PLURAL_VERB = /(?:ли|лись|ют|ут|ат|ят|ются|утся|ны)$/;
const ADVERB =
  /^(?:не|также|уже|снова|вновь|опять|лишь|только|все|еще|никогда|давно|официально|теперь|сейчас|сегодня|пока|ранее|тоже|явно|по-прежнему|постоянно|открыто)$/;

function stems(beginnings: readonly string[]): RegExp {
  return new RegExp(
    `^(?:${beginnings.map((word) => word.replace(/[^\p{L} ]/gu, '')).join('|')})`,
    'u',
  );
}
