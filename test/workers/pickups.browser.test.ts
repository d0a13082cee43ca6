import { afterEach, describe, expect, it } from 'vitest';
import { NO_OPINION, withOpinion } from '../../src/domain/judgement.ts';
import { ANYONE, DEFAULT_PICKUPS, type PickupView } from '../../src/domain/pickupView.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createCaseDesk } from '../../src/workers/case/caseDesk.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';

const NOW = Date.UTC(2026, 0, 1);
const now = () => NOW;
const silent = () => undefined;
const stores: Store[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

const ROWS = [
  'id,platform,actor,published,text,url,lang,context,relays',
  'cn:1,web,mfa.gov.cn,2022-01-11T07:00Z,Outside forces must not touch Kazakhstan.,,en,,',
  'cn:2,web,mfa.gov.cn,2022-01-12T07:00Z,Trade with Serbia goes on.,,en,,',
  'cn:3,web,mfa.gov.cn,2021-05-12T07:00Z,Nobody asked.,,en,,',
  'rt:1,web,rt.com,2022-01-12,"No outside power may stir unrest, the Chinese Foreign Ministry said.",,en,,cn:1',
  'ts:1,web,tass.com,2022-01-11T09:00Z,"Hands off, the Chinese Foreign Ministry said.",,en,,cn:1',
  'rt:2,web,rt.com,2022-01-12,"Trade goes on, the Chinese Foreign Ministry said.",,en,,cn:2',
  'rt:3,web,rt.com,2021-06-01,"A new text, the Chinese Foreign Ministry said.",,en,,',
];

async function desk() {
  const store = openStore(`test-${crypto.randomUUID()}`);
  stores.push(store);
  const { id } = await store.createCase({ name: 'Made', now: NOW });
  const imports = createImportDesk(store, now);
  const file = new File([ROWS.join('\n')], 'made.csv');
  await imports.commit((await imports.read(id, [file], {}, silent)).importId);
  const opened = createCaseDesk(store, now);
  await opened.open(id, silent);
  const ask = (pickups: Partial<PickupView> = {}, year: number | null = null) =>
    opened.pickups({
      pickups: { ...DEFAULT_PICKUPS, ...pickups },
      time:
        year === null
          ? { from: null, to: null }
          : { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) },
      offset: 0,
      limit: 10,
    });
  const told = async (pickups: Partial<PickupView> = {}, year: number | null = null) =>
    (await ask(pickups, year)).rows.map(
      ({ statement, relays }) =>
        `${statement.post.id}: ${relays.map(({ card, lag }) => `${card.post.id}${lag.orderable ? '' : '?'}`).join(' ')}`,
    );
  return { desk: opened, ask, told };
}

describe('the pick-ups of a case', () => {
  it('are the statements of whoever is relayed, with all relays in order of time', async () => {
    const { ask, told } = await desk();
    expect(await told()).toEqual(['cn:2: rt:2?', 'cn:1: ts:1 rt:1', 'cn:3: ']);
    const page = await ask();
    expect(page).toMatchObject({ total: 3, relayed: 2, withoutStatement: 1, years: [2022] });
    expect(page.most?.actors).toBe(2);
    expect(page.medianLag).toEqual({
      minMs: (2 * 3_600_000 - 59_999 + 17 * 3_600_000 - 59_999) / 2,
      maxMs: (2 * 3_600_000 + 59_999 + 41 * 3_600_000 - 1) / 2,
    });
    expect(page.rows[1]?.relays.map(({ byAnalyst, score }) => [byAnalyst, score])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('follow the choices of whose statements, about what, relayed by whom, in which year', async () => {
    const { told } = await desk();
    const chinese = { type: 'state', state: 'CHN', group: 'offices' } as const;
    const tass = { type: 'actor', id: 'tass' } as const;
    expect(await told({ statementsOf: chinese, relayedBy: tass })).toEqual([
      'cn:1: ts:1',
      'cn:2: ',
      'cn:3: ',
    ]);
    expect(await told({ statementsOf: { ...chinese, group: 'outlets' } })).toEqual([]);
    expect(await told({ about: 'KAZ' })).toEqual(['cn:1: ts:1 rt:1']);
    expect(await told({}, 2021)).toEqual(['cn:3: ']);
  });

  it('come in the order that was asked for', async () => {
    const { told } = await desk();
    const first = async (sort: PickupView['sort']) => (await told({ sort }))[0];
    expect(await first('newest')).toBe('cn:2: rt:2?');
    expect(await first('day')).toBe('cn:2: rt:2?');
    expect(await first('most relayed')).toBe('cn:1: ts:1 rt:1');
    expect(await first('fastest')).toBe('cn:1: ts:1 rt:1');
  });

  it('offer pairs of states, states, groups and actors with the relays behind them', async () => {
    const { ask } = await desk();
    const page = await ask();
    expect(page.pairings).toEqual([
      {
        statementsOf: { type: 'state', state: 'CHN', group: 'offices' },
        relayedBy: { type: 'state', state: 'RUS', group: 'outlets' },
        relays: 3,
      },
    ]);
    expect(page.relayChoices.map(({ label, relays }) => `${label} ${relays}`)).toEqual([
      'Russia 3',
      'Russia 3',
      'RT 2',
      'TASS 1',
    ]);
    expect(page.countries.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Kazakhstan 1',
      'Serbia 1',
    ]);
  });

  it('are read beside their statement, and saved as a table of all relays', async () => {
    const { desk: opened } = await desk();
    const pairs = await opened.pickupPairs({ platform: 'web', id: 'cn:1' }, ANYONE);
    expect(pairs.map(({ amplifier, source }) => [amplifier.post.id, source?.post.id])).toEqual([
      ['ts:1', 'cn:1'],
      ['rt:1', 'cn:1'],
    ]);
    const time = { from: null, to: null };
    const blob = await opened.pickupsCsv({ pickups: DEFAULT_PICKUPS, time, offset: 0, limit: 0 });
    const lines = (await blob.text()).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toBe(
      'cn:1,2022-01-11T07:00Z,chn-mfa,CHN,,ts:1,2022-01-11T09:00Z,tass,RUS,,7140,7260,true,analyst,',
    );
    expect(lines[4]).toBe('cn:3,2021-05-12T07:00Z,chn-mfa,CHN,,,,,,,,,,,');
  });

  it('do not count a relay that the analyst set aside, and still let it be read', async () => {
    const { desk: opened, told } = await desk();
    const about = {
      type: 'citation',
      post: { platform: 'web', id: 'ts:1' },
      source: 'chn-mfa',
    } as const;
    const opinion = { ...NO_OPINION, verdict: 'rejected', reason: 'an aside' } as const;
    await opened.setJudgements(withOpinion([], about, opinion, NOW));
    expect(await told({ about: 'KAZ' })).toEqual(['cn:1: rt:1']);
    const pairs = await opened.pickupPairs({ platform: 'web', id: 'cn:1' }, ANYONE);
    expect(pairs.map(({ amplifier, rule }) => [amplifier.post.id, /set aside/.test(rule)])).toEqual(
      [
        ['ts:1', true],
        ['rt:1', false],
      ],
    );
  });
});
