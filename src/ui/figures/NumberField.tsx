interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  onChange(value: number): void;
}

/** A whole number; what is no number between the two ends goes back to what it was. */
export function NumberField({ label, value, least, most, onChange }: Props) {
  return (
    <input
      class="field figure-number"
      type="number"
      aria-label={label}
      min={least}
      max={most}
      step={1}
      value={value}
      onChange={({ currentTarget }) => {
        const next = Number(currentTarget.value);
        if (Number.isInteger(next) && next >= least && next <= most) onChange(next);
        else currentTarget.value = String(value);
      }}
    />
  );
}
