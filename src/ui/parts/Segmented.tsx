interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  /** said by screen readers; give `showLegend` to print it too */
  readonly legend: string;
  readonly showLegend?: boolean;
  readonly name: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  onChange(value: T): void;
}

/** One of a few: radio buttons that look like one control. */
export function Segmented<T extends string>(props: Props<T>) {
  const { legend, showLegend = false, name, options, value, onChange } = props;
  return (
    <fieldset class="segmented">
      <legend class={showLegend ? 'segmented-legend' : 'unseen'}>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class="segment">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
