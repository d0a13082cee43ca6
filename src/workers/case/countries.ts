import type { PostTable } from '../../domain/post.ts';
import type { Gazetteer } from '../../measure/gazetteer.ts';
import type { CountriesOfPost } from '../../measure/mentions.ts';

let gazetteer: Promise<Gazetteer> | null = null;

/** The names of all countries: large, built once, and not loaded for cases that are looked at without them. */
export function loadGazetteer(): Promise<Gazetteer> {
  gazetteer ??= buildGazetteer();
  return gazetteer;
}

async function buildGazetteer(): Promise<Gazetteer> {
  const [{ createGazetteer }, { GAZETTEER }] = await Promise.all([
    import('../../measure/gazetteer.ts'),
    import('../../measure/gazetteerData.ts'),
  ]);
  return createGazetteer(GAZETTEER);
}

const named = new WeakMap<PostTable, Promise<CountriesOfPost>>();

/** Countries that each post names; looked for once for each table of posts, whatever else of a case changes. */
export function countriesOfPosts(posts: PostTable): Promise<CountriesOfPost> {
  let found = named.get(posts);
  if (!found) {
    found = nameAll(posts);
    named.set(posts, found);
  }
  return found;
}

async function nameAll(posts: PostTable): Promise<CountriesOfPost> {
  const { mentionedCountries } = await import('../../measure/mentions.ts');
  return mentionedCountries(posts, await loadGazetteer());
}
