import { type Activity, type ActivityDeed, MOST_ACTIVITIES } from '../../domain/activity.ts';
import type { App } from '../../state/app.ts';
import { said, t } from '../../state/language.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { clock, day } from '../words/times.ts';

interface Props {
  readonly app: App;
}

/** What was done in the case, newest first, beside the screen. */
export function ActivityPanel({ app }: Props) {
  const { entries = [], dropped = 0 } = app.model.overview.value?.activity ?? {};
  return (
    <SidePanel
      class="help activity"
      titleId="activity-title"
      title={t('What was done')}
      closing={t('Close the list of what was done')}
      onClose={() => app.actions.showActivity(false)}
    >
      <section class="help-text" aria-label={t('What was done')}>
        <p class="faint">
          {t(
            'Kept in the case and its file, and printed in the report. Times are those of this machine, in UTC. Nothing is counted from this list. It holds at most {n, number} entries.',
            { n: MOST_ACTIVITIES },
          )}
        </p>
        {entries.length === 0 && <p>{t('Nothing has been noted yet.')}</p>}
        {daysOf(entries).map(([date, done]) => (
          <Day key={date} date={date} done={done} />
        ))}
        {dropped > 0 && (
          <p class="faint">
            {t('{n, plural, one {# older entry is} other {# older entries are}} no longer held.', {
              n: dropped,
            })}
          </p>
        )}
      </section>
    </SidePanel>
  );
}

function Day({ date, done }: { readonly date: string; readonly done: readonly Activity[] }) {
  return (
    <>
      <h3>{date}</h3>
      <ol class="activity-list" aria-label={date}>
        {done.map((one, k) => (
          // entries have no name of their own and never change their order
          <li key={`${one.at} ${done.length - k}`}>
            <time dateTime={new Date(one.at).toISOString()}>{clock(one.at)}</time>
            <div>
              <span class="faint">{deedName(one.deed)} </span>
              <Turn turn={one.turn} />
              {said(one.what)}
              <Files files={one.files} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Turn({ turn }: { readonly turn: Activity['turn'] }) {
  if (turn === undefined) return null;
  return <strong>{turn === 'taken back' ? t('taken back:') : t('done again:')} </strong>;
}

function Files({ files }: { readonly files: Activity['files'] }) {
  if (!files) return null;
  return (
    <ul class="activity-files">
      {files.map(({ file, sha256, kept }) => (
        <li key={`${file} ${sha256}`}>
          {t('{file}, {n, plural, one {# post} other {# posts}} kept', { file, n: kept })}{' '}
          <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </li>
      ))}
    </ul>
  );
}

/** Newest first, by day. */
function daysOf(entries: readonly Activity[]): [string, Activity[]][] {
  const days = new Map<string, Activity[]>();
  for (const one of [...entries].reverse()) {
    const date = day(one.at);
    const there = days.get(date);
    if (there) there.push(one);
    else days.set(date, [one]);
  }
  return [...days];
}

function deedName(deed: ActivityDeed): string {
  switch (deed) {
    case 'case':
      return t('Case');
    case 'files':
      return t('Files');
    case 'judgement':
      return t('Judgement');
    case 'actors':
      return t('Actors');
    case 'words':
      return t('Names and narratives');
    case 'arrangement':
      return t('Pins and groups');
    case 'settings':
      return t('Settings');
    case 'figure':
      return t('Figure');
    case 'export':
      return t('Export');
    default:
      return deed satisfies never;
  }
}
