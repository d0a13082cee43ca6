import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cited, ReadingContext } from '../../src/detect/citationRecord.ts';
import { settled, withNesting } from '../../src/detect/citationSettle.ts';
import { isOwnVoice } from '../../src/detect/citationVoice.ts';
import type { Actor, ActorKind } from '../../src/domain/actor.ts';
import { actorOf } from './directory.ts';

const ACTORS: readonly Actor[] = [
  actorOf('lavrov', 'RUS', 'official', ['Lavrov']),
  actorOf('putin', 'RUS', 'official', ['Putin']),
  actorOf('rus-mfa', 'RUS', 'ministry', ['Russian Foreign Ministry']),
  actorOf('tass', 'RUS', 'state outlet', ['TASS']),
  actorOf('xinhua', 'CHN', 'state outlet', ['Xinhua']),
  actorOf('wang', 'CHN', 'official', ['Wang Yi']),
];
const PUBLISHER = actorOf('gazette', null, 'outlet', ['Northern Gazette']);
const CONTEXT: ReadingContext = { actors: ACTORS, publisher: PUBLISHER, day: '2022-01-10' };

const anyCited: fc.Arbitrary<Cited> = fc
  .record({
    actor: fc.nat({ max: ACTORS.length - 1 }),
    nameStart: fc.nat({ max: 50 }),
    score: fc.constantFrom(0.5, 0.7, 0.9),
    negated: fc.boolean(),
    questioned: fc.boolean(),
    isOffice: fc.boolean(),
    nestedIn: fc.integer({ min: -1, max: ACTORS.length - 1 }),
  })
  .map((given) => ({
    ...given,
    nameEnd: given.nameStart + 3,
    cueStart: given.nameStart + 4,
    cueEnd: given.nameStart + 8,
    speaksFor: -1,
    rule: 'citation: “says”',
    scareQuotes: false,
  }));
const lists = fc.uniqueArray(anyCited, { selector: ({ nameStart }) => nameStart, maxLength: 10 });

const isSaid = ({ negated, questioned }: Cited) => !negated && !questioned;

/** Negative where the first place is the surer one. */
function compared(a: Cited, b: Cited): number {
  return Number(isSaid(b)) - Number(isSaid(a)) || b.score - a.score || a.nameStart - b.nameStart;
}

describe('what a post cites in the end', () => {
  it('is one record a source, in order of place, each of those that were found', () => {
    fc.assert(
      fc.property(lists, (found) => {
        const kept = settled(found, CONTEXT);
        expect(new Set(kept.map(({ actor }) => actor)).size).toBe(kept.length);
        const starts = kept.map(({ nameStart }) => nameStart);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const one of kept)
          expect(found.map(({ nestedIn: _, ...rest }) => rest)).toContainEqual(
            (({ nestedIn: _, ...rest }) => rest)(one),
          );
      }),
    );
  });

  it('is the surest place: said before denied, then the score, then what comes first', () => {
    fc.assert(
      fc.property(lists, (found) => {
        for (const one of settled(found, CONTEXT))
          for (const other of found.filter(({ actor }) => actor === one.actor))
            expect(compared(one, other)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('leaves out an office only where a person of the same state is cited by name', () => {
    fc.assert(
      fc.property(lists, (found) => {
        const kept = new Set(settled(found, CONTEXT).map(({ actor }) => actor));
        const best = new Map(settled(found.map(named), CONTEXT).map((one) => [one.actor, one]));
        for (const actor of new Set(found.map((one) => one.actor))) {
          if (kept.has(actor)) continue;
          const isSpokenFor = [...best.values()].some(
            (other) =>
              other.actor !== actor &&
              isSaid(other) &&
              ACTORS[other.actor]?.kind === 'official' &&
              ACTORS[other.actor]?.state === ACTORS[actor]?.state,
          );
          expect(isSpokenFor).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which its places were found', () => {
    fc.assert(
      fc.property(lists, (found) => {
        expect(settled([...found].reverse(), CONTEXT)).toEqual(settled(found, CONTEXT));
      }),
    );
  });

  it('never holds the publisher, nor a relay that is not cited itself', () => {
    fc.assert(
      fc.property(lists, fc.nat({ max: ACTORS.length - 1 }), (found, own) => {
        const publisher = ACTORS[own];
        const kept = settled(found, { ...CONTEXT, publisher });
        const cited = new Set(found.map(({ actor }) => actor));
        for (const { actor, nestedIn } of kept) {
          expect(isOwnVoice(publisher, ACTORS[actor])).toBe(false);
          expect(nestedIn < 0 || (cited.has(nestedIn) && nestedIn !== actor)).toBe(true);
          expect(nestedIn).not.toBe(own);
        }
      }),
    );
  });
});

/** The same, known by name. */
function named(cited: Cited): Cited {
  return { ...cited, isOffice: false };
}

describe('who relays whom', () => {
  const citing = fc.array(fc.tuple(anyCited, fc.boolean()), { maxLength: 6 });

  it('is an outlet of the sentence, or whoever speaks in it; nobody relays itself', () => {
    fc.assert(
      fc.property(citing, (pairs) => {
        const found = pairs.map(([one], k) => ({ ...one, nameStart: k, nestedIn: -1 }));
        const isCiting = (one: Cited) => pairs[one.nameStart]?.[1] === true;
        const speakers = found.filter((one) => !isCiting(one));
        const outlets = speakers.filter(({ actor }) => ACTORS[actor]?.kind.endsWith('outlet'));
        const nested = withNesting(found, ACTORS, isCiting);
        expect(nested).toHaveLength(found.length);
        nested.forEach((one, k) => {
          const { nestedIn } = one;
          expect(nestedIn).not.toBe(one.actor);
          const relay = isCiting(found[k] ?? one) ? (outlets[0] ?? speakers[0]) : outlets[0];
          if (nestedIn >= 0) expect(nestedIn).toBe(relay?.actor);
          // what an outlet says itself is relayed by none
          if (!isCiting(one) && ACTORS[one.actor]?.kind.endsWith('outlet'))
            expect(nestedIn).toBe(-1);
        });
      }),
    );
  });
});

describe('a publisher’s own voice', () => {
  const make = (id: string, kind: ActorKind, state: string | null, en: string[], reason = '') => ({
    ...actorOf(id, state, kind, en),
    reason,
  });
  const mfa = make('rus-mfa', 'ministry', 'RUS', ['Russian Foreign Ministry']);
  const embassy = make('rus-emb', 'diplomat', 'RUS', ['Embassy of Russia']);
  const government = make('rus-gov', 'ministry', 'RUS', ['Russia']);
  const spokeswoman = make('z', 'official', 'RUS', ['Z'], 'Spokeswoman of the foreign ministry');
  const soldier = make('k', 'official', 'RUS', ['K'], 'Spokesman of the defence ministry');
  const minister = make('l', 'official', 'RUS', ['L'], 'Foreign minister');
  const rt = make('rt', 'state outlet', 'RUS', ['RT']);
  const arabic = make('rt-arabic', 'state outlet', 'RUS', ['RT Arabic']);
  const rtve = make('rtve', 'outlet', 'ESP', ['RTVE']);
  const abroad = make('rt-fra', 'state outlet', 'FRA', ['RT France']);
  const editor = make('e', 'official', 'RUS', ['E'], 'Editor-in-chief of RT');

  it.each([
    ['itself', rt, rt, true],
    ['another edition of the house', arabic, rt, true],
    ['a house whose name only begins alike', rtve, rt, false],
    ['an edition under another state', abroad, rt, false],
    ['its editor', rt, editor, true],
    ['the editor of another outlet', arabic, editor, false],
    ['an outlet for its ministry', mfa, rt, false],
    ['its state', mfa, government, true],
    ['its state, of an embassy', embassy, government, true],
    ['its state, of an outlet', rt, government, false],
    ['its spokeswoman', mfa, spokeswoman, true],
    ['another ministry’s spokesman', mfa, soldier, false],
    ['its minister', mfa, minister, false],
  ])('%s', (_, publisher, speaker, expected) => {
    expect(isOwnVoice(publisher, speaker)).toBe(expected);
  });

  it('is nobody’s where the publisher or the speaker is not known', () => {
    expect(isOwnVoice(undefined, rt)).toBe(false);
    expect(isOwnVoice(rt, undefined)).toBe(false);
  });
});
