/** What was done in a case, in order of time: a list for people, which nothing is counted from. */
import type { Message, MessageValues } from './message.ts';

export const ACTIVITY_DEEDS = [
  'case',
  'files',
  'judgement',
  'actors',
  'words',
  'arrangement',
  'settings',
  'figure',
  'export',
] as const;
export type ActivityDeed = (typeof ACTIVITY_DEEDS)[number];

export interface ActivityFile {
  readonly file: string;
  readonly sha256: string;
  /** posts that were kept of it */
  readonly kept: number;
}

export interface Activity {
  /** UTC milliseconds, by the clock of the machine on which it was done */
  readonly at: number;
  readonly deed: ActivityDeed;
  readonly what: Message;
  /** absent: it was done; else what was done before was taken back, or done again */
  readonly turn?: 'taken back' | 'done again';
  /** that came into the case */
  readonly files?: readonly ActivityFile[];
}

export interface ActivityLog {
  /** oldest first, at most `MOST_ACTIVITIES` */
  readonly entries: readonly Activity[];
  /** older ones that are not held any more */
  readonly dropped: number;
}

export const NO_ACTIVITY: ActivityLog = { entries: [], dropped: 0 };

export const MOST_ACTIVITIES = 500;
/** Files that one entry names; the case's own list of files names all. */
export const MOST_FILES_NAMED = 20;
export const LONGEST_VALUE = 200;
/** A setting that goes on being changed, or an actor that goes on being moved, so soon is one entry. */
const ONE_CHANGE_MS = 10_000;

/** The list with one more entry; the oldest go where it would hold too many. */
export function withActivity({ entries, dropped }: ActivityLog, one: Activity): ActivityLog {
  const added = shortened(one);
  const last = entries.at(-1);
  const before = last && isSameSetting(last, added) ? entries.slice(0, -1) : entries;
  const all = [...before, added];
  const over = Math.max(0, all.length - MOST_ACTIVITIES);
  return { entries: all.slice(over), dropped: dropped + over };
}

function isSameSetting(last: Activity, next: Activity): boolean {
  return (
    last.deed === next.deed &&
    (next.deed === 'settings' || next.deed === 'arrangement') &&
    last.turn === next.turn &&
    last.what.text === next.what.text &&
    next.at - last.at < ONE_CHANGE_MS
  );
}

function shortened({ files, what, ...one }: Activity): Activity {
  return {
    ...one,
    what: shortMessage(what),
    ...(files && {
      files: files
        .slice(0, MOST_FILES_NAMED)
        .map((each) => ({ ...each, file: shortText(each.file) })),
    }),
  };
}

function shortMessage({ text, values }: Message): Message {
  return { text, ...(values && { values: shortValues(values) }) };
}

function shortValues(values: MessageValues): MessageValues {
  const short = (value: MessageValues[string]) => {
    if (typeof value === 'number') return value;
    return typeof value === 'string' ? shortText(value) : shortMessage(value);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));
}

function shortText(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  return `${Array.from(text.slice(0, LONGEST_VALUE)).slice(0, -1).join('')}…`;
}
