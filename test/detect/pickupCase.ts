import ASSET from '../../data/gloss/zh-en.json' with { type: 'json' };
import { resolveActors } from '../../src/detect/detect.ts';
import { findPickUps } from '../../src/detect/pickup.ts';
import type { PickUpTools } from '../../src/detect/pickupCited.ts';
import { type PickUp, pickUpAt } from '../../src/domain/pickup.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { createGazetteer } from '../../src/measure/gazetteer.ts';
import { GAZETTEER } from '../../src/measure/gazetteerData.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { createGloss } from '../../src/text/gloss.ts';
import { madePost } from '../madeCase.ts';

const gazetteer = createGazetteer(GAZETTEER);
const directory = createDirectory(REGISTRY, []);

export const TOOLS: PickUpTools = {
  gloss: createGloss(ASSET),
  countriesIn: (text, lang) => gazetteer.mentionsOf(text, lang),
};

export const DAY_ZERO = Date.UTC(2022, 0, 10);

/** A post of a day, numbered from 10 January 2022. */
export function dated(day: number, given: Partial<Post> & { readonly id: string }): Post {
  return madePost({ at: DAY_ZERO + day * DAY_MS, precision: 'day', ...given });
}

/** An answer of the Chinese ministry; the speaker may stand in the context. */
export function answer(id: string, day: number, text: string, context = ''): Post {
  return dated(day, { id, text, handle: 'mfa.gov.cn', lang: 'zh', ...(context && { context }) });
}

export function relay(id: string, day: number, text: string, url = ''): Post {
  return dated(day, { id, text, handle: 'rt.com', lang: 'en', ...(url && { url }) });
}

/** Answers of other days on nothing in particular: what chance is measured by. */
export const OTHER_DAYS: readonly Post[] = Array.from({ length: 30 }, (_, k) =>
  answer(`other${k}`, -20 - k, otherText(k)),
);

function otherText(k: number): string {
  const words = ['天气很好', '火车晚点', '苹果丰收', '学校开学', '音乐会开始', '邮局关门'];
  return `中方注意到有关报道。${words[k % 6]}，${words[(k * 5 + 1) % 6]}。`;
}

/** Who is cited by which post: ids of post and actor. */
export function pickUpsIn(
  posts: readonly Post[],
  cites: readonly (readonly [post: string, actor: string])[],
  tools: PickUpTools = TOOLS,
): (
  post: string,
  actor: string,
) => (PickUp & { readonly id: string; readonly ids: string[] }) | null {
  const table = postTable(posts);
  const actorOfPost = resolveActors(table, directory);
  const rowOf = (id: string) => posts.findIndex((one) => one.id === id);
  const cited = cites
    .map(([post, actor]) => ({ post: rowOf(post), source: directory.ofId(actor), asides: [] }))
    .filter(({ post }) => post >= 0);
  const pickUps = findPickUps(table, actorOfPost, directory, cited, tools);
  return (post, actor) => {
    const found = pickUpAt(pickUps, rowOf(post), directory.ofId(actor));
    if (!found) return null;
    const idOf = (row: number) => table.id[row] ?? '';
    const ids = found.candidates.map((candidate) => idOf(candidate.post));
    return { ...found, id: found.statement < 0 ? '' : idOf(found.statement), ids };
  };
}
