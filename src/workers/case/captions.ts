import type { DrawnAs } from '../../domain/arrangement.ts';
import type { CaseContents } from '../../domain/case.ts';
import type { ColourOwner, Filters } from '../../domain/view.ts';
import { caption } from '../../figure/caption.ts';
import { filterPhrases } from '../../figure/filterWords.ts';
import { drawnFor, joinedOf } from '../../figure/joined.ts';
import { dataRemarks } from '../../figure/remarks.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { stateLabel } from '../../registry/label.ts';
import type { Picture } from '../contract.ts';
import type { OpenCase } from './openCase.ts';

interface CaptionRequest {
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  readonly drawnAs: DrawnAs;
  /** how a name is written; as it stands where it is not given */
  readonly named?: (label: string) => string;
}

/** The caption of METHODS §8 for the picture, which is that under these filters. */
export function captionOf(
  open: OpenCase,
  contents: CaseContents,
  picture: Picture,
  { filters, colourBy, drawnAs, named = (label) => label }: CaptionRequest,
): string {
  const drawn = drawnFor(picture, drawnAs, stateLabel);
  return caption({
    nodes: drawn.nodes,
    edges: drawn.edges,
    joined: joinedOf(picture, drawn, drawn.nodes, drawnAs.fold, named),
    edgesOfAll: picture.totals.edgesOfAll,
    chances: picture.chances,
    filters: filterPhrases(filters, (id) => named(picture.names?.[id] ?? id)),
    coverage: coverageOf(
      open.posts,
      contents.record.actors,
      contents.sources.map((source) => source.file),
    ),
    remarks: figureRemarks(open, contents),
    colourBy,
    stateName: stateLabel,
  });
}

/** What a reader of any figure must know of the data behind it: a sentence each. */
export function figureRemarks(
  { posts, setAside, added }: OpenCase,
  { record }: CaseContents,
): string[] {
  return dataRemarks(posts, { demonstration: record.demonstration, setAside, added });
}
