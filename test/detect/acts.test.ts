import { describe, expect, it } from 'vitest';
import { detectActs, handleSpan } from '../../src/detect/acts.ts';
import { resolveActors } from '../../src/detect/detect.ts';
import { createScene } from '../../src/detect/scene.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { KINDS } from '../../src/domain/kind.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { directoryOf, postOf, voices } from './directory.ts';

const NOON = Date.UTC(2022, 0, 10, 12);

function acts(list: readonly Post[], directory = directoryOf([])) {
  const posts = postTable(list);
  const actorOfPost = resolveActors(posts, directory);
  const pieces: Evidence[] = [];
  const counts = detectActs(createScene(posts, actorOfPost), directory, new Set(KINDS), (piece) => {
    pieces.push(piece);
  });
  const brief = pieces.map(({ kind, amplifier, source, sourcePost }) => [
    kind,
    directory.actors[amplifier]?.id,
    directory.actors[source]?.id,
    sourcePost,
  ]);
  return { pieces, brief, selfAmplifications: counts.selfAmplifications };
}

describe('reposts, quotes and replies', () => {
  it('link a post to the post that it names', () => {
    const { pieces, brief } = acts([
      postOf({ id: '1', handle: 'ann', at: NOON }),
      postOf({
        id: '2',
        handle: 'bob',
        at: NOON + 5_000,
        relations: [{ kind: 'repost', postId: '1', handle: 'ann' }],
      }),
    ]);
    expect(brief).toEqual([['repost', 'x:bob', 'x:ann', 0]]);
    expect(pieces[0]).toMatchObject({
      rule: 'RT @ann',
      score: 1,
      orderable: true,
      common: false,
      object: '',
    });
  });

  it('fall back to the handle where the post is not in the data', () => {
    const { pieces, brief } = acts([
      postOf({ handle: 'bob', relations: [{ kind: 'quote', postId: '99', handle: 'ann' }] }),
      postOf({ handle: 'bob', relations: [{ kind: 'reply', handle: 'cid' }] }),
    ]);
    expect(brief).toEqual([
      ['quote', 'x:bob', 'x:ann', -1],
      ['reply', 'x:bob', 'x:cid', -1],
    ]);
    expect(pieces.map(({ orderable }) => orderable)).toEqual([false, false]);
  });

  it('give nothing where neither a known post nor a handle is named', () => {
    expect(acts([postOf({ relations: [{ kind: 'repost', postId: '99' }] })]).pieces).toEqual([]);
  });

  it('do not find a post of another platform', () => {
    const list = [
      postOf({ id: '1', platform: 'telegram', handle: 'ann' }),
      postOf({
        id: '2',
        platform: 'x',
        handle: 'bob',
        relations: [{ kind: 'reply', postId: '1' }],
      }),
    ];
    expect(acts(list).pieces).toEqual([]);
  });

  it('believe the post rather than the handle', () => {
    const { brief } = acts([
      postOf({ id: '1', handle: 'ann' }),
      postOf({
        id: '2',
        handle: 'bob',
        relations: [{ kind: 'repost', postId: '1', handle: 'renamed' }],
      }),
    ]);
    expect(brief).toEqual([['repost', 'x:bob', 'x:ann', 0]]);
  });

  it('count an actor that amplifies itself, and draw nothing', () => {
    const { pieces, selfAmplifications } = acts([
      postOf({ id: '1', handle: 'ann' }),
      postOf({ handle: 'ann', relations: [{ kind: 'repost', postId: '1' }] }),
      postOf({ handle: 'Ann', relations: [{ kind: 'reply', handle: 'ann' }] }),
    ]);
    expect(pieces).toEqual([]);
    expect(selfAmplifications).toBe(2);
  });

  it('know one actor behind several handles', () => {
    const list = [
      postOf({
        platform: 'x',
        handle: 'RT_com',
        relations: [{ kind: 'repost', handle: 'rt_com' }],
      }),
      postOf({ platform: 'x', handle: 'XHNews', relations: [{ kind: 'quote', handle: 'RT_com' }] }),
    ];
    const { brief, selfAmplifications } = acts(list, voices());
    expect(brief).toEqual([['quote', 'xinhua', 'rt', -1]]);
    expect(selfAmplifications).toBe(1);
  });

  it('count one act once, however often the source lists it', () => {
    const relation = { kind: 'reply', handle: 'ann' } as const;
    expect(acts([postOf({ handle: 'bob', relations: [relation, relation] })]).pieces).toHaveLength(
      1,
    );
  });

  it('cannot be ordered where a post would pass on a later one, or one of the same day', () => {
    const day = { precision: 'day', at: Date.UTC(2022, 0, 10) } as const;
    const { pieces } = acts([
      postOf({ id: '1', handle: 'ann', at: NOON }),
      postOf({ handle: 'bob', at: NOON - 1, relations: [{ kind: 'repost', postId: '1' }] }),
      postOf({ id: '3', handle: 'ann', ...day }),
      postOf({ handle: 'bob', ...day, relations: [{ kind: 'repost', postId: '3' }] }),
    ]);
    expect(pieces.map(({ orderable }) => orderable)).toEqual([false, false]);
  });
});

describe('RT @name in the text', () => {
  it('is a repost where the source keeps no relation', () => {
    const { brief } = acts([
      postOf({ handle: 'bob', text: 'RT @ann: the ferry is late', mentions: ['ann'] }),
    ]);
    expect(brief).toEqual([['repost', 'x:bob', 'x:ann', -1]]);
  });

  it('is not a second repost beside the relation', () => {
    const relations = [{ kind: 'repost', handle: 'ann' }] as const;
    expect(acts([postOf({ handle: 'bob', text: 'RT @ann: late', relations })]).pieces).toHaveLength(
      1,
    );
  });

  it('has to open the text', () => {
    expect(acts([postOf({ handle: 'bob', text: 'please RT @ann' })]).pieces).toEqual([]);
  });
});

describe('mentions', () => {
  it('name whoever a post names, with the place of the name', () => {
    const text = 'Thanks to @Annabel and @Ann!';
    const { pieces, brief } = acts([postOf({ handle: 'bob', text, mentions: ['Ann', 'Annabel'] })]);
    expect(brief).toEqual([
      ['mention', 'x:bob', 'x:ann', -1],
      ['mention', 'x:bob', 'x:annabel', -1],
    ]);
    expect(
      pieces.map(({ amplifierSpan: span }) => span && text.slice(span.start, span.end)),
    ).toEqual(['@Ann', '@Annabel']);
    expect(pieces[0]?.rule).toBe('mentions @Ann');
  });

  it('leave out whom the post quotes or answers', () => {
    const { brief } = acts([
      postOf({
        handle: 'bob',
        text: '@ann @cid no',
        mentions: ['ann', 'cid'],
        relations: [{ kind: 'reply', handle: 'Ann' }],
      }),
    ]);
    expect(brief).toEqual([
      ['reply', 'x:bob', 'x:ann', -1],
      ['mention', 'x:bob', 'x:cid', -1],
    ]);
  });

  it('are not read from reposts: those are the words of the author', () => {
    const { brief } = acts([
      postOf({
        handle: 'bob',
        mentions: ['ann', 'cid'],
        relations: [{ kind: 'repost', handle: 'ann' }],
      }),
    ]);
    expect(brief).toEqual([['repost', 'x:bob', 'x:ann', -1]]);
  });

  it('have no place where the text does not hold the handle', () => {
    expect(handleSpan('no names here', 'ann')).toBeUndefined();
    expect(handleSpan('mail@annual', 'ann')).toBeUndefined();
    expect(handleSpan('x @ANN.', 'ann')).toEqual({ start: 2, end: 6 });
  });
});

it('finds only the kinds that are asked for', () => {
  const posts = postTable([
    postOf({ handle: 'bob', mentions: ['cid'], relations: [{ kind: 'reply', handle: 'ann' }] }),
  ]);
  const directory = directoryOf([]);
  const kinds: string[] = [];
  detectActs(
    createScene(posts, resolveActors(posts, directory)),
    directory,
    new Set(['mention']),
    ({ kind }) => {
      kinds.push(kind);
    },
  );
  expect(kinds).toEqual(['mention']);
});
