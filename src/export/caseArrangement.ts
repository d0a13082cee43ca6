import type { Arrangement } from '../domain/arrangement.ts';
import type { ActorGroup, Pin } from '../domain/networkView.ts';
import { list, type Shape, shaped, unique } from './shaped.ts';

const GROUP: Shape = { name: 'string', members: 'list of strings' };
const PIN: Shape = { id: 'string', x: 'number', y: 'number' };

/**
 * Pins and groups of a case file, which anybody may have written.
 * @throws Error that says what was expected, where one is not whole, or an actor stands in two groups
 */
export function readArrangement(value: unknown): Arrangement {
  const given = shaped<{ groups: unknown; pins: unknown }>(value, {}, 'pins and groups');
  const groups = list(given.groups, readGroup);
  unique(groups, ({ name }) => name, 'groups with names of their own, found two with the same');
  unique(
    groups.flatMap(({ members }) => members),
    (id) => id,
    'actors in one group at most, found one in two',
  );
  const pins = list(given.pins, readPin);
  unique(pins, ({ id }) => id, 'one place for each actor, found two');
  return { groups, pins };
}

function readGroup(value: unknown): ActorGroup {
  const { name, members } = shaped<ActorGroup>(value, GROUP, 'a group of actors');
  if (name.trim() === '') throw new Error('expected a group with a name');
  if (members.length < 2) throw new Error('expected a group of at least two actors');
  return { name, members };
}

function readPin(value: unknown): Pin {
  const { id, x, y } = shaped<Pin>(value, PIN, 'a pinned actor');
  return { id, x, y };
}
