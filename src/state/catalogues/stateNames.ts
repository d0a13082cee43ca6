import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

const ALPHA3: ReadonlyMap<string, string> = new Map(
  codes.map(([alpha2 = '', alpha3 = '']) => [alpha2, alpha3] as const),
);

/**
 * Names of states by alpha-3 code, from a list by alpha-2 code.
 * @param shorter names as a legend needs them, by alpha-3 code or `EU`
 */
export function stateNames(
  listed: Readonly<Record<string, string | readonly string[]>>,
  shorter: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = Object.entries(listed).map(([alpha2, name]) => [
    ALPHA3.get(alpha2) ?? alpha2,
    typeof name === 'string' ? name : (name[0] ?? alpha2),
  ]);
  return { ...Object.fromEntries(names), ...shorter };
}
