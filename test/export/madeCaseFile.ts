import { postTable } from '../../src/domain/post.ts';
import { encodePosts } from '../../src/domain/postColumns.ts';
import type { CaseFileEvidence, CaseFileInput } from '../../src/export/caseParts.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { samplePost } from '../domain/anyPost.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

export function madePiece(given: Partial<CaseFileEvidence> = {}): CaseFileEvidence {
  return {
    kind: 'citation',
    amplifier: 'x:rt&co',
    source: 'chn-mfa',
    amplifier_post: 'a1',
    source_post: null,
    lag_seconds: null,
    orderable: false,
    score: 1,
    amplifier_span: '0-4',
    source_span: null,
    rule: 'X says',
    common: false,
    object: '',
    ...given,
  };
}

export function madeChunk(...ids: string[]): Uint8Array {
  const posts = ids.map((id, k) => {
    const post = samplePost({ id, text: `text of ${id} 中文 \uD800` });
    return { ...post, origin: { ...post.origin, row: k + 1, rowHash: rowHash(post) } };
  });
  return encodePosts(postTable(posts));
}

export const MADE_EVIDENCE: readonly CaseFileEvidence[] = [
  madePiece(),
  madePiece({ amplifier_post: 'a2' }),
  madePiece({ amplifier_post: 'a2', common: true }),
  madePiece({ kind: 'co-share', source_post: '=b1', lag_seconds: 5, object: 'https://e.org' }),
  madePiece({
    kind: 'co-share',
    amplifier_post: 'a2',
    source_post: '=b1',
    object: 'https://e.org',
  }),
];

/** Two chunks, the made network, and the evidence that its two edges ask for. */
export const MADE_CASE = {
  record: {
    ...{ id: 'case-1', name: 'Casë', createdAt: 1, changedAt: 2, posts: 3, actors: 2, edges: 2 },
    ...{ from: '2022-01-10', to: '2022-01-12', bytes: 10, demonstration: false },
    thumbnail: { nodes: [{ x: 0, y: 1, r: 0.5, state: null }], edges: [0, 0] },
  },
  sources: [
    {
      ...{ file: 'posts.csv', format: 'CSV', encoding: 'utf-8', sha256: 'ab'.repeat(32) },
      ...{ bytes: 100, rows: 4, kept: 3, duplicates: 0, rejected: 1, handles: 1 },
      ...{ from: null, to: null, languages: ['zh'], warnings: [] },
    },
  ],
  actorEdits: [{ type: 'merge', id: 'a', into: 'b', reason: 'same house', at: 5 }],
  judgements: [
    {
      ...{ id: '["citation","x","a2","chn-mfa"]', verdict: 'rejected', at: 6, note: '' },
      about: { type: 'citation', post: { platform: 'x', id: 'a2' }, source: 'chn-mfa' },
      ...{ reason: 'talked about, not cited', tags: ['check'], explanations: [] },
    },
  ],
  wordLists: {
    codebook: [
      {
        ...{ name: 'foreign hand', reason: 'unrest steered from outside', source: '' },
        phrases: [{ language: 'en', phrase: 'foreign hand* -"of clocks"', exclude: false }],
      },
    ],
    nameEdits: [
      {
        ...{ type: 'add', reason: 'its old name', at: 7 },
        name: { country: 'KAZ', lang: 'en', name: 'Kazakh SSR', use: 'name' },
      },
      {
        ...{ type: 'remove', country: 'TUR', lang: 'en', name: 'Turkey', reason: 'birds', at: 8 },
      },
    ],
  },
  positions: { ids: ['chn-mfa', 'x:rt&co'], xy: new Float32Array([10.5, -4, 0.1, 4]) },
  chunks: [madeChunk('a1', 'a2'), madeChunk('=b1')],
  problems: [{ file: 'posts.csv', row: 4, reason: 'no time', excerpt: 'x,,y' }],
  network: MADE_NETWORK,
  evidence: MADE_EVIDENCE,
} satisfies CaseFileInput;
