import {
  FIGURE_PRESETS,
  FIGURE_THEMES,
  type FigurePreset,
  type FigureSize,
  type FigureTheme,
  LEGEND_PLACES,
  type LegendPlace,
  pageOf,
} from '../../domain/figure.ts';
import { type FigureSettings, MOST_DRAWN } from '../../domain/figureSettings.ts';
import { COLOUR_OWNERS, type ColourOwner } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { counted } from '../words/numbers.ts';
import { FreeSize } from './FreeSize.tsx';
import { NumberField } from './NumberField.tsx';

const LABELS: Record<FigurePreset, string> = {
  web: 'web',
  'one-column': '1 column',
  'two-columns': '2 columns',
  square: 'square',
  a4: 'A4',
};
const SIZES: readonly { readonly value: FigureSize['preset']; readonly label: string }[] = [
  ...FIGURE_PRESETS.map((value) => ({ value, label: LABELS[value] })),
  { value: 'free', label: 'free' },
];
const THEMES = FIGURE_THEMES.map((value) => ({ value, label: value }));
const LEGENDS = LEGEND_PLACES.map((value) => ({ value, label: value }));
const COLOURS = COLOUR_OWNERS.map((value) => ({ value, label: value }));
const NAMES = [
  { value: 'all', label: 'all that fit' },
  { value: 'some', label: 'most amplified' },
  { value: 'none', label: 'none' },
] as const;
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
    void app.actions.chooseFigure('size of the figure', { size: next });
  };
  return (
    <section class="figure-part" aria-labelledby="figure-size">
      <h2 id="figure-size">Size</h2>
      <Segmented
        legend="Size"
        name="figure-size"
        options={SIZES}
        value={size.preset}
        onChange={choose}
      />
      {size.preset === 'free' && <FreeSize app={app} size={size} />}
      <Segmented<FigureTheme>
        legend="Theme"
        showLegend
        name="figure-theme"
        options={THEMES}
        value={theme}
        onChange={(value) => void app.actions.chooseFigure('theme of the figure', { theme: value })}
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
      <h2 id="figure-drawn">What is drawn</h2>
      {isNetwork && <Actors app={app} figure={figure} />}
      {isNetwork && (
        <Segmented<ColourOwner>
          legend="Colour"
          showLegend
          name="figure-colour"
          options={COLOURS}
          value={model.view.value?.colourBy ?? 'state'}
          onChange={(colourBy) => void actions.setColour(colourBy)}
        />
      )}
      {isNetwork && <Names app={app} figure={figure} />}
      <Segmented<LegendPlace>
        legend="Legend"
        showLegend
        name="figure-legend"
        options={LEGENDS}
        value={figure.legend}
        onChange={(legend) => void actions.chooseFigure('place of the legend', { legend })}
      />
      {isNetwork && (
        <label class="figure-tick">
          <input
            type="checkbox"
            class="tick"
            checked={figure.groups}
            onChange={({ currentTarget: { checked } }) =>
              void actions.chooseFigure('groups of the figure', { groups: checked })
            }
          />
          Groups, outlined and named
        </label>
      )}
      {isNetwork && <p class="faint">Under the filters of the network, with its places.</p>}
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
      <span>Actors</span>
      <select
        class="select"
        value={isAll ? ALL : String(figure.actors)}
        onChange={({ currentTarget: { value } }) =>
          void app.actions.chooseFigure('actors of the figure', {
            actors: value === ALL ? MOST_DRAWN : Number(value),
          })
        }
      >
        {counts.map((most) => (
          <option key={most} value={String(most)}>
            {most} with most evidence
          </option>
        ))}
        {all <= MOST_DRAWN && <option value={ALL}>all {all}</option>}
      </select>
    </label>
  );
}

function Names({ app, figure: { names } }: Part) {
  const mode = names === null ? 'all' : names === 0 ? 'none' : 'some';
  const choose = (count: number | null) =>
    void app.actions.chooseFigure('names in the figure', { names: count });
  return (
    <>
      <Segmented<'all' | 'some' | 'none'>
        legend="Names"
        showLegend
        name="figure-names"
        options={NAMES}
        value={mode}
        onChange={(value) => choose(value === 'all' ? null : value === 'none' ? 0 : SOME_NAMES)}
      />
      {mode === 'some' && names !== null && (
        <p class="figure-row">
          <span />
          <NumberField
            label="Most names"
            value={names}
            least={1}
            most={MOST_NAMES}
            onChange={choose}
          />
          <span class="faint">{counted(names, 'name')} at most</span>
        </p>
      )}
    </>
  );
}
