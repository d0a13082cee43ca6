import type { PostTable } from '../domain/post.ts';
import { PRECISIONS } from '../domain/time.ts';

/** What of a case a caption has to say, beside its posts. */
export interface RemarkFacts {
  readonly demonstration: boolean;
  /** citations that the analyst set aside, and those that the analyst added */
  readonly setAside: number;
  readonly added: number;
}

/** What a reader of any figure must know of the data behind it: a sentence each. */
export function dataRemarks(posts: PostTable, facts: RemarkFacts): string[] {
  return [...timeRemarks(posts), ...caseRemarks(facts)];
}

function timeRemarks(posts: PostTable): string[] {
  const day = PRECISIONS.indexOf('day');
  const known = posts.precision.reduce((sum, precision) => sum + Number(precision === day), 0);
  const remarks: string[] = [];
  if (known === posts.length && known > 0) remarks.push('Times are known to the day.');
  else if (known > 0) remarks.push(`${known} of ${posts.length} times are known to the day.`);
  if (posts.zoneKnown.some((zoneKnown) => zoneKnown === 0)) {
    remarks.push('Some times carry no zone; one was assumed.');
  }
  return remarks;
}

function caseRemarks({ demonstration, setAside, added }: RemarkFacts): string[] {
  const remarks: string[] = [];
  if (demonstration) {
    remarks.push('Texts are analysts’ summaries of a chosen set of items, not a sample.');
  }
  if (setAside > 0) remarks.push(`Set aside by the analyst: ${cited(setAside)}.`);
  if (added > 0) remarks.push(`Added by the analyst: ${cited(added)}.`);
  return remarks;
}

function cited(count: number): string {
  return `${count} ${count === 1 ? 'citation' : 'citations'}`;
}
