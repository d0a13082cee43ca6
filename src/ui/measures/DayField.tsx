import { dayOfIso, isoDayOf } from '../words/measures.ts';

interface Props {
  readonly name: string;
  /** days since 1970, as are both ends that the browser offers */
  readonly day: number;
  readonly from?: number;
  readonly to?: number;
  onChange(day: number): void;
}

/** A choice of a day with its name beside it. */
export function DayField({ name, day, from, to, onChange }: Props) {
  return (
    <label class="choice">
      {name}
      <input
        type="date"
        class="field"
        value={isoDayOf(day)}
        {...(from !== undefined && { min: isoDayOf(from) })}
        {...(to !== undefined && { max: isoDayOf(to) })}
        onChange={({ currentTarget: { value } }) => {
          const chosen = dayOfIso(value);
          if (chosen !== null) onChange(chosen);
        }}
      />
    </label>
  );
}
