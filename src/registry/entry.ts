import { ACTOR_KINDS, type Actor, type ActorHandle, type ActorKind } from '../domain/actor.ts';

/** An actor as a line in `data/actors/*.json`: what is empty is left out, a handle is `platform:handle`. */
export interface ActorEntry {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly kind: string;
  readonly handles: readonly string[];
  readonly names: {
    readonly en?: readonly string[] | undefined;
    readonly ru?: readonly string[] | undefined;
    readonly zh?: readonly string[] | undefined;
  };
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly reason: string;
  readonly source: string;
}

/** Throws where kind or handle are not in the form that `data/actors/README.md` describes. */
export function actorOf(entry: ActorEntry): Actor {
  const { id, label, state, names, from, to, reason, source } = entry;
  return {
    id,
    label,
    state,
    kind: kindOf(entry),
    handles: entry.handles.map((handle) => handleOf(handle, id)),
    names: { en: names.en ?? [], ru: names.ru ?? [], zh: names.zh ?? [] },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    reason,
    source,
    labelled: true,
  };
}

function kindOf({ id, kind }: ActorEntry): ActorKind {
  const known = ACTOR_KINDS.find((candidate) => candidate === kind);
  if (known) return known;
  throw new Error(
    `actorOf: expected one of ${ACTOR_KINDS.join(', ')} as kind of "${id}", found "${kind}"`,
  );
}

function handleOf(text: string, id: string): ActorHandle {
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) {
    throw new Error(`actorOf: expected platform:handle in "${id}", found "${text}"`);
  }
  return { platform: text.slice(0, colon), handle: text.slice(colon + 1) };
}
