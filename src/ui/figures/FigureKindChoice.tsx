import { FIGURE_KINDS, type FigureKind } from '../../domain/figure.ts';
import { MOST_ROWS } from '../../domain/figureSettings.ts';
import { PICKUP_SORTS } from '../../domain/pickupView.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { countryName } from '../words/pickups.ts';
import { figureKindName, optionsOf, pickupOrderName } from './choiceNames.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  readonly app: App;
}

/** What kind of figure it is, and of what: at the top of the composer. */
export function FigureKindChoice({ app }: Props) {
  const kind = app.model.view.value?.figure.kind;
  if (!kind) return null;
  return (
    <section class="figure-part" aria-labelledby="figure-kind-title">
      <h2 id="figure-kind-title">{t('Kind of figure')}</h2>
      <Segmented<FigureKind>
        legend={t('Kind of figure')}
        name="figure-kind"
        options={optionsOf(FIGURE_KINDS, figureKindName)}
        value={kind}
        onChange={(value) => {
          if (value === 'timeline') void app.actions.findFigureCountries();
          void app.actions.chooseFigure(toSay('kind of figure'), { kind: value });
        }}
      />
      {kind === 'timeline' && <TimelineChoice app={app} />}
      {kind === 'pickups' && <PickupsChoice app={app} />}
      {kind === 'ledger' && (
        <p class="faint">
          {t(
            'State by state, beside what activity alone would give; over the days that the network’s time range leaves.',
          )}
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
      <span>{t('Lines of')}</span>
      <select
        class="select"
        value={subject}
        onFocus={() => void actions.findFigureCountries()}
        onChange={({ currentTarget: { value } }) =>
          void actions.chooseFigure(toSay('subject of the timeline'), { subject: value || null })
        }
      >
        <option value={ALL_POSTS}>{t('all posts')}</option>
        {subject !== ALL_POSTS && !isListed && (
          <option value={subject}>
            {t('posts that name {country}', { country: countryName(subject, subject) })}
          </option>
        )}
        {countries.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {t('posts that name {country} ({n, number})', {
              country: countryName(value, label),
              n: count,
            })}
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
        <span>{t('Order')}</span>
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
              {pickupOrderName(sort)}
            </option>
          ))}
        </select>
      </label>
      <p class="figure-row">
        <span>{t('Rows')}</span>
        <NumberField
          label={t('Most statements')}
          value={view.figure.rows}
          least={1}
          most={MOST_ROWS}
          onChange={(rows) => void actions.chooseFigure(toSay('rows of the list'), { rows })}
        />
        <span class="faint">
          {t('{n, plural, other {statements at most}}', { n: view.figure.rows })}
        </span>
      </p>
      <p class="faint">
        {t('Whose statements, and relayed by whom: as chosen on the Pick-ups screen.')}
      </p>
    </>
  );
}
