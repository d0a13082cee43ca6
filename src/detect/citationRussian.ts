import type { Actor } from '../domain/actor.ts';
import { ACCUSATIVE, GENITIVE, NOMINATIVE } from '../text/russianCases.ts';
import { RUSSIAN } from './citationCuesRussian.ts';
import { type Cue, strongest } from './citationFrame.ts';
import type { CitationReader, Cited, ReadingContext } from './citationRecord.ts';
import { contentsFrame } from './citationRussianContents.ts';
import type { RussianFrame } from './citationRussianFrame.ts';
import {
  colonTailFrame,
  creditFrame,
  headFrame,
  ownTailFrame,
  tailFrame,
} from './citationRussianHeadline.ts';
import { listed } from './citationRussianListed.ts';
import { continued } from './citationRussianNext.ts';
import { participleFirst, participleFrame } from './citationRussianParticiple.ts';
import { placeFrame } from './citationRussianPlace.ts';
import { quotedFrame } from './citationRussianQuoted.ts';
import {
  byFrame,
  documentFrame,
  isReferring,
  referFrame,
  saidThereFrame,
  statementFrame,
  toldFrame,
} from './citationRussianSource.ts';
import { subjectFirst } from './citationRussianSubjectFirst.ts';
import { asSaid } from './citationRussianSupposed.ts';
import { verbFirst } from './citationRussianVerbFirst.ts';
import { sentenceEnd, sentenceOf, sentences } from './citationSentence.ts';
import { withNesting } from './citationSettle.ts';
import { isBreak, keyAt, type Tokens } from './citationTokens.ts';
import { findRussianNames, russianTokens } from './nameHitsRussian.ts';
import { type RussianPhrase, russianPhrases } from './namePhraseRussian.ts';
import { isLand } from './names.ts';
import type { RussianIndex } from './namesRussian.ts';

const FRAMES: readonly RussianFrame[] = [
  verbFirst,
  subjectFirst,
  participleFrame,
  participleFirst,
  placeFrame,
  listed(byFrame),
  listed(referFrame, ACCUSATIVE | GENITIVE),
  toldFrame,
  listed(documentFrame),
  saidThereFrame,
  statementFrame,
  listed(contentsFrame),
  quotedFrame,
  tailFrame,
  colonTailFrame,
  ownTailFrame,
  headFrame,
  creditFrame,
];

/** States whose papers mean their own by a bare «МИД»; others that write in Russian mostly mean Russia's. */
const AT_HOME: ReadonlySet<string> = new Set(
  'RUS BLR KAZ KGZ TJK UZB TKM ARM AZE MDA UKR GEO'.split(' '),
);

export function createRussianReader(index: RussianIndex): CitationReader {
  return {
    language: 'ru',
    // a capital letter, which every name has; tokenising finds the rest
    mayName: (text) => /[А-ЯЁA-Z]/.test(text),
    read: (text, context) => citedIn(text, index, context),
  };
}

function citedIn(text: string, index: RussianIndex, context: ReadingContext): readonly Cited[] {
  const tokens = russianTokens(text);
  const search = {
    index,
    ownState: homeOf(context),
    day: context.day,
    idOf: (actor: number) => context.actors[actor]?.id ?? '',
  };
  const hits = findRussianNames(tokens, search);
  if (hits.length === 0) return [];
  const phrases = russianPhrases(tokens, hits, search);
  const cues = phrases.map((phrase) => cueOf(tokens, phrase, phrases));
  // an outlet reports: views of others are its report, not their words
  const isReported = phrases.some(({ hit }, at) => hit.type === 'outlet' && cues[at] !== null);
  const found = new Map<number, Cited[]>();
  phrases.forEach((phrase, at) => {
    if (isSaidByItsOwn(tokens, phrase, cues[at], phrases, cues, context.actors)) return;
    const cue = cues[at] ?? continued(tokens, phrase, phrases);
    if (!cue || (isReported && cue.score < RELAYED_SPEECH)) return;
    const sentence = sentenceOf(tokens, cue.start);
    const list = found.get(sentence) ?? [];
    list.push(citedBy(tokens, phrase, cue));
    found.set(sentence, list);
  });
  return sentences(found).flatMap((one) =>
    withNesting(one, context.actors, ({ rule }) => isReferring(rule)),
  );
}

/** «Пекин выступает против пошлин, заявили в МИД КНР», «… Об этом заявил …»: who speaks for the land is named. */
function isSaidByItsOwn(
  tokens: Tokens,
  { hit }: RussianPhrase,
  cue: Cue | null | undefined,
  phrases: readonly RussianPhrase[],
  cues: readonly (Cue | null)[],
  actors: readonly Actor[],
): boolean {
  if (!cue || !isLand(hit)) return false;
  const state = actors[hit.actor]?.state ?? null;
  return phrases.some((other, at) => {
    const said = cues[at];
    if (!said || said.negated || state === null) return false;
    if (isLand(other.hit)) return false;
    const actor = actors[other.hit.actor];
    if (actor?.state !== state || actor.kind.endsWith('outlet')) return false;
    const own = sentenceOf(tokens, hit.start);
    const its = sentenceOf(tokens, said.start);
    return (
      its === own ||
      (its > own && isAboutThis(tokens, its + 1) && its === sentenceEnd(tokens, hit.end))
    );
  });
}

function isAboutThis(tokens: Tokens, at: number): boolean {
  const [first, second] = [keyAt(tokens, at), keyAt(tokens, at + 1)];
  return (
    (/^(?:об|это|такое|с)$/.test(first) &&
      /^(?:этом|заявил|сообщил|заявление|таким)$/.test(second)) ||
    first === 'как'
  );
}

function homeOf({ publisher }: ReadingContext): string {
  const state = publisher?.state ?? null;
  return state !== null && AT_HOME.has(state) ? state : 'RUS';
}

function cueOf(
  tokens: Tokens,
  phrase: RussianPhrase,
  phrases: readonly RussianPhrase[],
): Cue | null {
  const best = strongest(FRAMES.map((frame) => frame(tokens, phrase, phrases)));
  const said = best && asSaid(tokens, phrase, best);
  return said && isAsked(tokens, said) ? { ...said, questioned: true } : said;
}

/** The sentence ends in a question mark and begins with a question word, or has «ли» behind the verb. */
function isAsked(tokens: Tokens, cue: Cue): boolean {
  let end = cue.end;
  while (!isBreak(tokens, end) && keyAt(tokens, end) !== '"' && keyAt(tokens, end) !== ':')
    end += 1;
  if (keyAt(tokens, end) !== '?') return false;
  const start = sentenceOf(tokens, cue.start) + 1;
  return RUSSIAN.questionWords.has(keyAt(tokens, start)) || keyAt(tokens, cue.end) === 'ли';
}

function citedBy(tokens: Tokens, phrase: RussianPhrase, cue: Cue): Cited {
  const { hit } = phrase;
  const start = hit.type === 'person' ? hit.start : phrase.start;
  return {
    actor: hit.actor,
    speaksFor: phrase.speaksFor >= 0 ? phrase.speaksFor : bodyOf(phrase),
    nameStart: tokens.starts[start] ?? 0,
    nameEnd: tokens.ends[phrase.end - 1] ?? 0,
    cueStart: tokens.starts[cue.start] ?? 0,
    cueEnd: tokens.ends[cue.end - 1] ?? 0,
    rule: cue.rule,
    score: hit.isBare ? cue.score - BARE_PENALTY : cue.score,
    negated: cue.negated === true,
    questioned: cue.questioned === true,
    scareQuotes: isIronic(tokens, phrase),
    isOffice: phrase.isOffice,
    nestedIn: -1,
  };
}

/** An office without a name: who held it is the registry's answer, the body is the text's. */
function bodyOf({ hit: { body, actor }, isOffice }: RussianPhrase): number {
  return isOffice && body >= 0 && body !== actor ? body : -1;
}

const BARE_PENALTY = 0.15;

/** Cues below this are views and wishes. */
const RELAYED_SPEECH = 0.65;

/** «так называемый», or an institution that is no outlet in quotation marks */
function isIronic(tokens: Tokens, { start, end, hit }: RussianPhrase): boolean {
  if (/^называем/.test(keyAt(tokens, start - 1))) return true;
  return (
    hit.type !== 'outlet' &&
    keyAt(tokens, hit.start - 1) === '"' &&
    keyAt(tokens, end) === '"' &&
    (hit.cases & NOMINATIVE) !== 0
  );
}
