import type { Actor, ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import type { Cue, Frame } from './citationFrame.ts';
import {
  creditCue,
  creditFrame,
  headFrame,
  remarksFrame,
  TAIL_RULE,
  tailFrame,
} from './citationHeadline.ts';
import { interviewFrame, sourceFrame, statementFrame, toldFrame } from './citationSource.ts';
import { type Tokens, tokenise } from './citationTokens.ts';
import { clauseFrame, invertedFrame, passiveFrame, verbFrame } from './citationVerb.ts';
import { type Dateline, datelines } from './dateline.ts';
import { findNames, type NameHit } from './nameHits.ts';
import { type NamePhrase, namePhrases } from './namePhrase.ts';
import { createNameIndex, type NameIndex } from './names.ts';

/** Progress and the signal are looked after once in so many posts. */
const STRIDE = 2_000;

/**
 * Who is named as the source of what a post says (METHODS §4), for English: one piece per post and source, the
 * surest. Finds names first, then asks the frames for words that make a name a source; being talked about
 * is not being cited. What is denied, asked or planned gives nothing. The statement that is relayed is not looked
 * for here, so the source's post stays empty and nothing is ordered.
 * The score is the frame's own confidence, set by hand: 0.9 and more for plain speech ("says", "according to",
 * "– X"), about 0.7 for speech acts ("welcomed"), 0.6 for views ("hopes") and bare capitals before a colon;
 * less 0.25 where an institution stands without its state.
 */
export function detectCitations(
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number | null) => void,
): void {
  const index = createNameIndex(directory);
  for (let row = 0; row < posts.length; row += 1) {
    if (row % STRIDE === 0) {
      signal?.throwIfAborted();
      onProgress?.(row, posts.length);
    }
    const text = posts.text[row] ?? '';
    if (!isEnglish(dictAt(posts.lang, row), text) || !index.mayName(text)) continue;
    const amplifier = actorOfPost[row] ?? 0;
    const context = { index, actors: directory.actors, publisher: directory.actors[amplifier] };
    for (const cited of citedIn(text, context)) {
      if (cited.actor !== amplifier) emit(pieceOf(row, amplifier, cited));
    }
  }
  onProgress?.(posts.length, posts.length);
}

interface Cited {
  readonly actor: number;
  readonly score: number;
  readonly rule: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly cueStart: number;
  readonly cueEnd: number;
}

const FRAMES: readonly Frame[] = [
  sourceFrame,
  verbFrame,
  tailFrame,
  invertedFrame,
  headFrame,
  passiveFrame,
  interviewFrame,
  creditFrame,
  toldFrame,
  statementFrame,
  remarksFrame,
  clauseFrame,
];

interface Context {
  readonly index: NameIndex;
  readonly actors: readonly Actor[];
  readonly publisher: Actor | undefined;
}

/** The surest citation of each actor in a text, in order of place. */
function citedIn(text: string, context: Context): Iterable<Cited> {
  const best = new Map<number, Cited>();
  const tokens = tokenise(text);
  const hits = findNames(tokens, context.index, context.publisher?.state ?? null);
  if (hits.length === 0) return best.values();
  const lines = datelines(text);
  const named = lines.length > 0 ? hits.filter((hit) => !isPlaceOf(tokens, hit, lines)) : hits;
  const phrases = namePhrases(tokens, named);
  const cues = phrases.map((phrase) => cueOf(tokens, phrase, phrases, lines));
  // "Russia hopes … – X": X says so; acts and views of others are X's report, not their words
  const least = cues.some((cue) => cue?.rule === TAIL_RULE) ? RELAYED_SPEECH : 0;
  phrases.forEach((phrase, at) => {
    const cue = cues[at];
    if (!cue || cue.score < least) return;
    for (const hit of phrase.hits) {
      if (isOwnVoice(context.publisher, context.actors[hit.actor])) continue;
      const cited = citedBy(tokens, phrase, hit, cue);
      if (cited.score > (best.get(hit.actor)?.score ?? 0)) best.set(hit.actor, cited);
    }
  });
  return best.values();
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
  let best: Cue | null = null;
  for (const frame of FRAMES) {
    const cue = frame(tokens, phrase, phrases);
    if (cue && cue.score > (best?.score ?? 0)) best = cue;
  }
  return best;
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

/** A ministry's spokesman is the ministry's own voice; its minister, cited by it, is not. */
function isOwnVoice(publisher: Actor | undefined, speaker: Actor | undefined): boolean {
  if (publisher?.kind !== 'ministry' || speaker?.state !== publisher.state) return false;
  return speaker.kind === 'official' && /spokes(?:wom[ae]n|m[ae]n|person)/i.test(speaker.reason);
}

const BARE_PENALTY = 0.25;

/** The name's span runs over the whole phrase for an institution, whose spokesman speaks. */
function citedBy(tokens: Tokens, phrase: NamePhrase, hit: NameHit, cue: Cue): Cited {
  const end = hit.type === 'body' ? Math.max(hit.end, phrase.end) : hit.end;
  return {
    actor: hit.actor,
    score: hit.isBare ? cue.score - BARE_PENALTY : cue.score,
    rule: cue.rule,
    nameStart: tokens.starts[hit.start] ?? 0,
    nameEnd: tokens.ends[end - 1] ?? 0,
    cueStart: tokens.starts[cue.start] ?? 0,
    cueEnd: tokens.ends[cue.end - 1] ?? 0,
  };
}

function pieceOf(row: number, amplifier: number, cited: Cited): Evidence {
  return {
    kind: 'citation',
    amplifier,
    source: cited.actor,
    amplifierPost: row,
    sourcePost: -1,
    score: cited.score,
    amplifierSpan: { start: cited.nameStart, end: cited.nameEnd },
    cueSpan: { start: cited.cueStart, end: cited.cueEnd },
    rule: cited.rule,
    object: '',
    orderable: false,
    common: false,
  };
}

/** English by its label; without one, a text mostly in Latin letters is given the chance. */
function isEnglish(lang: string, text: string): boolean {
  if (lang !== '') return lang === 'en';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return letters > 0 && latin * 2 > letters;
}
