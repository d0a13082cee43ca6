import { type EvidenceTable, evidenceKind, type Span, spanAt } from '../domain/evidence.ts';
import type { Gloss } from '../text/gloss.ts';
import type { CountriesIn } from './pickupTerms.ts';

/** One post that cites one actor, with every place where it names it or says that it said so. */
export interface CitedActor {
  readonly post: number;
  readonly source: number;
  readonly asides: readonly Span[];
}

/** What reading across languages needs; each may be missing, and then says nothing. */
export interface PickUpTools {
  readonly gloss: Gloss | null;
  readonly countriesIn: CountriesIn | null;
  /** days before the relay that are looked at, beside its own */
  readonly days?: number;
}

/** Posts and cited actors of the evidence of kind citation. */
export function citedInEvidence(evidence: EvidenceTable): CitedActor[] {
  const cited: CitedActor[] = [];
  for (let row = 0; row < evidence.length; row += 1) {
    if (evidenceKind(evidence, row) !== 'citation') continue;
    const asides = [spanAt(evidence.amplifierSpan, row), spanAt(evidence.cueSpan, row)];
    cited.push({
      post: evidence.amplifierPost[row] ?? 0,
      source: evidence.source[row] ?? 0,
      asides: asides.filter((span) => span !== undefined),
    });
  }
  return cited;
}

/** One record a post and actor, in order of both; a post may name its source in several places. */
export function mergeCited(cited: readonly CitedActor[]): CitedActor[] {
  const byPair = new Map<string, CitedActor>();
  for (const one of cited) {
    const key = `${one.post} ${one.source}`;
    const held = byPair.get(key);
    byPair.set(key, held ? { ...held, asides: [...held.asides, ...one.asides] } : one);
  }
  return [...byPair.values()].sort((a, b) => a.post - b.post || a.source - b.source);
}
