import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '../../src/domain/actor.ts';
import type { Detection } from '../../src/domain/detection.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS, type Kind, OBJECT_KINDS } from '../../src/domain/kind.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Filters } from '../../src/domain/view.ts';
import {
  passingEnds,
  passingPosts,
  passingRows,
  rowsOfPosts,
  shownPosts,
  stateKey,
} from '../../src/graph/filter.ts';
import { actorOf } from '../detect/directory.ts';
import { post } from '../detect/posts.ts';

const ACTORS: readonly Actor[] = [
  actorOf('rt', 'RUS', 'state outlet', ['RT']),
  actorOf('mfa', 'CHN', 'ministry', ['Chinese Foreign Ministry']),
  actorOf('un', null, 'ministry', ['UN']),
  { ...actorOf('x:somebody', null, 'account', ['somebody']), labelled: false },
];

const NONE: Pick<
  Filters,
  | 'time'
  | 'hiddenPlatforms'
  | 'hiddenLanguages'
  | 'hiddenStates'
  | 'hiddenActorKinds'
  | 'hiddenActors'
  | 'hiddenKinds'
> = {
  time: { from: null, to: null },
  hiddenPlatforms: [],
  hiddenLanguages: [],
  hiddenStates: [],
  hiddenActorKinds: [],
  hiddenActors: [],
  hiddenKinds: [],
};
type Chosen = typeof NONE;
const asFilters = (chosen: Partial<Chosen>) => ({ ...NONE, ...chosen }) as Filters;

const anyPost = fc.record({
  platform: fc.constantFrom('x', 'telegram', 'web'),
  lang: fc.constantFrom('en', 'ru', ''),
  at: fc.integer({ min: 0, max: 6 }).map((half) => (half * DAY_MS) / 2),
  precision: fc.constantFrom('second' as const, 'day' as const),
  actor: fc.nat({ max: ACTORS.length - 1 }),
});
type Made = {
  readonly platform: string;
  readonly lang: string;
  readonly at: number;
  readonly precision: 'second' | 'day';
  readonly actor: number;
};
const posts = fc.array(anyPost, { minLength: 1, maxLength: 8 });

const filters: fc.Arbitrary<Filters> = fc
  .record({
    time: fc.record({
      from: fc.option(fc.integer({ min: 0, max: 6 }).map((half) => (half * DAY_MS) / 2)),
      to: fc.option(fc.integer({ min: 0, max: 6 }).map((half) => (half * DAY_MS) / 2)),
    }),
    hiddenPlatforms: fc.subarray(['x', 'telegram', 'gab']),
    hiddenLanguages: fc.subarray(['en', 'ru', '']),
    hiddenStates: fc.subarray(['RUS', 'CHN', 'other', '']),
    hiddenActorKinds: fc.subarray<ActorKind>(['ministry', 'account']),
    hiddenActors: fc.subarray(['rt', 'un']),
    hiddenKinds: fc.subarray<Kind>(['citation', 'co-share', 'copy']),
  })
  .map(asFilters);

/** Days that are known to the day lie at their noon: so they are the same day in every zone. */
function passes({ platform, lang, at, precision }: Made, chosen: Filters): boolean {
  const moment = precision === 'day' ? at + DAY_MS / 2 : at;
  const { from, to } = chosen.time;
  return (
    (from === null || moment >= from) &&
    (to === null || moment < to) &&
    !chosen.hiddenPlatforms.includes(platform) &&
    !chosen.hiddenLanguages.includes(lang)
  );
}

function isShown(actor: number, chosen: Filters): boolean {
  const one = ACTORS[actor];
  if (!one) return false;
  const state = one.labelled ? (one.state ?? 'other') : '';
  return (
    !chosen.hiddenStates.includes(state) &&
    !chosen.hiddenActorKinds.includes(one.kind) &&
    !chosen.hiddenActors.includes(one.id)
  );
}

const tableOf = (list: readonly Made[]) =>
  postTable(list.map(({ actor: _, ...fields }, k): Post => post({ ...fields, id: `${k}` })));

describe('the state of an actor', () => {
  it('is its own, other where it has none, and the empty text where nobody labelled it', () => {
    expect(ACTORS.map(stateKey)).toEqual(['RUS', 'CHN', 'other', '']);
    expect(stateKey(undefined)).toBe('');
  });
});

describe('posts', () => {
  it('pass where all of their own filters let them', () => {
    fc.assert(
      fc.property(posts, filters, (list, chosen) => {
        const found = passingPosts(tableOf(list), chosen);
        expect([...found]).toEqual(list.map((one) => Number(passes(one, chosen))));
      }),
    );
  });

  it('are shown where their actor is, too', () => {
    fc.assert(
      fc.property(posts, filters, (list, chosen) => {
        const actorOfPost = Uint32Array.from(list, ({ actor }) => actor);
        const shown = shownPosts({ actorOfPost } as Detection, tableOf(list), ACTORS, chosen);
        expect([...shown]).toEqual(
          list.map((one) => Number(passes(one, chosen) && isShown(one.actor, chosen))),
        );
      }),
    );
  });
});

const anyPiece = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS),
  amplifierPost: fc.nat({ max: 7 }),
  sourcePost: fc.integer({ min: -1, max: 7 }),
});

function detectionOf(
  list: readonly Made[],
  pieces: readonly { kind: Kind; amplifierPost: number; sourcePost: number }[],
) {
  const builder = createEvidenceBuilder();
  const kept = pieces.filter(
    ({ amplifierPost, sourcePost, kind }) =>
      amplifierPost < list.length &&
      sourcePost < list.length &&
      // of two posts that have a thing in common both are in the data
      (sourcePost >= 0 || !OBJECT_KINDS.has(kind)),
  );
  for (const { kind, amplifierPost, sourcePost } of kept) {
    const piece: Evidence = {
      ...{ kind, amplifierPost, sourcePost, score: 1, rule: 'r', object: 'o' },
      amplifier: list[amplifierPost]?.actor ?? 0,
      source: list[sourcePost]?.actor ?? 0,
      orderable: true,
      common: false,
    };
    builder.add(piece);
  }
  const evidence = builder.build((rows) => Uint32Array.from({ length: rows.length }, (_, k) => k));
  return { detection: { evidence } as Detection, kept };
}

describe('evidence', () => {
  it('passes by the amplifier’s post, and by both posts where they only have a thing in common', () => {
    fc.assert(
      fc.property(posts, fc.array(anyPiece, { maxLength: 15 }), filters, (list, pieces, chosen) => {
        const { detection, kept } = detectionOf(list, pieces);
        const lets = (row: number) => row >= 0 && passes(list[row] as Made, chosen);
        const isLeft = (piece: (typeof kept)[number]) =>
          lets(piece.amplifierPost) && (!OBJECT_KINDS.has(piece.kind) || lets(piece.sourcePost));
        const rows = rowsOfPosts(detection, passingPosts(tableOf(list), chosen));
        expect([...rows]).toEqual(kept.flatMap((piece, row) => (isLeft(piece) ? [row] : [])));
      }),
    );
  });

  it('passes all filters exactly where its posts, its kind and both of its actors do', () => {
    fc.assert(
      fc.property(posts, fc.array(anyPiece, { maxLength: 15 }), filters, (list, pieces, chosen) => {
        const { detection, kept } = detectionOf(list, pieces);
        const byPosts = new Set(rowsOfPosts(detection, passingPosts(tableOf(list), chosen)));
        const ends = (row: number) => [
          list[kept[row]?.amplifierPost ?? -1]?.actor ?? 0,
          list[kept[row]?.sourcePost ?? -1]?.actor ?? 0,
        ];
        const expected = kept.flatMap(({ kind }, row) => {
          const isLeft =
            byPosts.has(row) &&
            !chosen.hiddenKinds.includes(kind) &&
            ends(row).every((actor) => isShown(actor, chosen));
          return isLeft ? [row] : [];
        });
        expect(passingRows(detection, tableOf(list), ACTORS, chosen)).toEqual(expected);
      }),
    );
  });

  it('never comes back by hiding more', () => {
    fc.assert(
      fc.property(
        posts,
        fc.array(anyPiece, { maxLength: 15 }),
        filters,
        filters,
        (list, pieces, one, other) => {
          const both = asFilters({
            ...one,
            hiddenPlatforms: [...one.hiddenPlatforms, ...other.hiddenPlatforms],
            hiddenLanguages: [...one.hiddenLanguages, ...other.hiddenLanguages],
            hiddenStates: [...one.hiddenStates, ...other.hiddenStates],
            hiddenActorKinds: [...one.hiddenActorKinds, ...other.hiddenActorKinds],
            hiddenActors: [...one.hiddenActors, ...other.hiddenActors],
            hiddenKinds: [...one.hiddenKinds, ...other.hiddenKinds],
          });
          const { detection } = detectionOf(list, pieces);
          const of = (chosen: Filters) => passingRows(detection, tableOf(list), ACTORS, chosen);
          const before = new Set(of(one));
          for (const row of of(both)) expect(before.has(row)).toBe(true);
        },
      ),
    );
  });

  it('is all there is where nothing is hidden', () => {
    const show = passingEnds(ACTORS, asFilters({}));
    for (let kind = 0; kind < KINDS.length; kind += 1) expect(show(kind, 0, 3)).toBe(true);
    expect(show(KINDS.length, 0, 3)).toBe(false);
  });
});
