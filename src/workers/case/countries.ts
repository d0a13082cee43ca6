import type { GazetteerEdit } from '../../domain/countryNames.ts';
import type { PostTable } from '../../domain/post.ts';
import type { CountryNames } from '../../domain/wordAnswers.ts';
import type { Gazetteer } from '../../measure/gazetteer.ts';
import type { CountriesOfPost } from '../../measure/mentions.ts';

type Edits = readonly GazetteerEdit[];

let built: { readonly key: string; readonly gazetteer: Promise<Gazetteer> } | null = null;

/**
 * The names of all countries under the edits of a case: large, built once for as long as the edits stay, and not
 * loaded for cases that are looked at without them.
 */
export function loadGazetteer(edits: Edits): Promise<Gazetteer> {
  const key = JSON.stringify(edits);
  if (built?.key !== key) built = { key, gazetteer: buildGazetteer(edits) };
  return built.gazetteer;
}

async function buildGazetteer(edits: Edits): Promise<Gazetteer> {
  const [{ createGazetteer }, { GAZETTEER }] = await Promise.all([
    import('../../measure/gazetteer.ts'),
    import('../../measure/gazetteerData.ts'),
  ]);
  return createGazetteer(GAZETTEER, edits);
}

interface Named {
  readonly key: string;
  readonly countries: Promise<CountriesOfPost>;
}

const named = new WeakMap<PostTable, Named>();

/** Countries that each post names; looked for once for each table of posts, until the names are edited. */
export function countriesOfPosts(posts: PostTable, edits: Edits): Promise<CountriesOfPost> {
  const key = JSON.stringify(edits);
  const known = named.get(posts);
  if (known?.key === key) return known.countries;
  const countries = nameAll(posts, edits);
  named.set(posts, { key, countries });
  return countries;
}

async function nameAll(posts: PostTable, edits: Edits): Promise<CountriesOfPost> {
  const { mentionedCountries } = await import('../../measure/mentions.ts');
  return mentionedCountries(posts, await loadGazetteer(edits));
}

export async function namesOfCountry(country: string, edits: Edits): Promise<CountryNames> {
  const [{ editedNames }, { GAZETTEER }] = await Promise.all([
    import('../../measure/gazetteerCompile.ts'),
    import('../../measure/gazetteerData.ts'),
  ]);
  const isOf = (name: { readonly country: string }) => name.country === country;
  return {
    country,
    names: editedNames(GAZETTEER.names, edits).filter(isOf),
    shipped: GAZETTEER.names.filter(isOf),
  };
}
