import { evidenceOrder } from '../../src/detect/evidenceOrder.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { EvidenceTable } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS, type Kind, OBJECT_KINDS } from '../../src/domain/kind.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import type { PostTable } from '../../src/domain/post.ts';
import type { DatedPosts } from '../../src/measure/datedPosts.ts';
import { type LedgerSettings, stateLedger } from '../../src/measure/ledger.ts';
import { madeActor, madeEvidence } from '../madeCase.ts';
import type { Draws } from './draws.ts';
import { madeMentions } from './madeDays.ts';

/** Actors of these states, in this order. */
export function actorsOf(states: readonly (string | null)[]): Actor[] {
  return states.map((state, k) => madeActor({ id: `a${String(k).padStart(2, '0')}`, state }));
}

export interface MadeAct {
  readonly amplifier: number;
  readonly source: number;
  readonly day: number;
  readonly kind?: Kind;
  readonly object?: string;
  readonly common?: boolean;
}

export interface MadeLedgerInput {
  readonly evidence: EvidenceTable;
  readonly posts: PostTable;
  readonly dated: DatedPosts;
}

/** One post an actor and day; acts stand on the amplifier's post of their day. */
export function madeActs(
  actors: readonly Actor[],
  days: readonly number[],
  acts: readonly MadeAct[],
): MadeLedgerInput {
  const { posts, dated } = madeMentions(
    actors,
    days.flatMap((day) => actors.map((_, actor) => ({ actor, day, posts: 1 }))),
  );
  const builder = createEvidenceBuilder();
  const postOf = (actor: number, day: number) => days.indexOf(day) * actors.length + actor;
  for (const { amplifier, source, day, kind = 'citation', object = '', common = false } of acts) {
    const amplifierPost = postOf(amplifier, day);
    const sourcePost = OBJECT_KINDS.has(kind) ? postOf(source, day) : -1;
    builder.add(
      madeEvidence({ kind, amplifier, source, amplifierPost, sourcePost, object, common }),
    );
  }
  return { evidence: builder.build((rows) => evidenceOrder(rows, posts, actors)), posts, dated };
}

export function ledgerOf(
  { evidence, posts, dated }: MadeLedgerInput,
  settings: Partial<LedgerSettings> = {},
): Ledger {
  const all = { kinds: KINDS, range: null, draws: 100, seed: 1, ...settings };
  return stateLedger(evidence, posts, dated, all);
}

/** Acts without any preference: who acts often and who is acted on often has nothing to do with states. */
export function aimlessActs(
  random: Draws,
  actors: number,
  days: readonly number[],
  perDay: number,
  factor: number,
): MadeAct[] {
  const active = Array.from({ length: actors }, () => 0.2 + random.gamma(1));
  const popular = Array.from({ length: actors }, () => 0.2 + random.gamma(1));
  const total = active.reduce((sum, share) => sum + share, 0);
  return days.flatMap((day) =>
    active.flatMap((share, amplifier) =>
      Array.from({ length: random.spread((perDay * share) / total, factor) }, () => ({
        amplifier,
        source: otherBy(popular, amplifier, random),
        day,
      })),
    ),
  );
}

/** Somebody else, by popularity. */
function otherBy(popular: readonly number[], not: number, random: Draws): number {
  const weights = popular.map((weight, actor) => (actor === not ? 0 : weight));
  let rest = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [actor, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0 && weight > 0) return actor;
  }
  return not === 0 ? 1 : 0;
}
