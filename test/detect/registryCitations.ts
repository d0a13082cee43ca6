import { type Citation, citationsOf } from '../../src/detect/citation.ts';
import type { ActorDirectory } from '../../src/domain/actor.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { postOf } from './directory.ts';

const directory = createDirectory(REGISTRY, []);

/** Citations of posts by the actors that the app ships. */
export function citationsIn(list: readonly Post[]): {
  readonly directory: ActorDirectory;
  readonly found: readonly Citation[];
} {
  const actors = Uint32Array.from(list, (post) => directory.ofHandle(post.platform, post.handle));
  return { directory, found: citationsOf(postTable(list), actors, directory) };
}

/** One text, by default of a paper that nobody has labelled. */
export function read(
  text: string,
  lang: string,
  by = 'gazette.example',
  day = '2022-01-10',
): readonly (Citation & { readonly id: string; readonly relayedBy: string | null })[] {
  const post = postOf({
    platform: 'web',
    handle: by,
    text,
    lang,
    at: Date.parse(day),
    precision: 'day',
  });
  const { directory, found } = citationsIn([post]);
  return found.map((citation) => ({
    ...citation,
    id: directory.actors[citation.actor]?.id ?? '',
    relayedBy: directory.actors[citation.nestedIn]?.id ?? null,
  }));
}

/** Ids of whom a text cites without denial or question, in order of id. */
export function cited(text: string, lang: string, by?: string, day?: string): readonly string[] {
  return read(text, lang, by, day)
    .filter(({ negated, questioned }) => !negated && !questioned)
    .map(({ id }) => id)
    .sort();
}
