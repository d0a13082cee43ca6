import type { App } from '../../state/app.ts';
import { countryName } from '../words/pickups.ts';

export type CountryOption = readonly [value: string, label: string];

/** The countries that posts here name, for a choice. */
export function countryOptions(app: App): CountryOption[] {
  const countries = app.model.measures.value.mentions?.countries ?? [];
  return countries.map(({ value, label }) => [value, countryName(value, label)]);
}

/** With one more, first, where it is not among them. */
export function withCountry(
  options: readonly CountryOption[],
  value: string,
  label: string,
): readonly CountryOption[] {
  return options.some(([one]) => one === value) ? options : [[value, label], ...options];
}
