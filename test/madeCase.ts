import type { Actor } from '../src/domain/actor.ts';
import type { Detection } from '../src/domain/detection.ts';
import type { Evidence } from '../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../src/domain/evidenceBuilder.ts';
import { type Post, type PostTable, postTable } from '../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../src/domain/settings.ts';

/** A post with everything that a test does not care about filled in. */
export function madePost(given: Partial<Post> & { readonly id: string }): Post {
  return {
    platform: 'web',
    handle: 'a.example',
    at: Date.UTC(2022, 0, 10),
    precision: 'second',
    zoneKnown: true,
    text: '',
    links: [],
    hashtags: [],
    mentions: [],
    media: [],
    objects: [],
    relations: [],
    origin: { file: 'made.csv', sha256: '0'.repeat(64), row: 1, rowHash: '' },
    ...given,
  };
}

export function madePosts(...given: (Partial<Post> & { readonly id: string })[]): PostTable {
  return postTable(given.map(madePost));
}

export function madeActor(given: Partial<Actor> & { readonly id: string }): Actor {
  return {
    label: given.id.toUpperCase(),
    state: null,
    kind: 'account',
    handles: [],
    names: { en: [], ru: [], zh: [] },
    reason: 'made for a test',
    source: 'test',
    labelled: false,
    ...given,
  };
}

export function madeEvidence(given: Partial<Evidence>): Evidence {
  return {
    kind: 'citation',
    amplifier: 0,
    source: 1,
    amplifierPost: 0,
    sourcePost: -1,
    score: 1,
    rule: 'made',
    object: '',
    orderable: false,
    common: false,
    ...given,
  };
}

export function madeDetection(actorOfPost: readonly number[], ...pieces: Evidence[]): Detection {
  const builder = createEvidenceBuilder();
  for (const piece of pieces) builder.add(piece);
  return {
    evidence: builder.build(),
    actorOfPost: Uint32Array.from(actorOfPost),
    selfAmplifications: 0,
    settings: DEFAULT_SETTINGS,
    shares: {},
    hot: [],
  };
}
