import { ACTOR_KINDS, type Actor, type ActorHandle } from '../../domain/actor.ts';

/** The actor that a filled-in form describes; what the form does not ask for stays as it was. */
export function actorFrom(fields: FormData, before: Actor | null): Actor {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const label = text('label');
  const handles = handlesFrom(text('handles'));
  const first = handles[0];
  return {
    ...(before ?? { names: { en: [label], ru: [], zh: [] } }),
    id:
      before?.id ??
      (first ? `${first.platform}:${first.handle.toLowerCase()}` : label.toLowerCase()),
    label,
    kind: ACTOR_KINDS.find((kind) => kind === text('kind')) ?? 'account',
    state: text('state').toUpperCase() || null,
    handles,
    reason: text('reason'),
    source: text('source'),
    labelled: true,
  };
}

/** "x RT_com" or "web rt.com" a line; a line of one word is a web site. */
export function handlesFrom(lines: string): ActorHandle[] {
  return lines.split('\n').flatMap((line) => {
    const [first, second] = line.trim().split(/\s+/);
    if (!first) return [];
    const handle = (second ?? first).replace(/^@/, '');
    return [{ platform: second ? first.toLowerCase() : 'web', handle }];
  });
}
