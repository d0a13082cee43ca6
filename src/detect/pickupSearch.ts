import type { Actor } from '../domain/actor.ts';
import { type PickUp, STATEMENT_CANDIDATES } from '../domain/pickup.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { lagBounds } from '../domain/time.ts';
import type { CitedActor, PickUpTools } from './pickupCited.ts';
import { russianMeetsOthers } from './pickupLanguages.ts';
import { occasionsIn, sameOccasion } from './pickupOccasion.ts';
import { createOwnWords, type WhoseWords } from './pickupOwnWords.ts';
import { relayTerms } from './pickupReading.ts';
import {
  chanceOf,
  matchOf,
  STATEMENT_THRESHOLD,
  sharedBesideCountries,
  type WeighedTerm,
  weighed,
} from './pickupScore.ts';
import { createSources, type Source } from './pickupSources.ts';
import { createTermReader } from './pickupTerms.ts';
import { createSpeakers, isGovernment, type Voice, voicesOf } from './pickupVoices.ts';
import { dayNumberOf } from './postDay.ts';
import { comparePostNames } from './postPairs.ts';

/** Statements of days within so many of the relay's may be on the same subject: they are no measure of chance. */
const SAME_SUBJECT_DAYS = 7;
/** With fewer statements of other days nothing is said about how far a match stands out. */
const LEAST_BACKGROUND = 20;
const UNKNOWN_STANDS_OUT = 3.5;

interface Candidate {
  readonly row: number;
  readonly lagDays: number;
  readonly isNamed: boolean;
  readonly whose: WhoseWords;
  readonly source: Source;
}

type Found = Omit<PickUp, 'byAnalyst'>;

export interface PickUpSearch {
  /** The statement behind one citation; null where nobody who may speak for the cited actor has posts. */
  find(one: CitedActor): Found | null;
  /** whose posts may hold the cited actor's words */
  publishersFor(source: number): number[];
}

/** Looks among the posts of those who may speak for a cited actor; each is read when it is first needed. */
export function createPickUpSearch(
  posts: PostTable,
  actorOfPost: Uint32Array,
  actors: readonly Actor[],
  cited: readonly CitedActor[],
  tools: PickUpTools & { readonly days: number },
): PickUpSearch {
  const reader = createTermReader({ actors, ...tools, hasSounds: russianMeetsOthers(posts) });
  const speakersOf = createSpeakers(actors);

  const citedIn = groupBy(
    cited,
    ({ post }) => post,
    ({ source }) => source,
  );
  const ownWords = createOwnWords(posts, actors, reader, citedIn);
  const publishers = [...new Set(actorOfPost)].sort((a, b) => a - b);
  const sourceOf = createSources(posts, actorOfPost, reader, speakersOf);
  const voices = new Map<number, readonly Voice[]>();
  const voicesFor = (actor: number): readonly Voice[] => {
    const known = voices.get(actor) ?? voicesOf(actor, actors, publishers);
    voices.set(actor, known);
    return known;
  };

  /** The actor whose words they are: where a post names an official beside the bare state, that official. */
  const speakersBeside = (one: CitedActor, source: Source): readonly number[] => {
    const actor = actors[one.source];
    if (!actor || !isGovernment(actor)) return [];
    return (citedIn.get(one.post) ?? []).filter((other) => {
      const beside = actors[other];
      return (
        beside?.state === actor.state &&
        (beside?.kind === 'official' || beside?.kind === 'diplomat') &&
        !source.speakers.has(other)
      );
    });
  };
  /** Which rows of a publisher's may hold the words that this voice gives to the cited actor. */
  const holding = (
    one: CitedActor,
    { where }: Voice,
    source: Source,
    others: readonly number[],
  ) => {
    if (where === 'speaks')
      return (row: number) => speakersOf(posts.context[row] ?? '').includes(one.source);
    const named = where === 'named' ? [one.source] : others;
    if (named.length === 0) return () => true;
    const isNamed = ownWords.namesAnyOf(named);
    return (row: number) => isNamed(source.read(row));
  };
  const candidatesOf = (one: CitedActor, persons: readonly number[], voice: Voice): Candidate[] => {
    const source = sourceOf(voice.publisher);
    const speaksIn = (actor: number) => actor === voice.publisher || source.speakers.has(actor);
    const isNamed = voice.isNamed || (citedIn.get(one.post) ?? []).some(speaksIn);
    const mayHold = holding(one, voice, source, isNamed ? [] : speakersBeside(one, source));
    const whoseOf = (row: number) =>
      ownWords.whose(
        voice.publisher,
        persons,
        speakersOf(posts.context[row] ?? ''),
        source.read(row),
      );
    const day = dayNumberOf(posts, one.post);
    const rows: Candidate[] = [];
    for (let lagDays = 0; lagDays <= tools.days; lagDays += 1) {
      for (const row of source.onDay(day - lagDays)) {
        if (row !== one.post && mayHold(row) && isNotLater(posts, row, one.post))
          rows.push({ row, lagDays, isNamed, whose: whoseOf(row), source });
      }
    }
    return rows;
  };
  /** Keys of what is said of every statement of the source: its country, and the persons whose words they are. */
  const saidOfAll = (source: number, persons: readonly number[]): ReadonlySet<number> => {
    const state = actors[source]?.state ?? null;
    const named = persons.flatMap(reader.personKeys);
    return new Set(state === null ? named : [reader.countryKey(state), ...named]);
  };
  const find = (one: CitedActor): Found | null => {
    const voiced = voicesFor(one.source).filter(
      ({ publisher }) => publisher !== actorOfPost[one.post],
    );
    if (voiced.length === 0) return null;
    const persons = ownWords.personsOf(one.source, one.post);
    const byRow = new Map<number, Candidate>();
    for (const voice of voiced) {
      for (const candidate of candidatesOf(one, persons, voice))
        if (!byRow.has(candidate.row)) byRow.set(candidate.row, candidate);
    }
    if (byRow.size === 0) return NOTHING;
    const terms = relayTerms(posts, one.post, reader, one.asides, saidOfAll(one.source, persons));
    const occasions = occasionsIn(posts.text[one.post] ?? '');
    return judged([...byRow.values()], terms, occasions, dayNumberOf(posts, one.post), posts);
  };
  return { find, publishersFor: (source) => voicesFor(source).map(({ publisher }) => publisher) };
}

const NOTHING: Found = { statement: -1, score: 0, candidates: [] };

function judged(
  candidates: readonly Candidate[],
  terms: Parameters<typeof weighed>[0],
  occasions: number,
  day: number,
  posts: PostTable,
): Found {
  const bySource = groupBy(
    candidates,
    ({ source }) => source,
    (candidate) => candidate,
  );
  const scored = [...bySource].flatMap(([source, own]) => {
    const isHeard = (key: number) => own.some(({ row }) => source.says(row, key));
    const weights = weighed(terms, source.rarity, isHeard);
    const full = Math.max(
      1e-9,
      weights.reduce((sum, term) => sum + term.full, 0),
    );
    const outOf = background(source, weights, day);
    return own.map(({ row, lagDays, isNamed, whose }) => {
      const statement = source.read(row);
      const match = matchOf(weights, statement, source.rarity.meanLength);
      const shared = sharedBesideCountries(weights, statement);
      const facts = {
        ...{ covered: match / full, standsOut: outOf(match), lagDays, isNamed, shared },
        ...{ whose, speech: statement.speech },
        occasion: sameOccasion(occasions, statement.occasions),
      };
      return { post: row, match, score: match > 0 || whose === 2 ? chanceOf(facts) : 0 };
    });
  });
  scored.sort(
    (a, b) => b.score - a.score || b.match - a.match || comparePostNames(posts, a.post, b.post),
  );
  const best = scored[0];
  const kept = scored.filter(({ score }) => score > 0).slice(0, STATEMENT_CANDIDATES);
  return {
    statement: best && best.score >= STATEMENT_THRESHOLD ? best.post : -1,
    score: best?.score ?? 0,
    candidates: kept.map(({ post, score }) => ({ post, score })),
  };
}

/** How many standard deviations a match lies above the source's statements of other days. */
function background(source: Source, terms: readonly WeighedTerm[], day: number) {
  const matches: number[] = [];
  for (const [at, statement] of source.sample) {
    if (Math.abs(at - day) > SAME_SUBJECT_DAYS)
      matches.push(matchOf(terms, statement, source.rarity.meanLength));
  }
  if (matches.length < LEAST_BACKGROUND) return () => UNKNOWN_STANDS_OUT;
  const mean = matches.reduce((sum, match) => sum + match, 0) / matches.length;
  const spread = Math.sqrt(
    matches.reduce((sum, match) => sum + (match - mean) ** 2, 0) / matches.length,
  );
  return (match: number) => (match - mean) / Math.max(spread, 1e-9);
}

/** False where the statement's whole interval lies after the relay's. */
function isNotLater(posts: PostTable, statement: number, relay: number): boolean {
  const { maxMs } = lagBounds(
    posts.at[relay] ?? Number.NaN,
    precisionAt(posts, relay),
    posts.at[statement] ?? Number.NaN,
    precisionAt(posts, statement),
  );
  return maxMs >= 0;
}

function groupBy<T, K, V>(
  all: readonly T[],
  key: (one: T) => K,
  value: (one: T) => V,
): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(value(one));
    else groups.set(key(one), [value(one)]);
  }
  return groups;
}
