import DEFAULT from '../../data/narratives/default.json' with { type: 'json' };
import type { Codebook } from '../domain/narrative.ts';

/** What a new case begins with; where the words come from: data/narratives/README.md. */
export const DEFAULT_CODEBOOK: Codebook = DEFAULT;
