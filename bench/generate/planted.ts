import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { MadePost, PlantedGroup } from './madePost.ts';
import type { Words } from './texts.ts';

const GROUP_SIZE = 10;
const ROWS_PER_GROUP = 50_000;
const EVENTS_PER_GROUP = 40;
const LEAST_MEMBERS = 4;
/** mean lag between members of one event */
const LAG_S = 12;

/** A draft: what the maker of posts fills in is left out. */
export type Draft = Partial<Omit<MadePost, 'id' | 'at' | 'text'>> & {
  readonly account: number;
  readonly words: Words;
};

/** Groups of accounts from `firstAccount` on that will act together; half share links, half copy texts. */
export function plantedGroups(rows: number, firstAccount: number): PlantedGroup[] {
  const groups = Math.max(2, Math.round(rows / ROWS_PER_GROUP));
  return Array.from({ length: groups }, (_, group) => ({
    acts: group % 2 === 0 ? 'link' : 'copy',
    accounts: Array.from({ length: GROUP_SIZE }, (_, k) => firstAccount + group * GROUP_SIZE + k),
    events: 0,
  }));
}

export function plantedAccounts(rows: number): number {
  return plantedGroups(rows, 0).length * GROUP_SIZE;
}

/** How one member takes part in an event of its group. */
export interface EventMaker {
  /** what all members of this event share */
  begin(group: PlantedGroup): (account: number) => Draft;
}

/** Puts the events of each group on the agenda, one after the other, over `seconds` from `from` on. */
export function scheduleGroups(
  groups: readonly PlantedGroup[],
  agenda: Agenda<Draft>,
  chance: Chance,
  maker: EventMaker,
  from: number,
  seconds: number,
): void {
  const meanGap = seconds / EVENTS_PER_GROUP;
  for (const group of groups) {
    const act = (at: number): null => {
      const member = maker.begin(group);
      group.events += 1;
      for (const account of membersOf(group, chance)) {
        agenda.add({ at: at + chance.exponential(LAG_S), run: () => member(account) });
      }
      agenda.add({ at: at + chance.exponential(meanGap), run: act });
      return null;
    };
    agenda.add({ at: from + chance.exponential(meanGap), run: act });
  }
}

function membersOf({ accounts }: PlantedGroup, chance: Chance): number[] {
  const count = LEAST_MEMBERS + chance.below(accounts.length - LEAST_MEMBERS + 1);
  const left = [...accounts];
  return Array.from({ length: count }, () => left.splice(chance.below(left.length), 1)[0] ?? 0);
}
