import { dictAt } from '../../domain/column.ts';
import type { GazetteerEdit } from '../../domain/countryNames.ts';
import type { PostRef } from '../../domain/judgement.ts';
import type { PickupEnd } from '../../domain/pickupView.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import type { EvidenceRow, PickupPage, PickupsRequest } from '../contract.ts';
import { loadGazetteer } from './countries.ts';
import { evidenceRowOf } from './evidencePage.ts';
import type { OpenCase } from './openCase.ts';
import { type CountriesOf, chosenOf, isOf, lagOf } from './pickupChosen.ts';
import { type PickupIndex, pickupIndexOf, type Relay } from './pickupIndex.ts';
import { inOrder, pickupPageOf } from './pickupPage.ts';
import { pickupsCsv } from './pickupTable.ts';

/** What the pick-ups screen asks of one open case; worked out when it is first asked. */
export interface PickupDesk {
  page(request: PickupsRequest): Promise<PickupPage>;
  pairs(statement: PostRef, relayedBy: PickupEnd): EvidenceRow[];
  csv(request: PickupsRequest): Promise<Iterable<string>>;
}

export function createPickupDesk(open: OpenCase, nameEdits: readonly GazetteerEdit[]): PickupDesk {
  let known: PickupIndex | null = null;
  let countries: Promise<CountriesOf> | null = null;
  const index = () => {
    known ??= pickupIndexOf(open);
    return known;
  };
  const countriesOf = () => {
    countries ??= loadCountries(open, nameEdits);
    return countries;
  };
  return {
    async page(request) {
      const isEmpty = index().relaysOf.size === 0;
      const named = isEmpty ? () => [] : await countriesOf();
      return pickupPageOf(open, index(), named, request);
    },
    pairs({ platform, id }, relayedBy) {
      const { relaysOf, asideOf, statements } = index();
      const statement = [...statements, ...asideOf.keys()].find(
        (post) => open.posts.id[post] === id && dictAt(open.posts.platform, post) === platform,
      );
      if (statement === undefined) return [];
      const finding = open.finding(DEFAULT_FILTERS);
      const at = ({ post }: Relay) => open.posts.at[post] ?? 0;
      return [relaysOf, asideOf]
        .flatMap((relays) => relays.get(statement) ?? [])
        .sort((a, b) => at(a) - at(b) || a.row - b.row)
        .filter(({ amplifier }) => isOf(open, relayedBy, amplifier))
        .map((relay) => evidenceRowOf(open, finding, relay.row, lagOf(open, relay)));
    },
    async csv(request) {
      const chosen = chosenOf(open, index(), await countriesOf(), request);
      return pickupsCsv(open, index(), inOrder(open, chosen, request.pickups.sort));
    },
  };
}

/** Of the posts that are asked about alone: statements are few among the posts of a case. */
async function loadCountries(
  { posts }: OpenCase,
  nameEdits: readonly GazetteerEdit[],
): Promise<CountriesOf> {
  const gazetteer = await loadGazetteer(nameEdits);
  const named = new Map<number, readonly string[]>();
  return (post) => {
    const known = named.get(post);
    if (known) return known;
    const mentions = gazetteer.mentionsOf(posts.text[post] ?? '', dictAt(posts.lang, post));
    const found = [...new Set(mentions.map(({ country }) => country))];
    named.set(post, found);
    return found;
  };
}
