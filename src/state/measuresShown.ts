import type { CoverageReport, SurgeReport } from '../domain/measure.ts';
import type { RecordReport } from '../domain/record.ts';
import type { NarrativesAnswer, PostsBehindRequest, TopicsAnswer } from '../domain/wordAnswers.ts';
import type {
  LedgerAnswer,
  LedgerEdge,
  LedgerEdgesRequest,
  MentionsAnswer,
  PostsPage,
} from '../workers/contract.ts';

/** Each part is null until its answer has come. */
export interface MeasuresShown {
  readonly coverage: CoverageReport | null;
  readonly mentions: MentionsAnswer | null;
  readonly surges: SurgeReport | null;
  readonly record: RecordReport | null;
  readonly ledgers: readonly LedgerAnswer[] | null;
  readonly narratives: NarrativesAnswer | null;
  readonly topics: TopicsAnswer | null;
}

export const NO_MEASURES: MeasuresShown = {
  coverage: null,
  mentions: null,
  surges: null,
  record: null,
  ledgers: null,
  narratives: null,
  topics: null,
};

/** What stands behind a number, and which one it is. */
export type Behind =
  | { readonly type: 'posts'; readonly request: PostsBehindRequest; readonly page: PostsPage }
  | {
      readonly type: 'edges';
      readonly request: LedgerEdgesRequest;
      readonly edges: readonly LedgerEdge[];
    };

/** The list of words that is open for editing. */
export type WordListShown =
  | { readonly type: 'narratives' }
  | { readonly type: 'names'; readonly country: string };
