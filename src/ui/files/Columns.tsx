import { type FileChoice, type FilePlan, ROLES, type Role } from '../../domain/importPlan.ts';
import type { App } from '../../state/app.ts';
import { DEFAULT_ZONE, stillMissing } from '../../state/importActions.ts';
import { counted } from '../words/numbers.ts';
import { importingHere } from './importingHere.ts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  id: 'post id',
  handle: 'handle (who)',
  name: 'name',
  at: 'time',
  text: 'text',
  url: 'URL',
  lang: 'language',
  platform: 'platform',
  links: 'links',
  hashtags: 'hashtags',
  mentions: 'mentions',
  media: 'media',
  object: 'shared object',
  context: 'context',
  repostOf: 'repost of (id)',
  repostHandle: 'repost of (handle)',
  quoteOf: 'quote of (id)',
  quoteHandle: 'quote of (handle)',
  replyTo: 'reply to (id)',
  replyHandle: 'reply to (handle)',
  relayOf: 'relays the statement with this id',
};

/** What each column of a file means, over its first rows. */
export function Columns({ app }: { readonly app: App }) {
  const importing = importingHere(app);
  const plan = importing?.plans.find((each) => each.file === importing.openFile);
  if (!importing || !plan) return <div class="columns" />;
  const choice = importing.choices[plan.file];
  const missing = stillMissing(plan, choice);
  return (
    <section class="columns" aria-label={`Columns of ${plan.file}`}>
      <div class="columns-head">
        <h2>
          {plan.file} <span class="faint">{counted(plan.columns.length, 'column')}</span>
        </h2>
        <p class="zone">
          <label for="time-zone">Time zone, where times have none</label>
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
          {importing.report ? 'Read again with these columns' : 'Read with these columns'}
        </button>
        <span class="faint">
          {missing.length > 0
            ? `Still needed: ${missing.map((role) => ROLE_WORDS[role]).join(', ')}`
            : 'All columns that are needed have been found.'}
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
        <caption class="unseen">First rows of {plan.file}, and what each column means</caption>
        <thead>
          <tr>
            {plan.columns.map((column) => (
              <th key={column} scope="col">
                <select
                  class="select"
                  aria-label={`Meaning of ${column}`}
                  value={roleOf(column)}
                  onChange={(event) => {
                    const role = ROLES.find((each) => each === event.currentTarget.value) ?? null;
                    app.actions.chooseRole(plan.file, column, role);
                  }}
                >
                  <option value="">not used</option>
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {ROLE_WORDS[role]}
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
