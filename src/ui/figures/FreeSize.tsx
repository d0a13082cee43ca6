import type { FigureSize } from '../../domain/figure.ts';
import { freeSize, greatestSide } from '../../domain/figureSettings.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  readonly app: App;
  readonly size: Extract<FigureSize, { preset: 'free' }>;
}

/** Width, height and unit of a page that is none of the presets. */
export function FreeSize({ app, size }: Props) {
  const { width, height, unit } = size;
  const choose = (part: Partial<Omit<typeof size, 'preset'>>) => {
    const next = { ...size, ...part };
    const wanted = freeSize(next.width, next.height, next.unit);
    if (wanted) void app.actions.chooseFigure(toSay('size of the figure'), { size: wanted });
  };
  const most = greatestSide(unit);
  return (
    <p class="figure-free">
      <NumberField
        label={t('Width')}
        value={width}
        least={1}
        most={most}
        onChange={(value) => choose({ width: value })}
      />
      ×
      <NumberField
        label={t('Height')}
        value={height}
        least={1}
        most={most}
        onChange={(value) => choose({ height: value })}
      />
      <select
        class="select"
        aria-label={t('Unit')}
        value={unit}
        onChange={({ currentTarget: { value } }) => choose({ unit: value === 'mm' ? 'mm' : 'px' })}
      >
        <option value="px">{t('px')}</option>
        <option value="mm">{t('mm')}</option>
      </select>
    </p>
  );
}
