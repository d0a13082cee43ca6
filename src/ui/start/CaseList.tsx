import type { CaseRecord } from '../../domain/case.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { closeMenuOf, Menu, MenuItem } from '../parts/Menu.tsx';
import { bytes } from '../words/numbers.ts';
import { changed, span } from '../words/times.ts';
import { CaseThumbnail } from './CaseThumbnail.tsx';

export function CaseList({ app }: { readonly app: App }) {
  const cases = app.model.cases.value;
  const storage = app.model.storage.value;
  const own = cases?.filter((record) => !record.demonstration);
  const demonstration = cases?.find((record) => record.demonstration) ?? null;
  return (
    <section class="case-list" aria-labelledby="cases-title">
      <div class="section-head">
        <h2 id="cases-title">{t('Cases on this machine')}</h2>
        {storage && (
          <span class="faint">
            {t('{used} of {quota} used', {
              used: bytes(storage.used),
              quota: bytes(storage.quota),
            })}
          </span>
        )}
      </div>
      {own?.length === 0 && (
        <p class="empty-line">{t('No cases yet. Drop files here, or start the demonstration.')}</p>
      )}
      <ul class="cases">
        {own?.map((record) => (
          <CaseRow key={record.id} app={app} record={record} />
        ))}
      </ul>
      <div class="section-head strong">
        <h2>{t('Demonstration')}</h2>
      </div>
      <Demonstration app={app} record={demonstration} />
    </section>
  );
}

function CaseRow({ app, record }: { readonly app: App; readonly record: CaseRecord }) {
  const { actions } = app;
  return (
    <li class="case-row">
      <CaseThumbnail app={app} thumbnail={record.thumbnail} />
      <div class="case-words">
        <h3>{record.name}</h3>
        <p>{sizeWords(record)}</p>
        {record.from && <p>{span(record.from, record.to)}</p>}
        <p class="faint">
          {t('changed {when}', { when: changed(record.changedAt, Date.now()) })} ·{' '}
          {bytes(record.bytes)}
        </p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={t('Open {name}', { name: record.name })}
        onClick={() => void actions.openCase(record.id)}
      >
        {t('Open')}
      </button>
      <Menu
        label={<Icon name="more" />}
        name={t('More for {name}', { name: record.name })}
        class="icon-button"
        side="right"
      >
        <form
          class="menu-form"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = new FormData(event.currentTarget).get('name');
            closeMenuOf(event.currentTarget);
            void actions.renameCase(record.id, String(wanted));
          }}
        >
          <label>
            {t('Name of the case')}
            <input
              name="name"
              class="field"
              key={record.name}
              defaultValue={record.name}
              required
            />
          </label>
          <button type="submit" class="button">
            {t('Rename')}
          </button>
        </form>
        <MenuItem onClick={() => void actions.deleteCase(record.id)}>{t('Delete')}</MenuItem>
      </Menu>
    </li>
  );
}

function Demonstration({ app, record }: { readonly app: App; readonly record: CaseRecord | null }) {
  return (
    <div class="case-row">
      <CaseThumbnail app={app} thumbnail={record?.thumbnail ?? null} />
      <div class="case-words">
        <h3>{record?.name ?? t('Kazakhstan, January 2022, and two years of pick-ups')}</h3>
        <p>
          {record
            ? sizeWords(record)
            : t('149 real items in an analyst’s words, September 2020 – December 2022')}
        </p>
        <p class="faint">{t('Built in, works without a connection')}</p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={t('Start the demonstration')}
        onClick={() => void app.actions.openDemonstration()}
      >
        {t('Start')}
      </button>
    </div>
  );
}

function sizeWords({ posts, actors, edges }: CaseRecord): string {
  if (posts === 0) return t('empty');
  return [
    t('{count, plural, one {# post} other {# posts}}', { count: posts }),
    t('{count, plural, one {# actor} other {# actors}}', { count: actors }),
    t('{count, plural, one {# edge} other {# edges}}', { count: edges }),
  ].join(' · ');
}
