import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';

/** Whether the Chinese dictionary is needed: some post is Chinese, another is not. */
export function chineseMeetsOthers(posts: PostTable): boolean {
  return meetsOthers(posts, /^zh/, /\p{Script=Han}/u);
}

/** Whether words are to be told by their sound: some post is Russian, another is not. */
export function russianMeetsOthers(posts: PostTable): boolean {
  return meetsOthers(posts, /^ru/, /\p{Script=Cyrillic}/u);
}

function meetsOthers({ length, lang, text }: PostTable, label: RegExp, script: RegExp): boolean {
  let own = false;
  let other = false;
  for (let row = 0; row < length && !(own && other); row += 1) {
    const said = dictAt(lang, row);
    if (said === '' ? script.test(text[row] ?? '') : label.test(said)) own = true;
    else other = true;
  }
  return own && other;
}
