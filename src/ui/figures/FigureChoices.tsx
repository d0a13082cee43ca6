import {
  FIGURE_PRESETS,
  FIGURE_THEMES,
  type FigureSize,
  type FigureTheme,
  LEGEND_PLACES,
  type LegendPlace,
  pageOf,
} from '../../domain/figure.ts';
import { type FigureSettings, MOST_DRAWN } from '../../domain/figureSettings.ts';
import { COLOUR_OWNERS, type ColourOwner } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { Segmented } from '../parts/Segmented.tsx';
import {
  colourName,
  legendPlaceName,
  NAME_MODES,
  type NameMode,
  nameModeName,
  optionsOf,
  sizeName,
  themeName,
} from './choiceNames.ts';
import { FreeSize } from './FreeSize.tsx';
import { NumberField } from './NumberField.tsx';

const SIZES: readonly FigureSize['preset'][] = [...FIGURE_PRESETS, 'free'];
const ACTORS = [20, 40, 60, 100, 200, 300] as const;
/** Value of the choice that leaves nobody out. */
const ALL = 'all';
const SOME_NAMES = 12;
const MOST_NAMES = 300;

interface Props {
  readonly app: App;
}

export function FigureChoices({ app }: Props) {
  const figure = app.model.view.value?.figure;
  if (!figure) return null;
  return (
    <>
      <Size app={app} figure={figure} />
      <Drawn app={app} figure={figure} />
    </>
  );
}

type Part = Props & { readonly figure: FigureSettings };

function Size({ app, figure }: Part) {
  const { size, theme } = figure;
  const choose = (preset: FigureSize['preset']) => {
    const next = preset === 'free' ? freed(size) : ({ preset } as const);
    void app.actions.chooseFigure(toSay('size of the figure'), { size: next });
  };
  return (
    <section class="figure-part" aria-labelledby="figure-size">
      <h2 id="figure-size">{t('Size')}</h2>
      <Segmented
        legend={t('Size')}
        name="figure-size"
        options={optionsOf(SIZES, sizeName)}
        value={size.preset}
        onChange={choose}
      />
      {size.preset === 'free' && <FreeSize app={app} size={size} />}
      <Segmented<FigureTheme>
        legend={t('Theme')}
        showLegend
        name="figure-theme"
        options={optionsOf(FIGURE_THEMES, themeName)}
        value={theme}
        onChange={(value) =>
          void app.actions.chooseFigure(toSay('theme of the figure'), { theme: value })
        }
      />
    </section>
  );
}

/** A free size begins as the one before it. */
function freed(size: FigureSize): FigureSize {
  const { width, height, printed } = pageOf(size);
  if (!printed.width.endsWith('mm')) return { preset: 'free', width, height, unit: 'px' };
  const [wide, high] = [Number.parseInt(printed.width, 10), Number.parseInt(printed.height, 10)];
  return { preset: 'free', width: wide, height: high, unit: 'mm' };
}

function Drawn({ app, figure }: Part) {
  const { actions, model } = app;
  const isNetwork = figure.kind === 'network';
  if (figure.kind === 'timeline') return null;
  return (
    <section class="figure-part" aria-labelledby="figure-drawn">
      <h2 id="figure-drawn">{t('What is drawn')}</h2>
      {isNetwork && <Actors app={app} figure={figure} />}
      {isNetwork && (
        <Segmented<ColourOwner>
          legend={t('Colour')}
          showLegend
          name="figure-colour"
          options={optionsOf(COLOUR_OWNERS, colourName)}
          value={model.view.value?.colourBy ?? 'state'}
          onChange={(colourBy) => void actions.setColour(colourBy)}
        />
      )}
      {isNetwork && <Names app={app} figure={figure} />}
      <Segmented<LegendPlace>
        legend={t('Legend')}
        showLegend
        name="figure-legend"
        options={optionsOf(LEGEND_PLACES, legendPlaceName)}
        value={figure.legend}
        onChange={(legend) => void actions.chooseFigure(toSay('place of the legend'), { legend })}
      />
      {isNetwork && (
        <label class="figure-tick">
          <input
            type="checkbox"
            class="tick"
            checked={figure.groups}
            onChange={({ currentTarget: { checked } }) =>
              void actions.chooseFigure(toSay('groups of the figure'), { groups: checked })
            }
          />
          {t('Groups, outlined and named')}
        </label>
      )}
      {isNetwork && <p class="faint">{t('Under the filters of the network, with its places.')}</p>}
    </section>
  );
}

function Actors({ app, figure }: Part) {
  const all = app.model.picture.value?.nodes.length ?? 0;
  const isAll = figure.actors >= all;
  const fewer = [...ACTORS, figure.actors].filter((most) => most < all);
  const counts = [...new Set(fewer)].sort((a, b) => a - b);
  return (
    <label class="figure-row">
      <span>{t('Actors')}</span>
      <select
        class="select"
        value={isAll ? ALL : String(figure.actors)}
        onChange={({ currentTarget: { value } }) =>
          void app.actions.chooseFigure(toSay('actors of the figure'), {
            actors: value === ALL ? MOST_DRAWN : Number(value),
          })
        }
      >
        {counts.map((most) => (
          <option key={most} value={String(most)}>
            {t('{n} with most evidence', { n: String(most) })}
          </option>
        ))}
        {all <= MOST_DRAWN && <option value={ALL}>{t('all {n}', { n: String(all) })}</option>}
      </select>
    </label>
  );
}

function Names({ app, figure: { names } }: Part) {
  const mode = names === null ? 'all' : names === 0 ? 'none' : 'some';
  const choose = (count: number | null) =>
    void app.actions.chooseFigure(toSay('names in the figure'), { names: count });
  return (
    <>
      <Segmented<NameMode>
        legend={t('Names')}
        showLegend
        name="figure-names"
        options={optionsOf(NAME_MODES, nameModeName)}
        value={mode}
        onChange={(value) => choose(value === 'all' ? null : value === 'none' ? 0 : SOME_NAMES)}
      />
      {mode === 'some' && names !== null && (
        <p class="figure-row">
          <span />
          <NumberField
            label={t('Most names')}
            value={names}
            least={1}
            most={MOST_NAMES}
            onChange={choose}
          />
          <span class="faint">
            {t('{n, plural, one {# name} other {# names}} at most', { n: names })}
          </span>
        </p>
      )}
    </>
  );
}
