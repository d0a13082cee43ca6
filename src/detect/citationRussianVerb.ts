import { ACCUSATIVE, ANY_CASE, NOMINATIVE, PREPOSITIONAL } from '../text/russianCases.ts';
import { RUSSIAN, type RussianVerb } from './citationCuesRussian.ts';
import type { Cue } from './citationFrame.ts';
import { isBreak, isWord, keyAt, type Tokens } from './citationTokens.ts';
import { isFiller, isSubject, type RussianPhrase } from './namePhraseRussian.ts';

/** One way of citing in Russian. Looks at one phrase among all of its text. */
export type RussianFrame = (
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
) => Cue | null;

/** As far as a verb may stand from its subject, in words. */
const REACH = 12;

/** «…, заявил журналистам X», «сообщает X» */
export const verbFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  const first = listStart(tokens, phrase, phrases);
  for (let at = first - 1; at >= first - REACH && at >= 0; at -= 1) {
    const verb = verbAt(tokens, at);
    if (verb) {
      return isItsVerb(tokens, at, verb, phrase, phrases) ? cueOf(tokens, at, verb) : null;
    }
    if (isLink(tokens, at - 2)) at -= 2;
    else if (isBarrier(tokens, at) || endsInSubject(at, phrases)) return null;
  }
  return null;
};

/** «обвинили власти страны», «поблагодарил Харрис»: nominative and accusative look the same. */
function mayBeObject({ verb }: RussianVerb, { cases, hit }: RussianPhrase): boolean {
  if (hit.type === 'person') return (cases & ACCUSATIVE) !== 0 && RUSSIAN.transitive.has(verb);
  const isBody =
    hit.type === 'body' && cases !== ANY_CASE && (hit.plural || (cases & ACCUSATIVE) !== 0);
  return isBody && RUSSIAN.transitive.has(verb);
}

/** «объявили Испания, Италия и Греция»: where the list of subjects begins. */
function listStart(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): number {
  let start = phrase.start;
  for (let joined = 0; joined < 4; joined += 1) {
    const link = keyAt(tokens, start - 1);
    if (link !== 'и' && link !== ',') return start;
    const before = start - 1;
    const partner = phrases.find(({ end, cases }) => end === before && (cases & NOMINATIVE) !== 0);
    if (!partner) return start;
    start = partner.start;
  }
  return start;
}

/** Whether a phrase behind a verb is its subject. */
function isItsVerb(
  tokens: Tokens,
  at: number,
  verb: RussianVerb,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  if (hasOwnSubject(tokens, at, phrase, phrases) || !agrees(verb, phrase, phrases)) return false;
  const first = listStart(tokens, phrase, phrases);
  if (first < phrase.start && verb.number === 'one') return false;
  // «и назвал Израиль виновным»: a land's name looks the same as subject and object
  const isLone =
    (phrase.hit.type === 'country' && verb.number === 'one') || mayBeObject(verb, phrase);
  if (isLone && !closesClause(tokens, at, { ...verb, needs: EMPTY })) return false;
  const isNear = first - at <= 3;
  if (!isNear && isObjectBetween(tokens, at + 1, phrase.start, phrases)) return false;
  return opensWithVerb(tokens, at, verb);
}

/** "(https://…)" behind a word that is a link */
function isLink(tokens: Tokens, at: number): boolean {
  return keyAt(tokens, at) === '(' && keyAt(tokens, at + 1) === '<url>';
}

/** «Глава РФ пообещал Меркель»: the verb has its subject before it. */
function hasOwnSubject(
  tokens: Tokens,
  verb: number,
  own: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  let at = verb;
  while (isFiller(tokens, at - 1) && !RUSSIAN.verbs.has(keyAt(tokens, at - 1))) at -= 1;
  return phrases.some((other) => other !== own && other.end === at && isSubject(tokens, other));
}

/** A verb with needs wants them behind it, unless it closes a quotation: «…», — отметил X. */
function opensWithVerb(tokens: Tokens, at: number, verb: RussianVerb): boolean {
  if (verb.needs === null) return true;
  const before = keyAt(tokens, at - 1);
  if (before === '–' || before === ',' || /^(?:как|это|этом)$/.test(before)) return true;
  // «Такое заявление сделал X», «С этим заявлением выступил X»
  if (verb.needs.has(before)) return true;
  return hasNeeds(tokens, at, verb, REACH);
}

/** «X на встрече призвал», «X и Y заявили», «X, выступая в Омске, сказал» */
export const subjectFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  // «гарантии, которых X требует»: what is told about X's demands
  if (/^котор(?:ых|ые|ую|ого|ой|ому)$/.test(keyAt(tokens, phrase.start - 1))) return null;
  const said = firstSaid(tokens, phrase, phrases);
  return said?.negated ? (butSaid(tokens, said.end, phrase, phrases) ?? said) : said;
};

/** The first word of speech behind a subject, over asides and the other names of a list. */
function firstSaid(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  let at = afterRelative(tokens, phrase.end);
  for (let steps = 0; steps < REACH; steps += 1) {
    const joined = joinedEnd(tokens, at, phrases);
    if (joined > at) {
      at = joined;
      continue;
    }
    const said = saidAt(tokens, at, phrase, phrases);
    if (said) return said;
    const next = isLink(tokens, at) ? at + 3 : (afterAside(tokens, at) ?? at + 1);
    if (next === at + 1 && (isBarrier(tokens, at) || beginsSubject(tokens, at, phrase, phrases)))
      return null;
    at = next;
  }
  return null;
}

/** The verb of speech at a place, if the phrase can be its subject. */
function saidAt(
  tokens: Tokens,
  at: number,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  const verb = verbAt(tokens, at);
  if (!verb || !agrees(verb, phrase, phrases)) return null;
  return finds(verb, phrase) || hasNeeds(tokens, at, verb, 5) ? cueOf(tokens, at, verb) : null;
}

/** «Bloomberg узнал о планах»: what a paper learns, it says. */
function finds({ verb }: RussianVerb, { hit }: RussianPhrase): boolean {
  return hit.type === 'outlet' && /^(?:узнать|выяснить)$/.test(verb);
}

/** «X отказался назвать срок, но пообещал …» */
function butSaid(
  tokens: Tokens,
  from: number,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  for (let at = from; at < from + REACH && !isBreak(tokens, at); at += 1) {
    if (!/^(?:но|однако)$/.test(keyAt(tokens, at))) continue;
    let next = at + 1;
    while (isFiller(tokens, next) && !verbAt(tokens, next)) next += 1;
    return saidAt(tokens, next, phrase, phrases);
  }
  return null;
}

/** «X отказался отвечать, подчеркнув, что …»: a participle of speech that hangs on the sentence's subject */
export const participleFrame: RussianFrame = (tokens, phrase, phrases) => {
  if (!isSubject(tokens, phrase, phrases)) return null;
  for (let at = phrase.end; at < phrase.end + 3 * REACH && !isBreak(tokens, at); at += 1) {
    if (phrases.some((other) => other !== phrase && other.start === at && isSubject(tokens, other)))
      return null;
    if (keyAt(tokens, at) !== ',') continue;
    const next = participleAfter(tokens, at + 1);
    const score = RUSSIAN.participles.get(keyAt(tokens, next));
    if (score === undefined || score < CLEAR) continue;
    return { start: next, end: next + 1, rule: `citation: “${keyAt(tokens, next)}”`, score: 0.7 };
  }
  return null;
};

/** «, только что пообещав»: over up to two adverbs */
function participleAfter(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + 2 && (isFiller(tokens, at) || keyAt(tokens, at) === 'при')) at += 1;
  return at;
}

/** «Назвав Y лжецом, X …»: the participle of speech opens the sentence, and its subject follows the comma */
export const participleFirst: RussianFrame = (tokens, phrase, phrases) => {
  if (keyAt(tokens, phrase.start - 1) !== ',' || !isSubject(tokens, phrase, phrases)) return null;
  let start = phrase.start - 1;
  while (start > phrase.start - 2 * REACH && !isClauseStart(tokens, start - 1)) start -= 1;
  if (!isClauseStart(tokens, start - 1)) return null;
  const word = keyAt(tokens, start);
  const score = RUSSIAN.participles.get(word);
  if (score === undefined || score < CLEAR) return null;
  return { start, end: start + 1, rule: `citation: “${word}”`, score: 0.7 };
};

function isClauseStart(tokens: Tokens, at: number): boolean {
  return at < 0 || isBreak(tokens, at) || /^[;–]$/.test(keyAt(tokens, at));
}

const CLEAR = 0.85;

const EMPTY: ReadonlySet<string> = new Set();

/** «в Пекине заявили», «сообщили в МИД КНР» */
export const placeFrame: RussianFrame = (tokens, phrase, phrases) => {
  const before = keyAt(tokens, phrase.start - 1) === '"' ? phrase.start - 2 : phrase.start - 1;
  const isPlace = /^(?:в|во|на)$/.test(keyAt(tokens, before));
  if (!isPlace || (phrase.cases & PREPOSITIONAL) === 0) return null;
  // «посольство США на Украине»: where an office is, not who speaks
  const isLand = phrase.hit.type === 'country' || phrase.hit.type === 'capital';
  if (isLand && phrases.some(({ end, hit }) => end === before && hit.type === 'body')) return null;
  return saidBehind(tokens, phrase) ?? saidBefore(tokens, phrase, phrases);
};

function saidBehind(tokens: Tokens, phrase: RussianPhrase): Cue | null {
  const isLoose = phrase.hit.type === 'body' || phrase.hit.type === 'outlet';
  for (let at = phrase.end; at < phrase.end + 8 && !isBarrier(tokens, at); at += 1) {
    const verb = verbAt(tokens, at);
    if (verb)
      return isSaidThere(verb, phrase) && hasNeeds(tokens, at, verb, 5)
        ? cueOf(tokens, at, verb)
        : null;
    const isAllowed =
      isLoose || isFiller(tokens, at) || /^(?:в|на|свою|очередь)$/.test(keyAt(tokens, at));
    if (!isAllowed) return null;
  }
  return null;
}

function saidBefore(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  for (let at = phrase.start - 2; at >= phrase.start - 6 && at >= 0; at -= 1) {
    const verb = verbAt(tokens, at);
    if (verb)
      return isSaidThere(verb, phrase) && closesClause(tokens, at, verb)
        ? cueOf(tokens, at, verb)
        : null;
    // «подтвердили источники X в …»: others say it there
    if (
      isBarrier(tokens, at) ||
      phrases.some((other) => other.end === at + 1 && isSubject(tokens, other, phrases))
    )
      return null;
  }
  return null;
}

function closesClause(tokens: Tokens, at: number, verb: RussianVerb): boolean {
  const before = keyAt(tokens, at - 1);
  return verb.needs === null || /^(?:[,–"]|как|этом|ранее|также)$/.test(before) || at === 0;
}

function isSaidThere(verb: RussianVerb, phrase: RussianPhrase): boolean {
  // «говорили в X» is a topic that was talked about there
  if (verb.verb === 'говорить' && verb.isPast) return false;
  return verb.number === 'many' && suits(verb, phrase);
}

/** Of a bare country or capital only what governments do: reports from there are no word of theirs. */
function suits(verb: RussianVerb, { hit }: RussianPhrase): boolean {
  return verb.ofCapitals || (hit.type !== 'country' && hit.type !== 'capital');
}

function verbAt(tokens: Tokens, at: number): RussianVerb | undefined {
  return isWord(tokens, at) ? RUSSIAN.verbs.get(keyAt(tokens, at)) : undefined;
}

function hasNeeds(tokens: Tokens, at: number, verb: RussianVerb, reach: number): boolean {
  const { needs } = verb;
  // «не исключил утечки»: what is not ruled out may be anything
  if (needs === null || (verb.isStatedDenied && keyAt(tokens, at - 1) === 'не')) return true;
  for (let next = at + 1; next <= at + reach; next += 1) {
    const word = keyAt(tokens, next);
    if (needs.has(word)) return true;
    if (isBreak(tokens, next)) return false;
  }
  return false;
}

/** One speaker says, several say; states with plural names do either. */
function agrees(
  verb: RussianVerb,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  if (phrase.hit.type === 'country') return verb.ofCountries;
  if (phrase.hit.type === 'capital') return verb.ofCountries;
  if (isNeuter(phrase) && (verb.gender === 'm' || verb.gender === 'f')) return false;
  if (verb.number === 'one') return !phrase.plural;
  return phrase.plural || phrases.some((other) => other !== phrase && isJoined(other, phrase));
}

/** «попросила правительство»: a neuter noun is the object of a verb in another gender. */
function isNeuter({ start, hit, isOffice }: RussianPhrase): boolean {
  return hit.isNeuter && !isOffice && start === hit.start;
}

function isJoined(a: RussianPhrase, b: RussianPhrase): boolean {
  return a.end + 1 === b.start || b.end + 1 === a.start;
}

function joinedEnd(tokens: Tokens, at: number, phrases: readonly RussianPhrase[]): number {
  if (!/^(?:и|,)$/.test(keyAt(tokens, at))) return at;
  const next = phrases.find(({ start, cases }) => start === at + 1 && (cases & NOMINATIVE) !== 0);
  return next && (keyAt(tokens, at) === 'и' || keyAt(tokens, next.end) === 'и') ? next.end : at;
}

/** «X, который сказал …» */
function afterRelative(tokens: Tokens, at: number): number {
  const isRelative = keyAt(tokens, at) === ',' && /^котор(?:ый|ая|ое)$/.test(keyAt(tokens, at + 1));
  return isRelative ? at + 2 : at;
}

const LONGEST_ASIDE = 14;

/** Behind ", выступая в Омске," or a parenthesis; null where none begins here. */
function afterAside(tokens: Tokens, at: number): number | null {
  const open = keyAt(tokens, at);
  if (open !== ',' && open !== '(') return null;
  const close = open === ',' ? ',' : ')';
  // "X, что …": a clause about something else
  if (/^(?:что|чтобы|а|но|если|когда|где|куда|поскольку|так)$/.test(keyAt(tokens, at + 1)))
    return null;
  // the verb of the aside is not the subject's own: «X, заявил Y»
  if (open === ',' && verbAt(tokens, at + 1)) return null;
  for (let end = at + 1; end <= at + LONGEST_ASIDE && !isBreak(tokens, end); end += 1) {
    if (keyAt(tokens, end) === close) return end + 1;
  }
  return null;
}

function isBarrier(tokens: Tokens, at: number): boolean {
  const word = keyAt(tokens, at);
  return (
    isBreak(tokens, at) ||
    /^[,:–()]$/.test(word) ||
    /^(?:что|чтобы|который|которая|которые|если|хотя|когда|<url>|<at>)$/.test(word)
  );
}

/** A phrase that can only be a subject ends here: the verb before it is its own. */
function endsInSubject(at: number, phrases: readonly RussianPhrase[]): boolean {
  return phrases.some(
    ({ end, cases, hit }) => end === at + 1 && isNominativeOnly(cases) && hit.type !== 'outlet',
  );
}

function beginsSubject(
  tokens: Tokens,
  at: number,
  own: RussianPhrase,
  phrases: readonly RussianPhrase[],
): boolean {
  const other = phrases.find(({ start }) => start === at);
  return (
    other !== undefined &&
    other !== own &&
    other.cases !== ANY_CASE &&
    isNominativeOnly(other.cases) &&
    isSubject(tokens, other)
  );
}

function isNominativeOnly(cases: number): boolean {
  return (cases & NOMINATIVE) !== 0 && cases !== ANY_CASE;
}

/** Between a far verb and its subject stands another name that may be the subject: «заявил Петров о встрече с X». */
function isObjectBetween(
  tokens: Tokens,
  from: number,
  to: number,
  phrases: readonly RussianPhrase[],
): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (phrases.some(({ start, end }) => at >= start && at < end)) continue;
    if (tokens.shapes[at] === 'initial' && /(?:ий|ов|ин|ев)$/.test(keyAt(tokens, at))) return true;
  }
  return false;
}

function cueOf(tokens: Tokens, at: number, verb: RussianVerb): Cue {
  const word = keyAt(tokens, at);
  const before = keyAt(tokens, at - 1);
  const isRefusal = verb.verb === 'отказаться';
  const isDenied = (before === 'не' && !verb.isStatedDenied) || before === 'никогда';
  const negated = isDenied || isRefusal || isDeclined(tokens, at);
  return { start: at, end: at + 1, rule: `citation: “${word}”`, score: verb.score, negated };
}

/** «не стал комментировать» */
function isDeclined(tokens: Tokens, at: number): boolean {
  return (
    /^(?:стал|стала|стали|смог|смогла|смогли|захотел|захотели)$/.test(keyAt(tokens, at - 1)) &&
    keyAt(tokens, at - 2) === 'не'
  );
}
