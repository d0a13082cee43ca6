import { FIGURE_KINDS, type FigureKind } from '../../domain/figure.ts';
import { MOST_ROWS } from '../../domain/figureSettings.ts';
import { PICKUP_SORTS, type PickupSort } from '../../domain/pickupView.ts';
import type { App } from '../../state/app.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { NumberField } from './NumberField.tsx';

const LABELS: Record<FigureKind, string> = {
  network: 'network',
  ledger: 'ledger',
  timeline: 'timeline',
  pickups: 'pick-ups',
};
const KINDS = FIGURE_KINDS.map((value) => ({ value, label: LABELS[value] }));

interface Props {
  readonly app: App;
}

/** What kind of figure it is, and of what: at the top of the composer. */
export function FigureKindChoice({ app }: Props) {
  const kind = app.model.view.value?.figure.kind;
  if (!kind) return null;
  return (
    <section class="figure-part" aria-labelledby="figure-kind-title">
      <h2 id="figure-kind-title">Kind of figure</h2>
      <Segmented<FigureKind>
        legend="Kind of figure"
        name="figure-kind"
        options={KINDS}
        value={kind}
        onChange={(value) => {
          if (value === 'timeline') void app.actions.findFigureCountries();
          void app.actions.chooseFigure('kind of figure', { kind: value });
        }}
      />
      {kind === 'timeline' && <TimelineChoice app={app} />}
      {kind === 'pickups' && <PickupsChoice app={app} />}
      {kind === 'ledger' && (
        <p class="faint">
          State by state, beside what activity alone would give; over the days that the network’s
          time range leaves.
        </p>
      )}
    </section>
  );
}

const ALL_POSTS = '';

function TimelineChoice({ app }: Props) {
  const { model, actions } = app;
  const subject = model.view.value?.figure.subject ?? ALL_POSTS;
  const countries = model.figureCountries.value ?? [];
  const isListed = countries.some(({ value }) => value === subject);
  return (
    <label class="figure-row">
      <span>Lines of</span>
      <select
        class="select"
        value={subject}
        onFocus={() => void actions.findFigureCountries()}
        onChange={({ currentTarget: { value } }) =>
          void actions.chooseFigure('subject of the timeline', { subject: value || null })
        }
      >
        <option value={ALL_POSTS}>all posts</option>
        {subject !== ALL_POSTS && !isListed && (
          <option value={subject}>posts that name {subject}</option>
        )}
        {countries.map(({ value, label, count }) => (
          <option key={value} value={value}>
            posts that name {label} ({count.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}

function PickupsChoice({ app }: Props) {
  const { model, actions } = app;
  const view = model.view.value;
  if (!view) return null;
  return (
    <>
      <label class="figure-row">
        <span>Order</span>
        <select
          class="select"
          value={view.pickups.sort}
          onChange={({ currentTarget: { value } }) => {
            const sort = PICKUP_SORTS.find((each) => each === value);
            if (sort) void actions.choosePickups({ sort });
          }}
        >
          {PICKUP_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {ORDERS[sort]}
            </option>
          ))}
        </select>
      </label>
      <p class="figure-row">
        <span>Rows</span>
        <NumberField
          label="Most statements"
          value={view.figure.rows}
          least={1}
          most={MOST_ROWS}
          onChange={(rows) => void actions.chooseFigure('rows of the list', { rows })}
        />
        <span class="faint">statements at most</span>
      </p>
      <p class="faint">Whose statements, and relayed by whom: as chosen on the Pick-ups screen.</p>
    </>
  );
}

const ORDERS: Record<PickupSort, string> = {
  newest: 'latest relay first',
  day: 'latest statement first',
  'most relayed': 'most relayed first',
  fastest: 'shortest lag first',
};
