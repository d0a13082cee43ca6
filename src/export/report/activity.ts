import { IntlMessageFormat } from 'intl-messageformat';
import { type Activity, MOST_ACTIVITIES } from '../../domain/activity.ts';
import type { Message, MessageValues } from '../../domain/message.ts';
import type { ReportContent } from './content.ts';
import { escaped, table } from './html.ts';
import type { Privacy } from './privacy.ts';

/** What was done in the case, oldest first; empty where nothing was noted. */
export function activity(
  { activity: log, privacy: choice }: ReportContent,
  privacy: Privacy,
): string {
  const { entries, dropped } = log;
  if (entries.length === 0) return '';
  const isNamed = choice === 'named';
  const rows = entries.map((one) => [
    escaped(new Date(one.at).toISOString().replace('T', ' ').slice(0, 16)),
    escaped(one.deed),
    escaped(privacy.redacted(`${turnWords(one)}${english(one.what, isNamed)}`)) + files(one),
  ]);
  const older = dropped > 0 ? ` ${dropped.toLocaleString('en')} older ones are not held.` : '';
  const words = `Noted by the software, by the clock of the machine (UTC), the last ${MOST_ACTIVITIES} at most.${older} Nothing is counted from it.`;
  return `<h2>What was done</h2>\n<p class="soft">${escaped(words)}</p>\n${table(['When', 'What', 'Done'], rows)}`;
}

function turnWords({ turn }: Activity): string {
  return turn === undefined ? '' : `${turn}: `;
}

function files({ files = [] }: Activity): string {
  return files
    .map(
      ({ file, sha256, kept }) =>
        `${file}, ${kept.toLocaleString('en')} posts kept, SHA-256 ${sha256}`,
    )
    .map((words) => `<br><small class="soft">${escaped(words)}</small>`)
    .join('');
}

/** Ids of posts lead to those who wrote them. Whatever a file holds, it is a text and nothing else. */
function english({ text, values }: Message, isNamed: boolean): string {
  if (!values) return text;
  try {
    const said = Object.entries(values).map(
      ([name, value]) => [name, spoken(name, value, isNamed)] as const,
    );
    const form = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
    return String(form.format(Object.fromEntries(said)));
  } catch {
    return text;
  }
}

function spoken(name: string, value: MessageValues[string], isNamed: boolean): string | number {
  if (typeof value === 'object') return english(value, isNamed);
  return name === 'id' && !isNamed ? '…' : value;
}
