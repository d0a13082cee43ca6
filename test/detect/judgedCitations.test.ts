import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../src/detect/citation.ts';
import { resolveActors } from '../../src/detect/detect.ts';
import { ADDED } from '../../src/detect/judged.ts';
import { judgedCitations } from '../../src/detect/judgedCitations.ts';
import { type Judgement, NO_OPINION, withOpinion } from '../../src/domain/judgement.ts';
import { postTable } from '../../src/domain/post.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { postOf } from './directory.ts';

const TEXTS = [
  'The ferry is late, the Chinese Foreign Ministry said.',
  'Snow closed the pier, TASS reports.',
  'Nothing happened at the lock.',
];
const directory = createDirectory(REGISTRY, []);
const posts = postTable(
  TEXTS.map((text, at) =>
    postOf({ id: `p${at}`, platform: 'web', handle: 'rt.com', lang: 'en', text }),
  ),
);
const actorOfPost = resolveActors(posts, directory);
const found = citationsOf(posts, actorOfPost, directory);

function judged(...given: (readonly [id: string, source: string, Judgement['verdict']])[]) {
  const judgements = given.reduce<readonly Judgement[]>(
    (all, [id, source, verdict]) =>
      withOpinion(
        all,
        { type: 'citation', post: { platform: 'web', id }, source },
        { ...NO_OPINION, verdict, reason: 'read again' },
        1,
      ),
    [],
  );
  const result = judgedCitations(found, posts, actorOfPost, directory, judgements);
  const rows = result.found.map(({ post, actor, rule }) => [
    post,
    directory.actors[actor]?.id,
    rule === ADDED,
  ]);
  return { ...result, rows };
}

describe('citations as the analyst leaves them', () => {
  it('are those that were found, where nothing is judged', () => {
    expect(judged().found).toBe(found);
  });

  it('are without those that were rejected', () => {
    expect(judged(['p0', 'chn-mfa', 'rejected'])).toMatchObject({
      rows: [[1, 'tass', false]],
      setAside: 1,
      added: 0,
    });
  });

  it('have the added ones in the order of posts, once where the reader found them too', () => {
    expect(
      judged(['p2', 'tass', 'added'], ['p0', 'rus-mfa', 'added'], ['p1', 'tass', 'added']),
    ).toMatchObject({
      rows: [
        [0, 'chn-mfa', false],
        [0, 'rus-mfa', true],
        [1, 'tass', false],
        [2, 'tass', true],
      ],
      setAside: 0,
      added: 2,
    });
  });

  it('are not touched by what is confirmed, or by posts and actors that are not here', () => {
    const given = judged(
      ['p0', 'chn-mfa', 'confirmed'],
      ['p9', 'tass', 'added'],
      ['p1', 'nobody-known', 'rejected'],
    );
    expect(given).toMatchObject({ setAside: 0, added: 0 });
    expect(given.found).toEqual(found);
  });
});
