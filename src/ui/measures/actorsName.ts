import type { ActorKind } from '../../domain/actor.ts';
import { t } from '../../state/language.ts';
import { actorKindName } from '../words/names.ts';
import { stateName } from '../words/states.ts';

/** "Russia, ministry"; the state alone where its actors of every kind are meant. */
export function actorsName(state: string | null, kind: ActorKind | null): string {
  const first = stateName(state ?? '');
  return kind === null ? first : t('{first}, {second}', { first, second: actorKindName(kind) });
}
