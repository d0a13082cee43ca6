import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

const ALPHA2: ReadonlyMap<string, string> = new Map(
  codes.map(([alpha2 = '', alpha3 = '']) => [alpha3, alpha2] as const),
);

/** Names that the Unicode tables give in a longer form than a legend needs. */
const SHORT: Readonly<Record<string, string>> = {
  EU: 'European Union',
  HKG: 'Hong Kong',
  MAC: 'Macao',
  PSE: 'Palestine',
  MMR: 'Myanmar',
  COD: 'DR Congo',
  COG: 'Republic of the Congo',
  TUR: 'Turkey',
};

let english: Intl.DisplayNames | undefined;

/** Whether a text is an ISO 3166-1 alpha-3 code, or `EU`. */
export function isState(code: string): boolean {
  return code === 'EU' || ALPHA2.has(code);
}

/** English name of a state by its alpha-3 code (or `EU`) for legends and captions; the code itself where it is unknown. */
export function stateLabel(code: string): string {
  const short = Object.hasOwn(SHORT, code) ? SHORT[code] : undefined;
  if (short !== undefined) return short;
  const alpha2 = ALPHA2.get(code);
  if (alpha2 === undefined) return code;
  english ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return english.of(alpha2) ?? code;
}
