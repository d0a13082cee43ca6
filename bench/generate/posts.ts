import { type Accounts, createAccounts, handleOf, languageOf } from './accounts.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import { type Chance, createChance, createZipf } from './chance.ts';
import { finishedPost } from './finishedPost.ts';
import { createLinks, type Links } from './links.ts';
import type { MadePost, Plan, Truth } from './madePost.ts';
import {
  type Draft,
  type EventMaker,
  plantedAccounts,
  plantedGroups,
  scheduleGroups,
} from './planted.ts';
import { createRecent, type Recent } from './recent.ts';
import { createWriter, type Words, type Writer } from './texts.ts';
import { createVocabulary } from './vocabulary.ts';

/** 2022-01-01T00:00:00Z */
const BEGIN = 1_640_995_200;
/** A million posts last 30 days: twice as many posts are twice as many days, not a denser stream. */
const SECONDS_PER_POST = 2.592;
const DAY_S = 86_400;
/** share of the posts that come from bursts and groups instead of one by one */
const SCHEDULED = 0.2;
/** one link in so many posts spreads to hundreds within minutes */
const VIRAL_EVERY = 500_000;
const VIRAL_POSTS = 300;
const VIRAL_LAG_S = 120;
const HOT_SPAN_S = 59;
/** without a limit the few largest would make most pairs, and more of them the longer the stream */
const LARGEST_BURST = 120;

/** What an ordinary post does, with its share; the rest are texts of its own. */
const DEEDS = { repost: 0.28, reply: 0.08, quote: 0.04, passage: 0.02, burst: 0.045 } as const;
const WITH_LINK = 0.35;
const WITH_TAG = 0.25;
const WITH_MENTION = 0.08;
const CITING = 0.02;
const TAGS = 3_000;
const TAG_EXPONENT = 1.1;
/** one hashtag that stands in a good part of all posts */
const HOT_TAG = 'worldnews';
const HOT_TAG_SHARE = 0.03;
/** Handles of actors in the registry, so that mentions of them are found. */
const OFFICIALS = ['RT_com', 'mfa_russia', 'SpokespersonCHN', 'globaltimesnews'];

interface World {
  readonly chance: Chance;
  readonly accounts: Accounts;
  readonly agenda: Agenda<Draft>;
  readonly links: Links;
  readonly writer: Writer;
  readonly recent: Recent<{ readonly post: MadePost; readonly words: Words }>;
  readonly passages: Recent<Words>;
  readonly tag: () => string;
}

/**
 * Posts in order of time, always the same for one plan; memory does not grow with their number, but for the
 * planted groups (one in 50,000 posts). `truth` is whole once the last post has been taken.
 */
export function madePosts(plan: Plan): { posts: Iterable<MadePost>; truth: Truth } {
  const accounts = createAccounts(plan.rows, plantedAccounts(plan.rows));
  const truth: Truth = {
    groups: plantedGroups(plan.rows, accounts.ordinary),
    hot: plan.hot > 0 ? [{ link: 'https://hot.example/one-link', posts: 0 }] : [],
  };
  return { truth, posts: stream(plan, createWorld(plan, accounts), truth) };
}

function createWorld(plan: Plan, accounts: Accounts): World {
  const chance = createChance(plan.seed);
  const { words } = createVocabulary('en');
  const rank = createZipf(TAGS, TAG_EXPONENT);
  return {
    chance,
    accounts,
    agenda: createAgenda(),
    links: createLinks(),
    writer: createWriter(chance),
    recent: createRecent(3_000, 3),
    passages: createRecent(200, 1),
    tag: () =>
      chance.happens(HOT_TAG_SHARE / WITH_TAG) ? HOT_TAG : (words[200 + rank(chance)] ?? HOT_TAG),
  };
}

function* stream(plan: Plan, world: World, truth: Truth): Generator<MadePost> {
  const { chance, agenda } = world;
  const seconds = plan.rows * SECONDS_PER_POST;
  scheduleGroups(truth.groups, agenda, chance, groupEvents(world), BEGIN, seconds);
  scheduleHot(plan, world, truth, BEGIN + seconds / 5);
  scheduleViral(world, BEGIN, seconds);
  let ordinaryAt = BEGIN;
  let row = 0;
  while (row < plan.rows) {
    const at = Math.min(agenda.nextAt(), ordinaryAt);
    const draft = agenda.nextAt() <= ordinaryAt ? agenda.next()?.run(at) : ordinary(world, at);
    if (at === ordinaryAt) ordinaryAt += chance.exponential(SECONDS_PER_POST / pace(at));
    if (!draft) continue;
    row += 1;
    const post = finishedPost(draft, at, row);
    if (post.repostOf === null) world.recent.add({ post, words: draft.words });
    yield post;
  }
}

/** More by day than by night, as everywhere. */
function pace(at: number): number {
  return (1 - SCHEDULED) * (1 + 0.6 * Math.sin(((at % DAY_S) / DAY_S) * 2 * Math.PI));
}

function ordinary(world: World, at: number): Draft {
  const { chance, writer } = world;
  const account = world.accounts.active(chance);
  const language = languageOf(account);
  let roll = chance.real();
  const falls = (share: number) => {
    roll -= share;
    return roll < 0;
  };
  if (falls(DEEDS.repost + DEEDS.reply + DEEDS.quote)) return answer(world, account, at);
  if (falls(DEEDS.passage)) return passage(world, account);
  const text = writer.text(language, 6, 36);
  const own = {
    account,
    ...garnish(world),
    words: chance.happens(CITING) ? writer.cited(text) : text,
  };
  if (falls(DEEDS.burst)) scheduleCopies(world, own, at);
  return own;
}

/** Links, hashtags and mentions of a post, mostly none. */
function garnish({ chance, links, tag }: World) {
  return {
    links: chance.happens(WITH_LINK) ? [links.shared(chance)] : [],
    hashtags: chance.happens(WITH_TAG) ? [...new Set([tag(), tag()])] : [],
    mentions: chance.happens(WITH_MENTION) ? [chance.pick(OFFICIALS)] : [],
  };
}

function answer(world: World, account: number, at: number): Draft {
  const { chance, recent, writer } = world;
  const other = recent.pick(chance);
  if (!other) return { account, words: writer.text(languageOf(account), 6, 36) };
  const { id, account: author, links, hashtags } = other.post;
  const reference = { id, account: author };
  const deed = chance.real() * (DEEDS.repost + DEEDS.reply + DEEDS.quote);
  if (deed < DEEDS.repost) {
    const repost = { words: other.words, links, hashtags, repostOf: reference };
    if (chance.happens(0.02)) scheduleReposts(world, repost, at);
    return { account, ...repost };
  }
  const words = writer.text(languageOf(account), 3, 20);
  if (deed < DEEDS.repost + DEEDS.quote) return { account, words, quoteOf: reference };
  return { account, words, mentions: [handleOf(author)], replyTo: reference };
}

/** Long texts that hold a passage which others hold too, among words of their own. */
function passage({ chance, passages, writer }: World, account: number): Draft {
  const language = languageOf(account);
  const known = chance.happens(0.7) ? passages.pick(chance) : undefined;
  const shared = known ?? writer.text(language, 15, 30);
  if (known === undefined) passages.add(shared);
  return { account, words: writer.around(shared) };
}

/** A heavy tail: most bursts are small, a few are as large as they may be. */
function burstSize(chance: Chance): number {
  return Math.min(LARGEST_BURST, 1 + Math.floor((1 - chance.real()) ** (-1 / 1.5)));
}

/** Half of the bursts are over in a minute, half go on for hours. */
function burstLag(chance: Chance): number {
  return chance.happens(0.5) ? 20 : 7_200;
}

function scheduleCopies({ chance, accounts, agenda, writer }: World, own: Draft, at: number): void {
  const lag = burstLag(chance);
  for (let copies = burstSize(chance); copies > 0; copies -= 1) {
    const account = accounts.active(chance);
    const run = () => ({ ...own, account, words: writer.edited(own.words) });
    agenda.add({ at: at + chance.exponential(lag), run });
  }
}

function scheduleReposts(
  { chance, accounts, agenda }: World,
  repost: Omit<Draft, 'account'>,
  at: number,
): void {
  const lag = burstLag(chance);
  for (let copies = burstSize(chance); copies > 0; copies -= 1) {
    const account = accounts.active(chance);
    agenda.add({ at: at + chance.exponential(lag), run: () => ({ ...repost, account }) });
  }
}

function groupEvents({ links, writer, chance }: World): EventMaker {
  return {
    begin({ acts, accounts }) {
      const language = languageOf(accounts[0] ?? 0);
      if (acts === 'copy') {
        const shared = writer.text(language, 12, 30);
        return (account) => ({ account, words: writer.edited(shared) });
      }
      const link = links.fresh(chance);
      return (account) => ({ account, words: writer.text(language, 6, 20), links: [link] });
    },
  };
}

function scheduleViral(world: World, from: number, seconds: number): void {
  const { agenda, chance, links } = world;
  const meanGap = VIRAL_EVERY * SECONDS_PER_POST;
  const spread = (at: number): null => {
    const link = links.fresh(chance);
    for (let post = 0; post < VIRAL_POSTS; post += 1) {
      agenda.add({ at: at + chance.exponential(VIRAL_LAG_S), run: () => sharing(world, link) });
    }
    agenda.add({ at: at + meanGap, run: spread });
    return null;
  };
  agenda.add({ at: from + Math.min(meanGap, seconds) / 2, run: spread });
}

function scheduleHot({ hot }: Plan, world: World, truth: Truth, from: number): void {
  const [object] = truth.hot;
  if (!object) return;
  const { agenda, chance } = world;
  for (let post = 0; post < hot; post += 1) {
    const run = () => {
      object.posts += 1;
      return sharing(world, object.link);
    };
    agenda.add({ at: from + chance.real() * HOT_SPAN_S, run });
  }
}

function sharing({ accounts, chance, writer }: World, link: string): Draft {
  const account = accounts.active(chance);
  return { account, words: writer.text(languageOf(account), 6, 20), links: [link] };
}
