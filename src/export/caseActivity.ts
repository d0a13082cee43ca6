import {
  ACTIVITY_DEEDS,
  type Activity,
  type ActivityFile,
  type ActivityLog,
  MOST_ACTIVITIES,
} from '../domain/activity.ts';
import type { Message, MessageValues } from '../domain/message.ts';
import { list, type Shape, shaped } from './shaped.ts';

const FILE: Shape = { file: 'string', sha256: 'string', kept: 'number' };
const TURNS = ['taken back', 'done again'] as const;
/** Messages stand in messages no deeper than this. */
const DEEPEST = 3;

/**
 * The list of what was done, of a case file, which anybody may have written.
 * @throws Error that says what was expected
 */
export function readActivity(value: unknown): ActivityLog {
  const log = shaped<ActivityLog>(value, { dropped: 'number' }, 'a list of what was done');
  const entries = list(log.entries, readEntry);
  if (entries.length > MOST_ACTIVITIES)
    throw new Error(`expected at most ${MOST_ACTIVITIES} entries, found ${entries.length}`);
  return { entries, dropped: Math.max(0, Math.floor(log.dropped)) };
}

function readEntry(value: unknown): Activity {
  const entry = shaped<Activity>(value, { at: 'number', deed: 'string' }, 'what was done');
  const { at, deed, turn, files } = entry;
  if (!ACTIVITY_DEEDS.includes(deed)) throw new Error(`"${deed}" is nothing that can be done`);
  if (turn !== undefined && !TURNS.includes(turn))
    throw new Error(`expected ${TURNS.join(' or ')}, found something else`);
  return {
    ...{ at, deed, what: readMessage(entry.what, 0) },
    ...(turn !== undefined && { turn }),
    ...(files !== undefined && { files: list(files, readFile) }),
  };
}

function readFile(value: unknown): ActivityFile {
  const { file, sha256, kept } = shaped<ActivityFile>(value, FILE, 'a file that was added');
  return { file, sha256, kept };
}

function readMessage(value: unknown, depth: number): Message {
  const { text, values } = shaped<Message>(value, { text: 'string' }, 'a message');
  if (values === undefined) return { text };
  if (depth === DEEPEST) throw new Error('expected a message that is not as deep');
  const given = shaped<MessageValues>(values, {}, 'values of a message');
  const read = (one: unknown): MessageValues[string] => {
    if (typeof one === 'string' || Number.isFinite(one)) return one as string | number;
    return readMessage(one, depth + 1);
  };
  return {
    text,
    values: Object.fromEntries(Object.entries(given).map(([name, one]) => [name, read(one)])),
  };
}
