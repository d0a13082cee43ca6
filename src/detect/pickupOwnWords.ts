import type { Actor } from '../domain/actor.ts';
import type { PostTable } from '../domain/post.ts';
import { countOf, type StatementKeys } from './pickupReading.ts';
import type { TermReader } from './pickupTerms.ts';
import { dayOf } from './postDay.ts';

/**
 * Whose words a post of an office carries, as far as its head tells: 2 those of the very person that a relay names,
 * 1 those of the office that it names, 0 not told, -1 somebody else's.
 */
export type WhoseWords = -1 | 0 | 1 | 2;

export interface OwnWords {
  /**
   * Persons whose words a relay passes on: the cited one; of an office, those of its state that the relay or its
   * address names, or its spokespersons of that day where the relay says "spokesperson".
   */
  personsOf(cited: number, post: number): readonly number[];
  /** Whether a statement names one of these persons at all. */
  namesAnyOf(persons: readonly number[]): (statement: StatementKeys) => boolean;
  /** `speakers`: who is named as the speaker around the statement */
  whose(
    publisher: number,
    persons: readonly number[],
    speakers: readonly number[],
    statement: StatementKeys,
  ): WhoseWords;
}

const SAYS_SPOKESPERSON =
  /\bspokes(?:wom[ae]n|m[ae]n|person)|(?<!\p{L})официальн\p{L}+ представител|发言人/iu;
const IS_SPOKESPERSON = /\bspokes(?:wom[ae]n|m[ae]n|person)/i;

/** `citedIn`: all actors that a post cites. */
export function createOwnWords(
  posts: PostTable,
  actors: readonly Actor[],
  reader: TermReader,
  citedIn: ReadonlyMap<number, readonly number[]>,
): OwnWords {
  const isPerson = (actor: number) => reader.personKeys(actor).length > 0;
  const byState = personsByState(actors, reader);
  const speaking = actors.flatMap(({ reason }, index) =>
    IS_SPOKESPERSON.test(reason) ? [index] : [],
  );
  const personsIn = (state: string | null, keys: Iterable<number>): number[] => {
    const byKey = byState.get(state ?? '');
    return byKey ? [...new Set(Array.from(keys, (key) => byKey.get(key) ?? []).flat())] : [];
  };
  const spokespersons = (office: Actor, day: string): number[] => {
    if (day === '') return [];
    return speaking.filter((index) => {
      const one = actors[index];
      if (!one || one.state !== office.state || !isOfOffice(one, office)) return false;
      return (one.from ?? '') <= day && day <= (one.to ?? '9999');
    });
  };
  /** Whom the address names, or the spokespersons where one is spoken of. */
  const hintsIn = (office: Actor, post: number): number[] => {
    const slug = personsIn(office.state, reader.readSlug(posts.url[post] ?? '', false));
    if (slug.length > 0 || !SAYS_SPOKESPERSON.test(posts.text[post] ?? '')) return slug;
    return spokespersons(office, dayOf(posts, post));
  };
  return {
    personsOf(cited, post) {
      const office = actors[cited];
      if (!office) return [];
      if (isPerson(cited)) return [cited];
      const beside = (citedIn.get(post) ?? []).filter(
        (other) => actors[other]?.state === office.state && isPerson(other),
      );
      return beside.length > 0 ? beside : hintsIn(office, post);
    },
    namesAnyOf(persons) {
      const keys = persons.flatMap(reader.personKeys);
      return (statement) => keys.some((key) => countOf(statement, key) > 0);
    },
    whose(publisher, persons, speakers, { head }) {
      const office = actors[publisher];
      const named = [...speakers, ...personsIn(office?.state ?? null, head)];
      if (persons.length > 0) {
        if (named.some((person) => persons.includes(person))) return 2;
        return named.length > 0 ? -1 : 0;
      }
      if (named.length === 0) return 1;
      return named.some((person) => isOfOffice(actors[person], office)) ? 1 : -1;
    },
  };
}

/** Persons of each state by the keys of their surnames. */
function personsByState(actors: readonly Actor[], reader: TermReader) {
  const byState = new Map<string, Map<number, number[]>>();
  actors.forEach(({ state }, actor) => {
    if (state === null) return;
    const byKey = byState.get(state) ?? new Map<number, number[]>();
    byState.set(state, byKey);
    for (const key of reader.personKeys(actor)) byKey.set(key, [...(byKey.get(key) ?? []), actor]);
  });
  return byState;
}

/** The registry says in words what a person's office is. */
function isOfOffice(person: Actor | undefined, office: Actor | undefined): boolean {
  const isForeign = (text = '') => /\bforeign|\bstate department\b|\bdiplomat/i.test(text);
  return !isForeign(office?.names.en.join(' ')) || isForeign(person?.reason);
}
