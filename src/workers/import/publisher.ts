import type { ActorEdit } from '../../domain/actor.ts';
import { dictAt } from '../../domain/column.ts';
import type { PostTable } from '../../domain/post.ts';
import { createDirectory } from '../../registry/directory.ts';
import { REGISTRY } from '../../registry/registry.ts';

/** The name under which the publisher of the first post is known: in the case, else in its file. */
export function publisherOf(posts: PostTable, edits: readonly ActorEdit[]): string {
  const [platform, handle] = [dictAt(posts.platform, 0), dictAt(posts.handle, 0)];
  const name = dictAt(posts.name, 0) || handle;
  const directory = createDirectory(REGISTRY, edits);
  const actor = directory.actors[directory.ofHandle(platform, handle, name)];
  return actor?.labelled ? actor.label : name;
}
