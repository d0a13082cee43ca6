import { handleOf } from './accounts.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import { type Chance, createChance, createZipf } from './chance.ts';
import { finishedPost } from './finishedPost.ts';
import { KNOWN_ACCOUNTS } from './knownAccounts.ts';
import { createLinks, type Links } from './links.ts';
import type { MadePost, Plan, Truth } from './madePost.ts';
import type { Draft } from './planted.ts';
import { createRecent, type Recent } from './recent.ts';
import { createWriter, type Words, type Writer } from './texts.ts';
import { LANGUAGES, type Language } from './vocabulary.ts';

/** 2022-01-01T00:00:00Z */
const BEGIN = 1_640_995_200;
/** 300,000 posts last 120 days. */
const SECONDS_PER_POST = 34.56;
const POSTS_PER_ACCOUNT = 15;
const ACTIVITY_EXPONENT = 0.62;
const CAMPS = 48;
const CAMP_EXPONENT = 0.6;
/** what a camp does with its own posts, and not with another's */
const OWN_CAMP = 0.9;
const DEEDS = { repost: 0.2, reply: 0.05, quote: 0.03, burst: 0.007 } as const;
const WITH_LINK = 0.3;
const WITH_MENTION = 0.04;
const CITING = 0.02;
const LARGEST_BURST = 10;
const BURST_LAG_S = 3_600;
const REMEMBERED = 600;

interface Camp {
  readonly language: Language;
  /** the most active first; actors of the registry lead */
  readonly members: readonly number[];
  readonly known: readonly number[];
  readonly rank: (chance: Chance) => number;
  readonly recent: Recent<{ readonly post: MadePost; readonly words: Words }>;
  readonly links: Links;
}

interface World {
  readonly chance: Chance;
  readonly writer: Writer;
  readonly agenda: Agenda<Draft & { readonly camp: Camp }>;
  readonly camps: readonly Camp[];
  readonly campRank: (chance: Chance) => number;
}

/**
 * Posts of one investigation in order of time, always the same for one plan: accounts in camps of many sizes around
 * actors of the registry, which repost, answer and copy mostly their own. 300,000 posts give some 20,000 actors on
 * 100,000 edges.
 */
export function madeCamps({ rows, seed }: Plan): { posts: Iterable<MadePost>; truth: Truth } {
  const chance = createChance(seed);
  const world: World = {
    chance,
    writer: createWriter(chance),
    agenda: createAgenda(),
    camps: campsFor(Math.max(CAMPS * 2, Math.round(rows / POSTS_PER_ACCOUNT))),
    campRank: createZipf(CAMPS, CAMP_EXPONENT),
  };
  return { posts: stream(rows, world), truth: { groups: [], hot: [] } };
}

function campsFor(accounts: number): Camp[] {
  const shares = Array.from({ length: CAMPS }, (_, camp) => (camp + 1) ** -CAMP_EXPONENT);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let first = 0;
  return shares.map((share, camp) => {
    const size = Math.max(2, Math.round((share / whole) * accounts));
    const known = knownOf(camp);
    const ordinary = Array.from({ length: size - known.length }, (_, k) => first + k);
    first += ordinary.length;
    return {
      language: LANGUAGES[camp % LANGUAGES.length] ?? 'en',
      members: [...known, ...ordinary],
      known,
      rank: createZipf(size, ACTIVITY_EXPONENT),
      recent: createRecent(REMEMBERED, 2),
      links: createLinks(),
    };
  });
}

/** Neighbours in the list of known accounts lead one camp together. */
function knownOf(camp: number): number[] {
  const [from, to] = [camp, camp + 1].map((k) => Math.floor((k * KNOWN_ACCOUNTS.length) / CAMPS));
  const length = Math.min(2, (to ?? 0) - (from ?? 0));
  return Array.from({ length }, (_, k) => -1 - (from ?? 0) - k);
}

function* stream(rows: number, world: World): Generator<MadePost> {
  const { chance, agenda } = world;
  let ordinaryAt = BEGIN;
  for (let row = 1; row <= rows; row += 1) {
    const at = Math.min(agenda.nextAt(), ordinaryAt);
    const drafted = agenda.nextAt() <= ordinaryAt ? agenda.next()?.run(at) : null;
    if (!drafted) ordinaryAt += chance.exponential(SECONDS_PER_POST);
    const { camp, ...draft } = drafted ?? ordinary(world, at);
    const post = finishedPost(draft, at, row);
    if (post.repostOf === null) camp.recent.add({ post, words: draft.words });
    yield post;
  }
}

function ordinary(world: World, at: number): Draft & { readonly camp: Camp } {
  const { chance, writer } = world;
  const camp = campOf(world);
  const account = memberOf(camp, chance);
  if (chance.happens(DEEDS.repost + DEEDS.reply + DEEDS.quote)) {
    return { camp, account, ...answer(world, camp) };
  }
  const text = writer.text(camp.language, 8, 36);
  const own = {
    camp,
    account,
    words: chance.happens(CITING) ? writer.cited(text) : text,
    links: chance.happens(WITH_LINK) ? [camp.links.shared(chance)] : [],
    mentions: chance.happens(WITH_MENTION) ? mentioned(camp, chance) : [],
  };
  if (chance.happens(DEEDS.burst)) scheduleCopies(world, own, at);
  return own;
}

function campOf({ camps, campRank, chance }: World): Camp {
  const camp = camps[campRank(chance)];
  if (!camp) throw new RangeError('there are no camps');
  return camp;
}

function memberOf({ members, rank }: Camp, chance: Chance): number {
  return members[rank(chance)] ?? 0;
}

function mentioned({ known }: Camp, chance: Chance): string[] {
  return known.length > 0 ? [handleOf(chance.pick(known))] : [];
}

function answer(world: World, camp: Camp): Omit<Draft, 'account'> {
  const { chance, writer } = world;
  const from = chance.happens(OWN_CAMP) ? camp : campOf(world);
  const other = from.recent.pick(chance);
  const words = writer.text(camp.language, 4, 20);
  if (!other) return { words };
  const reference = { id: other.post.id, account: other.post.account };
  const deed = chance.real() * (DEEDS.repost + DEEDS.reply + DEEDS.quote);
  if (deed < DEEDS.repost) {
    return { words: other.words, links: other.post.links, repostOf: reference };
  }
  if (deed < DEEDS.repost + DEEDS.quote) return { words, quoteOf: reference };
  return { words, mentions: [handleOf(reference.account)], replyTo: reference };
}

/** A heavy tail: most bursts are small, a few are as large as they may be. */
function scheduleCopies(
  { chance, agenda, writer }: World,
  own: Draft & { readonly camp: Camp },
  at: number,
): void {
  const size = Math.min(LARGEST_BURST, 1 + Math.floor((1 - chance.real()) ** (-1 / 1.5)));
  for (let copies = size; copies > 0; copies -= 1) {
    const account = memberOf(own.camp, chance);
    agenda.add({
      at: at + chance.exponential(BURST_LAG_S),
      run: () => ({ ...own, account, words: writer.edited(own.words) }),
    });
  }
}
