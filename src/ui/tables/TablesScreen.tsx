import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Showing } from '../network/Showing.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { count } from '../words/numbers.ts';
import { ActorTable } from './ActorTable.tsx';
import { EdgeTable } from './EdgeTable.tsx';
import { JudgementTable } from './JudgementTable.tsx';

const tables = () =>
  [
    { value: 'edges', label: t('Edges') },
    { value: 'actors', label: t('Actors') },
    { value: 'judgements', label: t('Judgements') },
  ] as const;

/** All that the network shows, without the canvas. */
export function TablesScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const table = model.table.value;
  const picture = model.picture.value;
  const rows = rowsOf(app);
  const left = (rows ?? 0) - model.rowsShown.value;
  return (
    <main class="screen tables-screen" aria-labelledby="tables-title">
      <div class="screen-head">
        <div>
          <h1 id="tables-title">{t('Tables')}</h1>
          <Showing app={app} />
        </div>
        <Segmented
          legend={t('Table')}
          name="table"
          options={tables()}
          value={table}
          onChange={actions.showTable}
        />
      </div>
      {rows === 0 && table !== 'judgements' && (
        <div class="empty in-flow">
          <p>
            {t(
              'Nothing passes these filters. {count, plural, one {# edge is} other {# edges are}} hidden.',
              { count: picture?.totals.edgesOfAll ?? 0 },
            )}
          </p>
          <button type="button" class="button filled" onClick={() => void actions.clearFilters()}>
            {t('Clear all filters')}
          </button>
        </div>
      )}
      <div class="table-frame">
        <TableOf app={app} />
      </div>
      {left > 0 && (
        <button type="button" class="button more" onClick={actions.moreRows}>
          {t('Show more of {left}', { left: count(left) })}
        </button>
      )}
    </main>
  );
}

function rowsOf({ model }: App): number | undefined {
  const table = model.table.value;
  switch (table) {
    case 'edges':
      return model.picture.value?.edges.length;
    case 'actors':
      return model.picture.value?.nodes.length;
    case 'judgements':
      return model.overview.value?.judgements.length;
    default:
      return table satisfies never;
  }
}

function TableOf({ app }: { readonly app: App }) {
  const table = app.model.table.value;
  switch (table) {
    case 'edges':
      return <EdgeTable app={app} />;
    case 'actors':
      return <ActorTable app={app} />;
    case 'judgements':
      return <JudgementTable app={app} />;
    default:
      return table satisfies never;
  }
}
