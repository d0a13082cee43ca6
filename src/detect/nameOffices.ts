import HOLDERS from '../../data/citation/holders.json' with { type: 'json' };
import type { Actor, ActorDirectory } from '../domain/actor.ts';

/** Bodies of a state that speak for it. */
export type Body =
  | 'government'
  | 'foreign ministry'
  | 'presidency'
  | 'defence ministry'
  | keyof typeof AGENCIES;

/** Bodies that few states have an actor for, by the end of its id; for the others the government speaks. */
const AGENCIES = {
  'armed forces': /-(?:idf|pla)$/,
  'central bank': /-(?:cbr|pboc|fed|ecb)$/,
  customs: /-(?:fts|gacc)$/,
  'economy ministry': /-(?:minec|ndrc)$/,
  'emergencies ministry': /-mchs$/,
  'energy ministry': /-minenergo$/,
  'finance ministry': /-(?:minfin|mof|treasury)$/,
  'general staff': /-general-staff$/,
  'health ministry': /-(?:minzdrav|nhc)$/,
  'industry ministry': /-(?:minpromtorg|miit)$/,
  'intelligence service': /-(?:svr|cia|mss|mi6|gur)$/,
  'interior ministry': /-(?:mvd|mps)$/,
  'justice ministry': /-(?:minyust|justice)$/,
  'agriculture ministry': /-minselkhoz$/,
  'culture ministry': /-minkult$/,
  'labour ministry': /-mintrud$/,
  'trade ministry': /-(?:mofcom|commerce)$/,
  'transport ministry': /-mintrans$/,
  'digital ministry': /-mintsifry$/,
  parliament: /-(?:duma|rada|npc|congress|bundestag)$/,
  'upper house': /-(?:sovfed|senate)$/,
  prosecutor: /-(?:genproc|genprok|justice)$/,
  'security council': /-(?:sovbez|nsc)$/,
  'statistics office': /-(?:rosstat|nbs)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Offices whose holders are known by date; `head` and `spokesman` are those of an organisation or of one body. */
export type Office =
  | 'president'
  | 'vice president'
  | 'premier'
  | 'foreign minister'
  | 'defence minister'
  | 'president spokesman'
  | 'foreign ministry spokesman'
  | 'supreme leader'
  | 'envoy to the un'
  | 'mission to the un'
  | 'spokesman'
  | 'head';

/** Who speaks where only a state and one of its offices are named. Indices into the directory, -1 where it has none. */
export interface Offices {
  /** the body itself, or the state's government where the directory lacks the body */
  bodyOf(state: string, body: Body): number;
  /** who held the office on a day (ISO): `of` is a state; for `head` and `spokesman` the id of the body */
  holderOf(office: Office, of: string, day: string): number;
}

interface Term {
  readonly actor: number;
  readonly from: string;
  readonly to: string;
}

export function createOffices(directory: ActorDirectory): Offices {
  const bodies: BodyMap = new Map();
  directory.actors.forEach((actor, index) => {
    if (actor.labelled) addBodies(bodies, actor, index);
  });
  const terms = termsOf(directory);
  return {
    bodyOf(state, body) {
      const own = bodies.get(state);
      const isMilitary = body === 'general staff' || body === 'armed forces';
      const instead = isMilitary
        ? own?.get('defence ministry')
        : body === 'upper house'
          ? own?.get('parliament')
          : undefined;
      return own?.get(body) ?? instead ?? own?.get('government') ?? -1;
    },
    holderOf(office, of, day) {
      if (day === '') return -1;
      const term = terms
        .get(office)
        ?.get(of)
        ?.find(({ from, to }) => from <= day && day < to);
      return term?.actor ?? -1;
    },
  };
}

/** By office, then by state or organisation: asked for every office in a text, so no key is put together. */
function termsOf(
  directory: ActorDirectory,
): ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>> {
  const terms = new Map<string, Map<string, Term[]>>();
  for (const row of HOLDERS) {
    const actor = directory.ofId(row.actor);
    if (actor < 0) continue;
    const held = terms.get(row.office) ?? new Map<string, Term[]>();
    const list = held.get(row.state) ?? [];
    list.push({ actor, from: row.from, to: 'to' in row && row.to ? row.to : '9999' });
    terms.set(row.office, held.set(row.state, list));
  }
  return terms;
}

export const INSTITUTION =
  /embassy|consulate|mission|ministry|ministries|government|council|office|spokes|department|committee|administration|kremlin/i;

const BODY_SIGNS: readonly (readonly [Body, RegExp, RegExp])[] = [
  [
    'foreign ministry',
    /-mfa$/,
    /foreign ministry|ministry of foreign affairs|state department|foreign office/i,
  ],
  ['government', /-gov(?:ernment)?$|^eu-union$/, /\bgovernment\b|state council/i],
  [
    'presidency',
    /-(?:kremlin|presidency|president)$/,
    /kremlin|presidential|presidency|white house/i,
  ],
  ['defence ministry', /-(?:mod|mnd)$/, /\bdefen[cs]e\b/i],
];

type BodyMap = Map<string, Map<Body, number>>;

/** An id that ends in a body's sign outranks names that say so. */
function addBodies(bodies: BodyMap, actor: Actor, index: number): void {
  if (actor.state === null || (actor.kind !== 'ministry' && actor.kind !== 'official')) return;
  const own = bodies.get(actor.state) ?? new Map<Body, number>();
  bodies.set(actor.state, own);
  for (const [body, id] of Object.entries(AGENCIES)) {
    if (id.test(actor.id)) own.set(body as Body, index);
  }
  for (const [body, id, name] of BODY_SIGNS) {
    const isNamed = actor.names.en.some((form) => name.test(form) && INSTITUTION.test(form));
    if (id.test(actor.id) || (isNamed && !own.has(body))) own.set(body, index);
  }
}

/** "the Turkish leader", 加拿大领导人: the president where one leads, the premier where nobody else does; of others there may be two. */
export function leaderOffice(state: string): Office | null {
  if (LED_BY_PRESIDENT.has(state)) return 'president';
  return LED_BY_PREMIER.has(state) ? 'premier' : null;
}

const LED_BY_PRESIDENT: ReadonlySet<string> = new Set(
  'RUS CHN USA BLR KAZ UZB KGZ TJK TKM AZE TUR UKR FRA SYR PRK KOR VEN CUB BRA MEX ARG EGY IDN ZAF SRB'.split(
    ' ',
  ),
);

const LED_BY_PREMIER: ReadonlySet<string> = new Set(
  'CAN GBR JPN AUS NZL DEU IND ITA ESP NLD BEL DNK SWE NOR'.split(' '),
);
