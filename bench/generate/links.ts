import { type Chance, createZipf } from './chance.ts';
import { createVocabulary } from './vocabulary.ts';

/** Links as they are shared: few sites have most of them, and most shares of one come soon after its first. */
export interface Links {
  /** a new one, or one that was shared not long ago */
  shared(chance: Chance): string;
  fresh(chance: Chance): string;
}

const SITES = 2_000;
const SITE_EXPONENT = 1.1;
const REMEMBERED = 4_000;
const FRESH = 0.45;
/** the larger, the more the newest ones are shared */
const RECENCY = 4;
/** Sites of actors in the registry, so that links to actors are found among them. */
const OUTLETS = [
  'www.rt.com',
  'sputnikglobe.com',
  'tass.com',
  'www.globaltimes.cn',
  'news.cgtn.com',
];
const OUTLET_SHARE = 0.05;
const TRACKED = 0.2;

export function createLinks(): Links {
  const { words } = createVocabulary('en');
  const site = createZipf(SITES, SITE_EXPONENT);
  const recent: string[] = [];
  let made = 0;
  const fresh = (chance: Chance) => {
    const host = chance.happens(OUTLET_SHARE)
      ? chance.pick(OUTLETS)
      : `${words[100 + site(chance)] ?? 'news'}.example`;
    made += 1;
    const link = `https://${host}/${chance.pick(words)}-${chance.pick(words)}-${made}`;
    recent[made % REMEMBERED] = link;
    return link;
  };
  return {
    fresh,
    shared(chance) {
      if (recent.length < 2 || chance.happens(FRESH)) return fresh(chance);
      const age = Math.floor(recent.length * chance.real() ** RECENCY);
      const link = recent[(made - age + recent.length * 2) % recent.length] ?? fresh(chance);
      return chance.happens(TRACKED) ? `${link}?utm_source=share` : link;
    },
  };
}
