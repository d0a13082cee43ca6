import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { plainChinese } from './citationChinesePlain.ts';
import { seenChinese } from './citationChineseSeen.ts';
import { languageOf } from './citationLanguage.ts';
import type { CitationLanguage } from './citationRecord.ts';
import { tokenise } from './citationTokens.ts';
import { findNames } from './nameHits.ts';
import { findChineseNames } from './nameHitsChinese.ts';
import { findRussianNames, russianTokens } from './nameHitsRussian.ts';
import { nameIndexesOf } from './nameIndexes.ts';
import { isLand, type NameType } from './names.ts';
import { dayOf } from './postDay.ts';

/** A person or body of the registry that a post names, whether it is cited or talked about. */
export interface NamedInPost {
  readonly post: number;
  /** index into the actors of the directory */
  readonly actor: number;
}

interface Hit {
  readonly actor: number;
  readonly type: NameType;
}

type Finder = (text: string, ownState: string | null, day: string) => readonly Hit[];

/**
 * Persons and bodies of the registry that each post names in English, Russian or Chinese; each once a post, in order
 * of posts. States and capitals are no bodies, and a post does not name whoever published it.
 */
export function namedActors(
  posts: PostTable,
  actorOfPost: ArrayLike<number>,
  directory: ActorDirectory,
): NamedInPost[] {
  const finders = createFinders(directory);
  const found: NamedInPost[] = [];
  for (let post = 0; post < posts.length; post += 1) {
    const text = posts.text[post] ?? '';
    const language = languageOf(dictAt(posts.lang, post), text);
    if (language === null) continue;
    const publisher = actorOfPost[post] ?? -1;
    const state = directory.actors[publisher]?.state ?? null;
    const hits = finders[language](text, state, dayOf(posts, post)).filter((hit) => !isLand(hit));
    for (const actor of new Set(hits.map((hit) => hit.actor))) {
      if (actor !== publisher) found.push({ post, actor });
    }
  }
  return found;
}

function createFinders(directory: ActorDirectory): Readonly<Record<CitationLanguage, Finder>> {
  const indexes = nameIndexesOf(directory);
  const idOf = (actor: number) => directory.actors[actor]?.id ?? '';
  return {
    en: (text, ownState, day) => {
      const index = indexes.en();
      return index.mayName(text) ? findNames(tokenise(text), index, ownState, day) : [];
    },
    ru: (text, ownState, day) =>
      findRussianNames(russianTokens(text), { index: indexes.ru(), ownState, day, idOf }),
    zh: (text, ownState, day) => {
      const search = { index: indexes.zh(), ownState, day, idOf };
      return findChineseNames(plainChinese(seenChinese(text).text), search);
    },
  };
}
