import type { Actor, ActorEdit } from '../../src/domain/actor.ts';

/** An actor with the parts that a test names, and harmless ones elsewhere. */
export function actor(id: string, parts: Partial<Actor> = {}): Actor {
  return {
    id,
    label: id.toUpperCase(),
    state: 'RUS',
    kind: 'state outlet',
    handles: [],
    names: { en: [], ru: [], zh: [] },
    reason: 'made for a test',
    source: 'the test',
    labelled: true,
    ...parts,
  };
}

export function handles(...texts: string[]): Actor['handles'] {
  return texts.map((text) => {
    const colon = text.indexOf(':');
    return { platform: text.slice(0, colon), handle: text.slice(colon + 1) };
  });
}

export function merge(id: string, into: string): ActorEdit {
  return { type: 'merge', id, into, reason: 'same owner', at: 0 };
}

export function put(changed: Actor): ActorEdit {
  return { type: 'put', actor: changed, reason: 'corrected', at: 0 };
}
