import type { Actor } from '../domain/actor.ts';
import { KINDS } from '../domain/kind.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { DAY_MS, isoDay, isoTime } from '../domain/time.ts';
import type { EdgeTable } from '../graph/edgeTable.ts';

/**
 * The edges of a table as JSON records, each as `JSON.stringify(edge, null, 1)` would have it two levels deep: to
 * make a record of each edge first costs several times as much.
 */
export function* edgeTexts(
  table: EdgeTable,
  posts: PostTable,
  actors: readonly Actor[],
): Generator<string> {
  const names = quotedNames(table, actors);
  const kinds = KINDS.map((kind) => JSON.stringify(kind));
  const timeOf = createTimes(posts);
  for (let edge = 0; edge < table.length; edge += 1) {
    const [firstPost, lastPost] = [table.firstPost[edge] ?? 0, table.lastPost[edge] ?? 0];
    const first = timeOf(firstPost);
    const last = firstPost === lastPost ? first : timeOf(lastPost);
    yield `{\n   "amplifier": ${names[table.amplifier[edge] ?? 0]},\n   "source": ${
      names[table.source[edge] ?? 0]
    },\n   "kind": ${kinds[table.kind[edge] ?? 0]},\n   "weight": ${
      table.weight[edge]
    },\n   "expected": ${numberText(table.expected[edge])},\n   "p": ${numberText(
      table.p[edge],
    )},\n   "q": ${numberText(table.q[edge])},\n   "medianLagSeconds": ${numberText(
      table.medianLagSeconds[edge],
    )},\n   "first": "${first}",\n   "last": "${last}"\n  }`;
  }
}

function quotedNames({ amplifier, source, length }: EdgeTable, actors: readonly Actor[]): string[] {
  const names = new Array<string>(actors.length).fill('""');
  for (let edge = 0; edge < length; edge += 1) {
    for (const actor of [amplifier[edge] ?? 0, source[edge] ?? 0]) {
      if (names[actor] === '""') names[actor] = JSON.stringify(actors[actor]?.id ?? '');
    }
  }
  return names;
}

function numberText(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return 'null';
  // JSON knows no negative zero
  return value === 0 ? '0' : `${value}`;
}

const LAST_YEAR_MS = Date.UTC(10_000, 0);
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** ISO times of posts, as `isoTime` gives them: days are written once each. */
function createTimes(posts: PostTable): (post: number) => string {
  const days = new Map<number, string>();
  const dayText = (day: number) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const text = isoDay(day * DAY_MS);
    days.set(day, text);
    return text;
  };
  return (post) => {
    const at = posts.at[post] ?? 0;
    const precision = precisionAt(posts, post);
    if (precision !== 'second' || !(at >= 0 && at < LAST_YEAR_MS)) return isoTime(at, precision);
    const day = Math.floor(at / DAY_MS);
    const second = Math.floor((at - day * DAY_MS) / 1000);
    const hour = TWO_DIGITS[Math.floor(second / 3600)];
    const minute = TWO_DIGITS[Math.floor(second / 60) % 60];
    return `${dayText(day)}T${hour}:${minute}:${TWO_DIGITS[second % 60]}Z`;
  };
}
