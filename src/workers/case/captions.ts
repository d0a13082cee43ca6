import type { DrawnAs } from '../../domain/arrangement.ts';
import type { CaseContents } from '../../domain/case.ts';
import type { PostTable } from '../../domain/post.ts';
import { PRECISIONS } from '../../domain/time.ts';
import type { ColourOwner, Filters } from '../../domain/view.ts';
import { caption } from '../../figure/caption.ts';
import { filterPhrases } from '../../figure/filterWords.ts';
import { drawnFor, joinedOf } from '../../figure/joined.ts';
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
export function figureRemarks(open: OpenCase, contents: CaseContents): string[] {
  return [...remarksOf(open.posts, contents), ...byHand(open)];
}

function remarksOf(posts: PostTable, contents: CaseContents): string[] {
  const day = PRECISIONS.indexOf('day');
  const known = posts.precision.reduce((sum, precision) => sum + Number(precision === day), 0);
  const remarks: string[] = [];
  if (known === posts.length && known > 0) remarks.push('Times are known to the day.');
  else if (known > 0) remarks.push(`${known} of ${posts.length} times are known to the day.`);
  if (posts.zoneKnown.some((zoneKnown) => zoneKnown === 0)) {
    remarks.push('Some times carry no zone; one was assumed.');
  }
  if (contents.record.demonstration) {
    remarks.push('Texts are analysts’ summaries of a chosen set of items, not a sample.');
  }
  return remarks;
}

/** What the analyst changed of what was counted. */
function byHand({ setAside, added }: OpenCase): string[] {
  const remarks: string[] = [];
  if (setAside > 0) remarks.push(`Set aside by the analyst: ${cited(setAside)}.`);
  if (added > 0) remarks.push(`Added by the analyst: ${cited(added)}.`);
  return remarks;
}

function cited(count: number): string {
  return `${count} ${count === 1 ? 'citation' : 'citations'}`;
}
