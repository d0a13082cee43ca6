import type { App } from '../../state/app.ts';
import { Showing } from '../network/Showing.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { count } from '../words/numbers.ts';
import { ActorTable } from './ActorTable.tsx';
import { EdgeTable } from './EdgeTable.tsx';

const TABLES = [
  { value: 'edges', label: 'Edges' },
  { value: 'actors', label: 'Actors' },
] as const;

/** All that the network shows, without the canvas. */
export function TablesScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const table = model.table.value;
  const picture = model.picture.value;
  const rows = table === 'edges' ? picture?.edges.length : picture?.nodes.length;
  const left = (rows ?? 0) - model.rowsShown.value;
  return (
    <main class="screen tables-screen" aria-labelledby="tables-title">
      <div class="screen-head">
        <div>
          <h1 id="tables-title">Tables</h1>
          <Showing app={app} />
        </div>
        <Segmented
          legend="Table"
          name="table"
          options={TABLES}
          value={table}
          onChange={actions.showTable}
        />
      </div>
      {rows === 0 && (
        <div class="empty in-flow">
          <p>
            Nothing passes these filters. {count(picture?.totals.edgesOfAll ?? 0)} edges are hidden.
          </p>
          <button type="button" class="button filled" onClick={() => void actions.clearFilters()}>
            Clear all filters
          </button>
        </div>
      )}
      <div class="table-frame">
        {table === 'edges' ? <EdgeTable app={app} /> : <ActorTable app={app} />}
      </div>
      {left > 0 && (
        <button type="button" class="button more" onClick={actions.moreRows}>
          Show more of {count(left)}
        </button>
      )}
    </main>
  );
}
