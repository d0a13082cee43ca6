import { ACTOR_KINDS, type Actor } from '../domain/actor.ts';
import { accountId, foldName } from './handle.ts';
import { isState } from './label.ts';

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Faults in a list of actors, one sentence each; empty where there are none. */
export function checkRegistry(actors: readonly Actor[]): string[] {
  return [...actors.flatMap(faultsOf), ...twiceUsedIds(actors), ...twiceOwnedHandles(actors)];
}

function faultsOf(actor: Actor): string[] {
  const { id, state, kind } = actor;
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${id || '(no id)'}: ${fault}`);
  if (!id.trim()) say('id is empty');
  if (!actor.label.trim()) say('label is empty');
  if (state !== null && !isState(state)) say(`"${state}" is no ISO 3166-1 alpha-3 code nor EU`);
  if (!(ACTOR_KINDS as readonly string[]).includes(kind)) say(`"${kind}" is no kind`);
  if (!actor.reason.trim()) say('reason is missing');
  if (!actor.source.trim()) say('source is missing');
  for (const fault of [...nameFaults(actor), ...handleFaults(actor), ...dateFaults(actor)])
    say(fault);
  return faults;
}

/** Persons and missions may go without names, because others bear them too; institutions and outlets may not. */
function nameFaults({ label, kind, names }: Actor): string[] {
  const all = [...names.en, ...names.ru, ...names.zh];
  if (all.some((name) => !name.trim())) return ['a name is empty'];
  const needed = kind === 'ministry' || kind === 'official';
  return needed && all.length === 0 ? [`no name in any language for "${label}"`] : [];
}

function handleFaults({ handles }: Actor): string[] {
  return handles
    .filter(({ platform, handle }) => !platform.trim() || !handle.trim())
    .map(({ platform, handle }) => `handle "${platform}:${handle}" is empty on one side`);
}

function dateFaults({ from, to }: Actor): string[] {
  const faults = [from, to]
    .filter((day) => day !== undefined && !ISO_DAY.test(day))
    .map((day) => `"${day}" is no day`);
  if (from !== undefined && to !== undefined && from > to)
    faults.push(`from ${from} is after to ${to}`);
  return faults;
}

function twiceUsedIds(actors: readonly Actor[]): string[] {
  const seen = new Set<string>();
  return actors.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id}: id is used twice`];
    seen.add(id);
    return [];
  });
}

function twiceOwnedHandles(actors: readonly Actor[]): string[] {
  const owners = new Map<string, string>();
  return actors.flatMap((actor) =>
    actor.handles.flatMap(({ platform, handle }) => {
      const key = platform.endsWith('-title')
        ? `${platform}:${foldName(handle)}`
        : accountId(platform, handle);
      const owner = owners.get(key);
      if (owner === actor.id) return [`${actor.id}: ${key} is listed twice`];
      if (owner !== undefined) return [`${actor.id}: ${key} belongs to ${owner} as well`];
      owners.set(key, actor.id);
      return [];
    }),
  );
}
