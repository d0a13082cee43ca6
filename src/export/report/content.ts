import type { ActivityLog } from '../../domain/activity.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Span } from '../../domain/evidence.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { Coverage, NetworkEdge } from '../../domain/network.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';
import type { SourceLedger } from '../../domain/source.ts';

export interface ReportPost {
  /** actor id */
  readonly actor: string;
  /** in words, with its precision */
  readonly at: string;
  readonly text: string;
  /** the words that prove the amplification */
  readonly spans: readonly Span[];
  /** null where the source gave none, or none that can be opened */
  readonly url: string | null;
  readonly file: string;
  readonly row: number;
}

export interface ReportPair {
  readonly amplifier: ReportPost;
  /** null where the source's post is not in the data */
  readonly source: ReportPost | null;
  /** in words: "17–41 h", "order unknown" */
  readonly lag: string;
  readonly rule: string;
}

export interface ReportEdge {
  readonly edge: NetworkEdge;
  /** "RT cites the Chinese foreign ministry": without the ends' names, which may have to be changed */
  readonly verb: string;
  /** the first pieces; how many there are in all */
  readonly pairs: readonly ReportPair[];
  readonly pieces: number;
}

export interface ReportFigure {
  readonly title: string;
  /** an SVG document without script or outside references; names in it are the caller's care */
  readonly svg: string;
  readonly caption: string;
}

export interface ReportContent {
  readonly title: string;
  /** what the case asks, in the analyst's words; empty where nothing was written */
  readonly question: string;
  /** ISO day, and the version that wrote it */
  readonly made: string;
  readonly version: string;
  readonly sources: readonly SourceLedger[];
  readonly coverage: Coverage;
  /** how the edges were found and filtered: name and value, in words */
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** what each number means, a sentence each */
  readonly methods: readonly string[];
  readonly actors: readonly Actor[];
  readonly figures: readonly ReportFigure[];
  /** heaviest first */
  readonly edges: readonly ReportEdge[];
  /** edges that pass the filters; `edges` may hold fewer */
  readonly edgesInAll: number;
  readonly judgements: readonly Judgement[];
  readonly activity: ActivityLog;
  readonly limits: readonly string[];
  readonly privacy: PrivacyChoice;
}
