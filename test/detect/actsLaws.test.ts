import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { evidenceAt } from '../../src/domain/evidence.ts';
import type { Kind } from '../../src/domain/kind.ts';
import { type Post, postTable, type Relation } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { post } from './posts.ts';

const KINDS: readonly Kind[] = ['repost', 'quote', 'reply', 'mention'];
const NAMES = ['ann', 'bob', 'cid', 'dot'];
const anyName = fc.constantFrom(...NAMES, 'Ann', 'BOB', 'ghost');
const anyId = fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'gone');

const anyRelation: fc.Arbitrary<Relation> = fc.record(
  { kind: fc.constantFrom('repost', 'quote', 'reply', 'relay'), postId: anyId, handle: anyName },
  { requiredKeys: ['kind'] },
);
const anyText = fc.oneof(
  fc.constant('plain words'),
  anyName.map((name) => `RT @${name}: their words`),
  anyName.map((name) => ` “RT @${name} their words`),
  anyName.map((name) => `so RT @${name}: their words`),
  fc.constant('RT without a name'),
);
const anyPosts = fc
  .array(
    fc.record({
      handle: fc.constantFrom(...NAMES),
      at: fc.nat({ max: 3 }).map((minutes) => minutes * 60_000),
      precision: fc.constantFrom('second' as const, 'minute' as const),
      text: anyText,
      mentions: fc.uniqueArray(anyName, { maxLength: 3 }),
      relations: fc.array(anyRelation, { maxLength: 3 }),
    }),
    { maxLength: 6 },
  )
  .map((items) => items.map((item, k) => post({ id: `p${k}`, ...item })));

/** `kind amplifier source amplifier's post source's post`, sorted; then the acts of actors on themselves. */
function found(posts: readonly Post[]): readonly [string[], number] {
  const directory = createDirectory([], []);
  const { evidence, selfAmplifications } = detect(postTable(posts), directory, {
    ...DEFAULT_SETTINGS,
    kinds: KINDS,
  });
  const lines = Array.from({ length: evidence.length }, (_, row) => {
    const piece = evidenceAt(evidence, row);
    const [from, to] = [directory.actors[piece.amplifier]?.id, directory.actors[piece.source]?.id];
    const source = posts[piece.sourcePost]?.id ?? '-';
    return `${piece.kind} ${from} ${to} ${posts[piece.amplifierPost]?.id} ${source}`;
  });
  return [lines.sort(), selfAmplifications];
}

interface PlainAct {
  readonly kind: Kind;
  readonly whom: string;
  readonly post: string;
}

/** The acts of one post by the rules of METHODS, put down as plainly as they are said. */
function actsOf(one: Post, posts: readonly Post[]): PlainAct[] {
  const named = one.relations
    .filter(({ kind }) => kind !== 'relay')
    .flatMap((relation) => {
      // the post that is named knows its author better than the handle beside it
      const target = posts.find(({ id }) => id === relation.postId);
      const whom = target?.handle ?? relation.handle;
      return whom
        ? [{ kind: relation.kind as Kind, whom: whom.toLowerCase(), post: target?.id ?? '-' }]
        : [];
    });
  if (one.relations.some(({ kind }) => kind === 'repost')) return named;
  const written = /^\s*“?RT @(\w+)/.exec(one.text)?.[1]?.toLowerCase();
  if (written) return [...named, { kind: 'repost', whom: written, post: '-' }];
  const mentions = one.mentions
    .map((name) => name.toLowerCase())
    .filter((name) => !named.some(({ whom }) => whom === name))
    .map((whom) => ({ kind: 'mention' as const, whom, post: '-' }));
  return [...named, ...mentions];
}

function plain(posts: readonly Post[]): readonly [string[], number] {
  const lines: string[] = [];
  let self = 0;
  for (const one of posts) {
    const acts = new Set(actsOf(one, posts).map((act) => `${act.kind} ${act.whom} ${act.post}`));
    for (const act of acts) {
      const [kind, whom, target] = act.split(' ');
      if (whom === one.handle) self += 1;
      else lines.push(`${kind} x:${one.handle} x:${whom} ${one.id} ${target}`);
    }
  }
  return [lines.sort(), self];
}

describe('laws of reposts, quotes, replies and mentions', () => {
  it('they are what the rules say, put down plainly', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        expect(found(posts)).toEqual(plain(posts));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a post that reposts names nobody, and nobody is both mentioned and answered or quoted by one post', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const [lines] = found(posts);
        const acts = lines.map((line) => line.split(' '));
        for (const [kind, , whom, from] of acts) {
          if (kind !== 'mention') continue;
          const others = acts.filter((act) => act[3] === from && act[0] !== 'mention');
          expect(others.some(([other]) => other === 'repost')).toBe(false);
          expect(others.some((act) => act[2] === whom)).toBe(false);
        }
      }),
    );
  });

  it('the order of posts changes nothing', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        expect(found([...posts].reverse())).toEqual(found(posts));
      }),
    );
  });
});
