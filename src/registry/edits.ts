import type { Actor, ActorEdit, ActorHandle } from '../domain/actor.ts';
import { accountId } from './handle.ts';
import { canonicalPlatform } from './platform.ts';

/** The registry after the user's edits. An actor that was merged away keeps its place, without handles and names. */
export interface Roster {
  readonly actors: readonly Actor[];
  /** index by id; the id of a merged actor leads to the one it was merged into */
  readonly indexOf: ReadonlyMap<string, number>;
}

interface Draft {
  readonly actors: Actor[];
  readonly indexOf: Map<string, number>;
  /** own place of each id, also where `indexOf` leads elsewhere */
  readonly placeOf: Map<string, number>;
}

const NO_NAMES = { en: [], ru: [], zh: [] } as const;

/**
 * Applies edits in order. A `put` takes its handles from whoever had them, and brings back an id that was
 * merged away. Throws where a merge names an id that is nobody's, or joins an actor with itself.
 */
export function applyEdits(registry: readonly Actor[], edits: readonly ActorEdit[]): Roster {
  const places = registry.map((actor, index) => [actor.id, index] as const);
  const draft: Draft = {
    actors: [...registry],
    indexOf: new Map(places),
    placeOf: new Map(places),
  };
  for (const edit of edits) {
    if (edit.type === 'put') put(draft, edit.actor);
    else merge(draft, edit.id, edit.into);
  }
  return draft;
}

function put(draft: Draft, actor: Actor): void {
  const index = place(draft, actor);
  const claimed = new Set(actor.handles.map(handleKey));
  draft.actors.forEach((other, at) => {
    if (at === index || !other.handles.some((handle) => claimed.has(handleKey(handle)))) return;
    const handles = other.handles.filter((handle) => !claimed.has(handleKey(handle)));
    draft.actors[at] = { ...other, handles };
  });
}

function place(draft: Draft, actor: Actor): number {
  const index = draft.placeOf.get(actor.id) ?? draft.actors.length;
  draft.actors[index] = actor;
  draft.indexOf.set(actor.id, index);
  draft.placeOf.set(actor.id, index);
  return index;
}

function merge(draft: Draft, id: string, into: string): void {
  const from = placeForMerge(draft, id);
  const to = placeForMerge(draft, into);
  const leaving = draft.actors[from];
  const staying = draft.actors[to];
  if (!leaving || !staying || from === to) {
    throw new Error(
      `createDirectory: expected two different actors to merge, found "${id}" and "${into}", which are one actor; take this edit out of the list`,
    );
  }
  draft.actors[to] = joined(staying, leaving);
  draft.actors[from] = { ...leaving, handles: [], names: NO_NAMES };
  for (const [known, index] of draft.indexOf) if (index === from) draft.indexOf.set(known, to);
}

/** Accounts that no registry knows have ids `platform:handle` and come into being when a merge names them. */
function placeForMerge(draft: Draft, id: string): number {
  const colon = id.indexOf(':');
  const canonical = colon < 0 ? id : accountId(id.slice(0, colon), id.slice(colon + 1));
  const known = draft.indexOf.get(id) ?? draft.indexOf.get(canonical);
  if (known !== undefined) return known;
  if (colon < 0 || colon === id.length - 1) {
    throw new Error(
      `createDirectory: expected the id of an actor or platform:handle to merge, found "${id}"; add the actor before this edit or take the edit out of the list`,
    );
  }
  return place(draft, unlabelledActor(id.slice(0, colon), id.slice(colon + 1)));
}

function joined(staying: Actor, leaving: Actor): Actor {
  return {
    ...staying,
    handles: [...staying.handles, ...leaving.handles],
    names: {
      en: union(staying.names.en, leaving.names.en),
      ru: union(staying.names.ru, leaving.names.ru),
      zh: union(staying.names.zh, leaving.names.zh),
    },
  };
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

function handleKey({ platform, handle }: ActorHandle): string {
  return accountId(platform, handle);
}

/** An account of which nothing is known but its handle and, perhaps, the name it shows. */
export function unlabelledActor(platform: string, handle: string, name?: string): Actor {
  return {
    id: accountId(platform, handle),
    label: name?.trim() || handle.trim().replace(/^@+/, ''),
    state: null,
    kind: 'account',
    handles: [{ platform: canonicalPlatform(platform), handle: handle.trim().replace(/^@+/, '') }],
    names: NO_NAMES,
    reason: 'not in the registry',
    source: 'the imported file',
    labelled: false,
  };
}
