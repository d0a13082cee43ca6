import { type NamedInPost, namedActors } from '../../detect/namedActors.ts';
import { dictAt } from '../../domain/column.ts';
import type { DayRange } from '../../domain/measure.ts';
import type { TopicList, TopicRow, TopicsAnswer, TopicsRequest } from '../../domain/wordAnswers.ts';
import type { DatedPosts } from '../../measure/datedPosts.ts';
import { daysIn, daysWithData, holdsDay } from '../../measure/days.ts';
import { mostNamed, topicReader, topicsOf } from '../../measure/topics.ts';
import type { OpenCase } from './openCase.ts';

const LISTED = 100;
const LABEL_LENGTH = 90;

const named = new WeakMap<OpenCase['directory'], readonly NamedInPost[]>();

/** Persons and bodies that the posts of a case name; looked for once for each directory of actors. */
function namedIn(open: OpenCase, dated: DatedPosts): readonly NamedInPost[] {
  const known = named.get(open.directory);
  if (known) return known;
  const found = namedActors(open.posts, dated.actorOfPost, open.directory);
  named.set(open.directory, found);
  return found;
}

export function topicsAnswer(
  open: OpenCase,
  dated: DatedPosts,
  { state }: TopicsRequest,
  range: DayRange | null,
): TopicsAnswer {
  const { posts, directory } = open;
  const { passes, basis } = passing(dated, state, range);
  const topics = topicsOf(posts, dated.actorOfPost, passes, LISTED);
  const idOf = (actor: number) => directory.actors[actor]?.id ?? '';
  const hits = namedIn(open, dated);
  const who = mostNamed(hits, dated.actorOfPost, idOf, passes, LISTED);
  const labels = new Map(directory.actors.map(({ id, label }) => [id, label]));
  const texts = textsOf(open, new Set(topics.shared.map(({ value }) => value)));
  const plain = (row: { readonly value: string }) => row.value;
  return {
    range,
    basis,
    hashtags: labelled(topics.hashtags, ({ value }) => `#${value}`),
    links: labelled(topics.links, plain),
    domains: labelled(topics.domains, plain),
    shared: labelled(
      topics.shared,
      ({ value }) => texts.get(value) ?? `${value} (not in the data)`,
    ),
    named: labelled(who, ({ value }) => labels.get(value) ?? value),
  };
}

function labelled(
  topics: TopicsAnswer['links'] | readonly Omit<TopicRow, 'label'>[],
  labelOf: (topic: Omit<TopicRow, 'label'>) => string,
): TopicRow[] {
  return topics.map((topic) => ({ ...topic, label: labelOf(topic) }));
}

/** Beginnings of the posts that are shared, where the case holds them. */
function textsOf({ posts }: OpenCase, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (wanted.size === 0) return texts;
  for (let post = 0; post < posts.length; post += 1) {
    const key = `${dictAt(posts.platform, post)}:${posts.id[post]}`;
    if (wanted.has(key)) texts.set(key, shortened(posts.text[post] ?? ''));
  }
  return texts;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LABEL_LENGTH ? `${line.slice(0, LABEL_LENGTH).trimEnd()}…` : line;
}

/** Which posts count, and what they are: of whom, and on how many days of the range. */
function passing(dated: DatedPosts, state: string | null | undefined, range: DayRange | null) {
  const passes = new Uint8Array(dated.length);
  const perDay = new Uint32Array(range === null ? 0 : daysIn(range));
  const actors = new Set<number>();
  let ofPosts = 0;
  for (let post = 0; post < dated.length; post += 1) {
    const actor = dated.actorOfPost[post] ?? 0;
    const day = dated.dayOfPost[post] ?? 0;
    if (range === null || !holdsDay(range, day)) continue;
    if (state !== undefined && (dated.actors[actor]?.state ?? null) !== state) continue;
    passes[post] = 1;
    ofPosts += 1;
    actors.add(actor);
    perDay[day - range.from] = 1;
  }
  const days = range === null ? 0 : daysWithData(perDay, range.from, range);
  const ofDays = range === null ? 0 : daysIn(range);
  return { passes, basis: { ofPosts, actors: actors.size, days, ofDays } };
}

/** Whether a post has the value in the list. */
export function isAboutTopic(
  open: OpenCase,
  dated: DatedPosts,
  list: TopicList,
  value: string,
): (post: number) => boolean {
  if (list !== 'named') {
    const valuesOf = topicReader(open.posts, list);
    return (post) => valuesOf(post).includes(value);
  }
  const actor = open.directory.actors.findIndex(({ id }) => id === value);
  const posts = new Set<number>();
  for (const hit of namedIn(open, dated)) if (hit.actor === actor) posts.add(hit.post);
  return (post) => posts.has(post);
}
