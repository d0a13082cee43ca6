import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { withJudgements } from '../../src/detect/judged.ts';
import { type Evidence, evidenceAt } from '../../src/domain/evidence.ts';
import {
  type Judgement,
  type JudgementAbout,
  NO_OPINION,
  withOpinion,
} from '../../src/domain/judgement.ts';
import { postTable } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { madeActor, madePost } from '../madeCase.ts';
import { directoryOf } from './directory.ts';

const actors = ['rt', 'mid', 'zmid'].map((id) =>
  madeActor({
    id,
    labelled: true,
    names: { en: [id === 'mid' ? 'the Quiet Ministry' : id], ru: [], zh: [] },
    handles: [{ platform: 'web', handle: `${id}.example` }],
  }),
);
const DAY = 86_400_000;
const posts = postTable([
  madePost({
    id: '1',
    handle: 'rt.example',
    text: 'Snow fell, the Quiet Ministry said.',
    lang: 'en',
  }),
  madePost({ id: '2', handle: 'rt.example', text: 'Snow fell on the roads.', lang: 'en' }),
  madePost({
    ...{ id: '3', handle: 'rt.example', text: 'It will snow.', lang: 'en' },
    at: Date.UTC(2022, 0, 10) + DAY,
    relations: [{ kind: 'relay', postId: '4' }],
  }),
  madePost({ id: '4', handle: 'mid.example', text: 'Snow will come.', lang: 'en' }),
]);

function judged(...judgements: readonly Judgement[]) {
  const directory = directoryOf(actors);
  const found = detect(posts, directory, { ...DEFAULT_SETTINGS, kinds: ['citation'] });
  const after = withJudgements(found, posts, directory, judgements);
  const { evidence } = after.detection;
  const told = (piece: Evidence) =>
    [
      directory.actors[piece.source]?.id,
      posts.id[piece.amplifierPost],
      piece.common ? 'aside' : 'counts',
      posts.id[piece.sourcePost] ?? '-',
      piece.rule,
    ].join(' ');
  const rows = Array.from({ length: evidence.length }, (_, row) => told(evidenceAt(evidence, row)));
  return { ...after, found, rows };
}

const citation = (id: string, source = 'mid'): JudgementAbout => ({
  type: 'citation',
  post: { platform: 'web', id },
  source,
});
const say = (about: JudgementAbout, verdict: Judgement['verdict']) =>
  withOpinion([], about, { ...NO_OPINION, verdict, reason: 'read it' }, 1);

describe('citations as the analyst leaves them', () => {
  it('are those of detection where nothing was judged', () => {
    const { detection, found, rows } = judged(...say(citation('1'), 'confirmed'));
    expect(detection).toBe(found);
    expect(rows).toEqual(['mid 1 counts - citation: “said”']);
  });

  it('are listed and not counted where they were rejected', () => {
    const { rows, setAside } = judged(...say(citation('1'), 'rejected'));
    expect(rows).toEqual(['mid 1 aside - citation: “said”; set aside by the analyst']);
    expect(setAside).toBe(1);
  });

  it('come in where they were missed, in the order of all evidence', () => {
    const { rows, added } = judged(
      ...say(citation('2', 'zmid'), 'added'),
      ...say(citation('2'), 'added'),
    );
    expect(rows).toEqual([
      'mid 1 counts - citation: “said”',
      'mid 2 counts - added by the analyst',
      'zmid 2 counts - added by the analyst',
    ]);
    expect(added).toBe(2);
  });

  it('get the statement that an analyst has paired with the post', () => {
    const { rows } = judged(...say(citation('3'), 'added'));
    expect(rows.at(-1)).toBe('mid 3 counts 4 added by the analyst; statement paired by an analyst');
  });

  it('are not doubled where detection finds them too', () => {
    const { rows, added } = judged(...say(citation('1'), 'added'));
    expect([rows.length, added]).toEqual([1, 0]);
  });

  it('of posts and actors that are not here change nothing, nor does an actor cite itself', () => {
    const { rows, setAside, added } = judged(
      ...say(citation('9'), 'rejected'),
      ...say(citation('1', 'nobody'), 'added'),
      ...say(citation('1', 'rt'), 'added'),
    );
    expect([rows.length, setAside, added]).toEqual([1, 0, 0]);
  });
});
