import type { Actor } from '../domain/actor.ts';

/** Actors that share a name, with their days of office: who is meant depends on the day. */
export interface Namesakes {
  readonly actors: number[];
  readonly terms: (readonly [from: string, to: string])[];
}

export function namesakes(actor: Actor, index: number): Namesakes {
  return { actors: [index], terms: [termOf(actor)] };
}

export function addNamesake(all: Namesakes, actor: Actor, index: number): void {
  if (all.actors.includes(index)) return;
  all.actors.push(index);
  all.terms.push(termOf(actor));
}

function termOf({ from, to }: Actor): readonly [string, string] {
  return [from ?? '', to ?? '9999'];
}

/** Index of the one in office on a day (ISO); -1 where none was. Without a day the first in the registry. */
export function inOffice({ actors, terms }: Namesakes, day: string): number {
  if (day === '') return actors[0] ?? -1;
  const at = terms.findIndex(([from, to]) => from <= day && day <= to);
  return actors[at] ?? -1;
}

/** Index of the one in office on a day (ISO), else of the first in the registry. */
export function onDay({ actors, terms }: Namesakes, day: string): number {
  const first = actors[0] ?? -1;
  if (actors.length < 2 || day === '') return first;
  const at = terms.findIndex(([from, to]) => from !== '' && from <= day && day <= to);
  return actors[at] ?? first;
}
