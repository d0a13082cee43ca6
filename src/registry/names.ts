import type { Actor } from '../domain/actor.ts';
import { foldName } from './handle.ts';
import { hasOpenHandles } from './platform.ts';

export interface PublisherNames {
  /** index of the one actor that publishes under this handle or display name, if a name can tell */
  find(platform: string, handle: string, name?: string): number | undefined;
}

/** An account number instead of a handle: `1234567`, `-1001039626561`, `channel1039626561`. */
const ACCOUNT_NUMBER = /^(?:(?:channel|user|chat)?-?\d+)$/i;
const ACCOUNT_NAME = /^[a-z0-9_.@-]+$/i;

/**
 * Whether names tell who publishes. Where the account's own handle is given on a platform on which anybody
 * can take any display name, they don't: a parody would become the minister. They do where a table or an
 * export gives a title or a number in place of the handle.
 */
function namesCount(platform: string, handle: string): boolean {
  if (!hasOpenHandles(platform)) return true;
  return ACCOUNT_NUMBER.test(handle) || !ACCOUNT_NAME.test(handle);
}

/** Names that two actors share tell nothing and are left out. */
export function createPublisherNames(actors: readonly Actor[]): PublisherNames {
  const index = new Map<string, number | null>();
  actors.forEach((actor, at) => {
    if (!actor.labelled) return;
    for (const name of new Set(namesAsPublisher(actor).map(foldName))) {
      index.set(name, index.has(name) && index.get(name) !== at ? null : at);
    }
  });
  return {
    find(platform, handle, name) {
      if (!namesCount(platform, handle)) return undefined;
      const byName = name ? index.get(foldName(name)) : undefined;
      return byName ?? index.get(foldName(handle)) ?? undefined;
    },
  };
}

/**
 * Outlets go by all their names and by their label. Of public bodies and persons only the full forms count:
 * "Moscow" names the government in a sentence, but a channel called "Moscow" is not the government's.
 */
function namesAsPublisher({ kind, names, label }: Actor): string[] {
  const lists = [names.en, names.ru, names.zh];
  if (kind.endsWith('outlet')) return [label, ...lists.flat()];
  return lists.flatMap((list) => list.slice(0, 1));
}
