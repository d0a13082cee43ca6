import { type ActorGroup, endText, type PickupEnd } from '../../domain/pickupView.ts';
import { stateHere, t } from '../../state/language.ts';
import type { PickupPage, PickupRelay, PickupRow } from '../../workers/contract.ts';
import { lagSpan } from './lag.ts';
import { listOf, listWithAnd } from './lists.ts';
import { labelInside } from './names.ts';
import { stateName } from './states.ts';

function groupName(group: ActorGroup, state: string): string {
  switch (group) {
    case 'offices':
      return t('{state}: ministries and officials', { state });
    case 'outlets':
      return t('{state}: outlets', { state });
    case 'accounts':
      return t('{state}: other accounts', { state });
    default:
      return group satisfies never;
  }
}

/** "China: ministries and officials", "Chinese foreign ministry", "anyone". */
export function endWords(end: PickupEnd, page: PickupPage | null): string {
  switch (end.type) {
    case 'any':
      return t('anyone');
    case 'state': {
      const name = stateIn(end.state, page);
      return end.group ? groupName(end.group, name) : name;
    }
    case 'actor': {
      const choices = [...(page?.statementChoices ?? []), ...(page?.relayChoices ?? [])];
      return choices.find((choice) => endText(choice.end) === endText(end))?.label ?? end.id;
    }
    default:
      return end satisfies never;
  }
}

/** A country that statements are about; its own label where the page's words do not name it. */
export function countryName(code: string, label: string): string {
  return stateHere(code) ?? label;
}

/** A country by its code alone; `countries`: those that the answers at hand name. */
export function countryLabel(
  countries: readonly { readonly value: string; readonly label: string }[] | undefined,
  code: string,
): string {
  return countryName(code, countries?.find(({ value }) => value === code)?.label ?? code);
}

function stateIn(code: string, page: PickupPage | null): string {
  const here = stateHere(code);
  if (here !== undefined) return here;
  const choices = [...(page?.statementChoices ?? []), ...(page?.relayChoices ?? [])];
  const known = choices.find(({ end }) => end.type === 'state' && end.state === code);
  return known?.label ?? stateName(code);
}

/** In the sentence under the title: "ministries and officials of China", "the Chinese foreign ministry". */
export function endInSentence(end: PickupEnd, page: PickupPage | null): string {
  if (end.type === 'state') return groupInSentence(end.group, stateIn(end.state, page));
  return end.type === 'actor' ? labelInside(endWords(end, page)) : t('anyone who is cited here');
}

function groupInSentence(group: ActorGroup | null, state: string): string {
  switch (group) {
    case 'offices':
      return t('ministries and officials of {state}', { state });
    case 'outlets':
      return t('outlets of {state}', { state });
    case 'accounts':
      return t('other accounts of {state}', { state });
    case null:
      return t('actors of {state}', { state });
    default:
      return group satisfies never;
  }
}

/** "1 h 36 min", "17–41 h", "cannot be ordered". */
export function relayLag({ lag }: Pick<PickupRelay, 'lag'>): string {
  return lag.orderable ? lagSpan(lag.minMs, lag.maxMs) : t('cannot be ordered');
}

/** "TASS 1 h 36 min, RT 17–41 h": what the timeline shows, in words. */
export function relaysInWords({ relays }: PickupRow): string {
  return listOf(relays.map((relay) => `${relay.card.actorLabel} ${relayLag(relay)}`));
}

/** Actors by state, most first: what stands beside the number. */
export function actorsByState({ relays }: PickupRow): { state: string | null; actors: number }[] {
  const actors = new Map<string | null, Set<string>>();
  for (const { card } of relays) {
    const known = actors.get(card.state) ?? new Set();
    actors.set(card.state, known.add(card.actorId));
  }
  return [...actors]
    .map(([state, ids]) => ({ state, actors: ids.size }))
    .sort((a, b) => b.actors - a.actors || ((a.state ?? '~') < (b.state ?? '~') ? -1 : 1));
}

/** "5 of 9 relays are by outlets of one state … order among the others is unknown." */
export function orderSentence({ relays }: PickupRow): string {
  const unordered = relays.filter(({ lag }) => !lag.orderable);
  if (relays.length === 0) return '';
  if (unordered.length === 0) return t('Every relay came after the statement.');
  const names = [...new Set(unordered.map(({ card }) => card.actorLabel))];
  return t(
    '{actors}: known to the day only, so it cannot be said that the post came after the statement.',
    { actors: listWithAnd(names) },
  );
}
