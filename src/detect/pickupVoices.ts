import type { Actor } from '../domain/actor.ts';
import { STATE_NAMES } from './citationCues.ts';

/** Whose posts may hold what a cited actor said. */
export interface Voice {
  /** index of the publisher */
  readonly publisher: number;
  /** its posts count as the cited actor's own; else its state alone is named */
  readonly isNamed: boolean;
  /** only those of its posts where the cited person speaks, or is named */
  readonly where: 'all' | 'speaks' | 'named';
}

const OFFICES: ReadonlySet<string> = new Set(['ministry', 'official', 'diplomat']);

/**
 * The publishers, among those that have posts, whose posts may hold the words of an actor: its own; for a state's
 * government also those of its foreign ministry; for an official also the posts of its state's offices in which it
 * is named, as the speaker or otherwise.
 */
export function voicesOf(
  cited: number,
  actors: readonly Actor[],
  publishers: readonly number[],
): Voice[] {
  const actor = actors[cited];
  if (!actor) return [];
  return publishers.flatMap((publisher): Voice[] => {
    if (publisher === cited) return [{ publisher, isNamed: true, where: 'all' }];
    const office = actors[publisher];
    return office && isOfSameState(office, actor) ? voicesOfOffice(publisher, office, actor) : [];
  });
}

function isOfSameState(office: Actor, cited: Actor): boolean {
  return cited.state !== null && office.state === cited.state && OFFICES.has(office.kind);
}

function voicesOfOffice(publisher: number, office: Actor, cited: Actor): Voice[] {
  if (isGovernment(cited))
    return isForeignMinistry(office) ? [{ publisher, isNamed: false, where: 'all' }] : [];
  if (cited.kind !== 'official' && cited.kind !== 'diplomat') return [];
  return [
    { publisher, isNamed: true, where: 'speaks' },
    { publisher, isNamed: false, where: 'named' },
  ];
}

/** Named by the bare state or its capital. */
export function isGovernment({ state, names, kind }: Actor): boolean {
  const own = state === null ? undefined : STATE_NAMES[state];
  if (kind !== 'ministry' || !own) return false;
  const bare = new Set([...own.names, ...own.capitals].map((name) => name.toLowerCase()));
  return names.en.some((name) => bare.has(name.toLowerCase()));
}

function isForeignMinistry({ kind, names }: Actor): boolean {
  return (
    kind === 'ministry' &&
    names.en.some((name) =>
      /\bforeign (?:ministry|affairs|office)\b|\bstate department\b/i.test(name),
    )
  );
}

/** Who is named as the speaker at the head of what the source says around a post: `华春莹 | asked by …`. */
export function createSpeakers(actors: readonly Actor[]): (context: string) => readonly number[] {
  const byName = new Map<string, number[]>();
  actors.forEach(({ kind, names, labelled }, index) => {
    if (!labelled || (kind !== 'official' && kind !== 'diplomat')) return;
    for (const name of [...names.en, ...names.ru, ...names.zh]) {
      const key = name.toLowerCase();
      const list = byName.get(key);
      if (list) list.push(index);
      else byName.set(key, [index]);
    }
  });
  const known = new Map<string, readonly number[]>();
  return (context) => {
    const head = (/^[^|:：;,\n]{2,40}/.exec(context)?.[0] ?? '').trim().toLowerCase();
    let found = known.get(head);
    if (!found) {
      found = byName.get(head) ?? [];
      known.set(head, found);
    }
    return found;
  };
}
