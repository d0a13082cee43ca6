import { type FileChoice, type FilePlan, ROLES, type Role } from '../../domain/importPlan.ts';
import type { App } from '../../state/app.ts';
import { DEFAULT_ZONE, stillMissing } from '../../state/importActions.ts';
import { t } from '../../state/language.ts';
import { importingHere } from './importingHere.ts';

function roleName(role: Role): string {
  const names: Readonly<Record<Role, string>> = {
    id: t('post id'),
    handle: t('handle (who)'),
    name: t('name'),
    at: t('time'),
    text: t('text'),
    url: t('URL'),
    lang: t('language'),
    platform: t('platform'),
    links: t('links'),
    hashtags: t('hashtags'),
    mentions: t('mentions'),
    media: t('media'),
    object: t('shared object'),
    context: t('context'),
    repostOf: t('repost of (id)'),
    repostHandle: t('repost of (handle)'),
    quoteOf: t('quote of (id)'),
    quoteHandle: t('quote of (handle)'),
    replyTo: t('reply to (id)'),
    replyHandle: t('reply to (handle)'),
    relayOf: t('relays the statement with this id'),
  };
  return names[role];
}

/** What each column of a file means, over its first rows. */
export function Columns({ app }: { readonly app: App }) {
  const importing = importingHere(app);
  const plan = importing?.plans.find((each) => each.file === importing.openFile);
  if (!importing || !plan) return <div class="columns" />;
  const choice = importing.choices[plan.file];
  const missing = stillMissing(plan, choice);
  return (
    <section class="columns" aria-label={t('Columns of {file}', { file: plan.file })}>
      <div class="columns-head">
        <h2>
          {plan.file}{' '}
          <span class="faint">
            {t('{count, plural, one {# column} other {# columns}}', { count: plan.columns.length })}
          </span>
        </h2>
        <p class="zone">
          <label for="time-zone">{t('Time zone, where times have none')}</label>
          <ZoneSelect app={app} file={plan.file} zone={choice?.timeZone ?? DEFAULT_ZONE} />
        </p>
      </div>
      <ColumnTable app={app} plan={plan} choice={choice} />
      <p class="buttons">
        <button
          type="button"
          class="button filled"
          disabled={missing.length > 0 || importing.phase === 'reading'}
          onClick={() => void app.actions.readFiles()}
        >
          {importing.report ? t('Read again with these columns') : t('Read with these columns')}
        </button>
        <span class="faint">
          {missing.length > 0
            ? t('Still needed: {columns}', { columns: missing.map(roleName).join(', ') })
            : t('All columns that are needed have been found.')}
        </span>
      </p>
    </section>
  );
}

interface TableProps {
  readonly app: App;
  readonly plan: FilePlan;
  readonly choice: FileChoice | undefined;
}

function ColumnTable({ app, plan, choice }: TableProps) {
  const roleOf = (column: string) => ROLES.find((role) => choice?.roles?.[role] === column) ?? '';
  return (
    <div class="table-frame bordered">
      <table class="preview">
        <caption class="unseen">
          {t('First rows of {file}, and what each column means', { file: plan.file })}
        </caption>
        <thead>
          <tr>
            {plan.columns.map((column) => (
              <th key={column} scope="col">
                <select
                  class="select"
                  aria-label={t('Meaning of {column}', { column })}
                  value={roleOf(column)}
                  onChange={(event) => {
                    const role = ROLES.find((each) => each === event.currentTarget.value) ?? null;
                    app.actions.chooseRole(plan.file, column, role);
                  }}
                >
                  <option value="">{t('not used')}</option>
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {roleName(role)}
                    </option>
                  ))}
                </select>
                <span class="column-name">{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.preview.map((cells, row) => (
            <tr key={row}>
              {plan.columns.map((column, index) => (
                <td key={column} title={cells[index]}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

function ZoneSelect({ app, file, zone }: { app: App; file: string; zone: string }) {
  return (
    <select
      id="time-zone"
      class="select"
      value={zone}
      onChange={(event) => app.actions.chooseZone(file, event.currentTarget.value)}
    >
      {ZONES.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
