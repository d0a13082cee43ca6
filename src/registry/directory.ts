import type { Actor, ActorDirectory, ActorEdit } from '../domain/actor.ts';
import { applyEdits, unlabelledActor } from './edits.ts';
import { accountId, foldHandle, foldHost, foldName, isHost } from './handle.ts';
import { createPublisherNames } from './names.ts';
import { canonicalPlatform, hasOpenHandles } from './platform.ts';

/**
 * Who stands behind a handle, a site or an id. What is found depends on the arguments alone, never on what
 * was asked before. Unknown handles become new actors at the end of the list, so indices are stable; a host
 * that publishes in the data counts as a site from then on.
 *
 * Throws where an edit cannot be applied (see `applyEdits`).
 */
export function createDirectory(
  registry: readonly Actor[],
  edits: readonly ActorEdit[],
): ActorDirectory {
  const roster = applyEdits(registry, edits);
  const actors = [...roster.actors];
  const byId = new Map(roster.indexOf);
  const byHandle = handleIndex(roster.actors);
  const byName = createPublisherNames(roster.actors);

  const publisher = (platform: string, handle: string, name?: string): number | undefined => {
    const exact =
      byHandle.get(`${platform}:${handle}`) ?? roster.indexOf.get(`${platform}:${handle}`);
    if (exact !== undefined) return exact;
    if (mayBeSite(platform, handle)) {
      const owner = siteOwner(byHandle, foldHost(handle));
      if (owner !== undefined) return owner;
    }
    return (
      byHandle.get(`${platform}-title:${foldName(handle)}`) ?? byName.find(platform, handle, name)
    );
  };

  return {
    actors,
    ofHandle(platform, handle, name) {
      const canonical = canonicalPlatform(platform);
      const folded = foldHandle(canonical, handle);
      const known = publisher(canonical, folded, name) ?? byId.get(`${canonical}:${folded}`);
      if (known !== undefined) return known;
      const actor = unlabelledActor(canonical, handle, name);
      const index = actors.push(actor) - 1;
      byId.set(actor.id, index);
      return index;
    },
    ofSite(host) {
      const folded = foldHost(host);
      return siteOwner(byHandle, folded) ?? siteOwner(byId, folded) ?? -1;
    },
    ofId: (id) => byId.get(id) ?? -1,
  };
}

function handleIndex(actors: readonly Actor[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  actors.forEach((actor, at) => {
    for (const { platform, handle } of actor.handles) {
      const key = platform.endsWith('-title')
        ? `${platform}:${foldName(handle)}`
        : accountId(platform, handle);
      if (!index.has(key)) index.set(key, at);
    }
  });
  return index;
}

/** Bluesky proves that a handle is its owner's domain; on other platforms a dot in an account name means nothing. */
function mayBeSite(platform: string, handle: string): boolean {
  if (platform === 'web') return true;
  return isHost(handle) && (platform === 'bluesky' || !hasOpenHandles(platform));
}

/** The host itself, then its parents, longest first; never a bare top-level domain. */
function siteOwner(index: ReadonlyMap<string, number>, host: string): number | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const owner = index.get(`web:${rest}`);
    if (owner !== undefined) return owner;
  }
  return undefined;
}
