import { creditCue, creditFrame } from './citationCredit.ts';
import { CUES } from './citationCues.ts';
import { continued, viewFrame } from './citationEnglishNext.ts';
import { clauseFrame, saidAsideFrame, secondVerbFrame } from './citationEnglishSecond.ts';
import { type Cue, type Frame, isLandPhrase, strongest } from './citationFrame.ts';
import { headFrame, quotedStandFrame, remarksFrame } from './citationHeadlineHead.ts';
import {
  colonTailFrame,
  cutTailFrame,
  isTail,
  ownTailFrame,
  tailFrame,
} from './citationHeadlineTail.ts';
import type { CitationReader, Cited, ReadingContext } from './citationRecord.ts';
import { sentenceOf, sentences } from './citationSentence.ts';
import { withNesting } from './citationSettle.ts';
import {
  documentFrame,
  interviewFrame,
  learnedFrame,
  ownDocumentFrame,
  sourceFrame,
  statementFrame,
  toldFrame,
} from './citationSource.ts';
import { keyAt, type Tokens, tokenise } from './citationTokens.ts';
import { verbFrame } from './citationVerb.ts';
import { invertedFrame, passiveFrame, quotedFrame } from './citationVerbBefore.ts';
import { type Dateline, datelines } from './dateline.ts';
import type { NameHit } from './nameHit.ts';
import { findNames } from './nameHits.ts';
import { type NamePhrase, namePhrases } from './namePhrase.ts';
import type { NameIndex } from './names.ts';

const FRAMES: readonly Frame[] = [
  sourceFrame,
  verbFrame,
  tailFrame,
  colonTailFrame,
  invertedFrame,
  headFrame,
  passiveFrame,
  quotedFrame,
  interviewFrame,
  learnedFrame,
  creditFrame,
  toldFrame,
  documentFrame,
  ownDocumentFrame,
  statementFrame,
  remarksFrame,
  quotedStandFrame,
  clauseFrame,
  secondVerbFrame,
  saidAsideFrame,
  viewFrame,
  ownTailFrame,
  cutTailFrame,
];

/** Finds names first, then asks the frames for words that make a name a source. */
export function createEnglishReader(index: NameIndex): CitationReader {
  return {
    language: 'en',
    mayName: index.mayName,
    read: (text, context) => citedIn(text, index, context),
  };
}

function citedIn(text: string, index: NameIndex, context: ReadingContext): readonly Cited[] {
  const tokens = tokenise(text);
  const hits = findNames(tokens, index, context.publisher?.state ?? null, context.day);
  if (hits.length === 0) return [];
  const lines = datelines(text);
  const named = lines.length > 0 ? hits.filter((hit) => !isPlaceOf(tokens, hit, lines)) : hits;
  const spokesmanOf = (body: number) =>
    index.offices.holderOf('spokesman', index.idOf(body), context.day);
  const phrases = namePhrases(tokens, named, spokesmanOf);
  const cues = phrases.map((phrase) => cueOf(tokens, phrase, phrases, lines));
  // "Russia hopes … – X": X says so; acts and views of others are X's report, not their words
  const tails = phrases.filter((_, at) => isTail(cues[at] ?? NO_CUE));
  const least = tails.length > 0 || hasUnnamedTail(tokens) ? RELAYED_SPEECH : 0;
  const spoken = new Set(tails.map(({ hits: [hit] }) => context.actors[hit?.actor ?? -1]?.state));
  const isOfficial = tails.some(({ hits: [hit] }) => hit?.type === 'body');
  const found = new Map<number, Cited[]>();
  const isSpokenFor = (phrase: NamePhrase) =>
    phrases.some(
      (other, at) =>
        !isLandPhrase(other) &&
        (cues[at]?.score ?? 0) >= RELAYED_SPEECH &&
        stateOf(other, context) === stateOf(phrase, context) &&
        sentenceOf(tokens, other.start) === sentenceOf(tokens, phrase.start),
    );
  // "Russia hopes …, its minister said": the land's views are his words; "Zelensky says US has proposed …": its act too
  const isOthersWords = (phrase: NamePhrase, cue: Cue) =>
    (cue.score < VIEW && isSpokenFor(phrase)) || isToldAct(tokens, phrase, cue, cues);
  phrases.forEach((phrase, at) => {
    const cue = cues[at] ?? continued(tokens, phrase, phrases);
    if (!cue || cue.score < least) return;
    if (isLandPhrase(phrase) && isOthersWords(phrase, cue)) return;
    // "US calls on … – Rubio", "Putin explained … – Kremlin": one voice
    const isSameVoice = spoken.has(context.actors[phrase.hits[0]?.actor ?? -1]?.state);
    if (isSameVoice && !isTail(cue) && (isLandPhrase(phrase) || isOfficial)) return;
    const sentence = sentenceOf(tokens, phrase.start);
    const list = found.get(sentence) ?? [];
    for (const hit of phrase.hits) list.push(citedBy(tokens, phrase, hit, cue));
    found.set(sentence, list);
  });
  return sentences(found).flatMap((one) => withNesting(one, context.actors, isCiting));
}

function stateOf({ hits: [hit] }: NamePhrase, { actors }: ReadingContext): string | null {
  return actors[hit?.actor ?? -1]?.state ?? null;
}

/** "has proposed": an act in the perfect, right behind another's "says (that)", or of the acts that speakers report. */
function isToldAct(
  tokens: Tokens,
  phrase: NamePhrase,
  { start }: Cue,
  cues: readonly (Cue | null)[],
): boolean {
  if (!CUES.have.has(keyAt(tokens, start - 1)) || start - 1 !== phrase.end) return false;
  const said = keyAt(tokens, phrase.start - 1) === 'that' ? phrase.start - 1 : phrase.start;
  const isAct = /^(?:proposed|offered|promised|pledged|agreed)$/.test(keyAt(tokens, start));
  return cues.some(
    (cue) => cue?.end === said || (isAct && cue && cue.start !== start && cue.score >= SPEECH),
  );
}

const SPEECH = 0.9;

const NO_CUE = { rule: '' };

const UNNAMED =
  /^(?:media|tv|newspaper|agency|magazine|reports?|sources?|document|daily|portal|outlet|radio|paper|channel)$/;

/** "… – media": an outlet without a name reports; acts and views of others are its report. */
function hasUnnamedTail(tokens: Tokens): boolean {
  for (let at = 4; at < tokens.length; at += 1) {
    if (keyAt(tokens, at) !== '–') continue;
    const last = keyAt(tokens, at + 1) === 'news' ? at + 2 : at + 1;
    const next = keyAt(tokens, last + 1);
    if (UNNAMED.test(keyAt(tokens, last)) && (next === '–' || next === '' || next === '\n'))
      return true;
  }
  return false;
}

function isCiting({ rule }: Cited): boolean {
  return /“(?:citing|quoting|with reference to|quoted X as saying)”/.test(rule);
}

function cueOf(
  tokens: Tokens,
  phrase: NamePhrase,
  phrases: readonly NamePhrase[],
  lines: readonly Dateline[],
): Cue | null {
  const start = tokens.starts[phrase.start] ?? 0;
  const isAgency = lines.some(
    ({ agencyStart, agencyEnd }) => start >= agencyStart && start < agencyEnd,
  );
  if (isAgency) return phrase.hits[0]?.type === 'outlet' ? creditCue(phrase) : null;
  return strongest(FRAMES.map((frame) => frame(tokens, phrase, phrases)));
}

/** Inside a dateline, but not its agency. */
function isPlaceOf(tokens: Tokens, hit: NameHit, lines: readonly Dateline[]): boolean {
  const at = tokens.starts[hit.start] ?? 0;
  return lines.some(
    ({ start, end, agencyStart, agencyEnd }) =>
      at >= start && at < end && !(at >= agencyStart && at < agencyEnd),
  );
}

/** Cues below this are no restated speech where a headline names its source itself. */
const RELAYED_SPEECH = 0.8;

/** Cues below this are views and wishes. */
const VIEW = 0.7;

const BARE_PENALTY = 0.25;

/** The name's span runs over the whole phrase for an institution, whose spokesman speaks. */
function citedBy(tokens: Tokens, phrase: NamePhrase, hit: NameHit, cue: Cue): Cited {
  const end = hit.type === 'body' ? Math.max(hit.end, phrase.end) : hit.end;
  return {
    actor: hit.actor,
    speaksFor: phrase.speaksFor?.actor ?? bodyOf(hit),
    score: hit.isBare ? cue.score - BARE_PENALTY : cue.score,
    rule: cue.rule,
    nameStart: tokens.starts[hit.start] ?? 0,
    nameEnd: tokens.ends[end - 1] ?? 0,
    cueStart: tokens.starts[cue.start] ?? 0,
    cueEnd: tokens.ends[cue.end - 1] ?? 0,
    negated: cue.negated === true || isNeither(tokens, phrase),
    questioned: cue.questioned === true,
    scareQuotes: isIronic(tokens, phrase, cue),
    isOffice: hit.type === 'body' && (hit.isOffice || hit.isBare || phrase.end > hit.end),
    nestedIn: -1,
  };
}

/** "Neither X nor Y said". */
function isNeither(tokens: Tokens, { start }: NamePhrase): boolean {
  return /^(?:neither|nor)$/.test(keyAt(tokens, start - 1));
}

/** "The Omani PM" names an office: who held it is the registry's answer, the body is the text's. */
function bodyOf({ body, actor }: NameHit): number {
  return body >= 0 && body !== actor ? body : -1;
}

/** The name or the cue alone in quotation marks, or "so-called" before the name. */
function isIronic(tokens: Tokens, phrase: NamePhrase, cue: Cue): boolean {
  if (isQuoted(tokens, phrase.start, phrase.end)) return true;
  if (isQuoted(tokens, cue.start, cue.end) && keyAt(tokens, cue.start) !== ':') return true;
  return (
    keyAt(tokens, phrase.start - 1) === 'so-called' || keyAt(tokens, phrase.start) === 'so-called'
  );
}

function isQuoted(tokens: Tokens, start: number, end: number): boolean {
  return keyAt(tokens, start - 1) === '"' && keyAt(tokens, end) === '"';
}
