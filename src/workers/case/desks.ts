import type { CaseContents } from '../../domain/case.ts';
import { createMeasureDesk, type MeasureDesk } from './measureDesk.ts';
import type { OpenCase } from './openCase.ts';
import { createPickupDesk, type PickupDesk } from './pickupDesk.ts';

/** An open case with all that answers for it. */
export interface Desk {
  readonly contents: CaseContents;
  readonly open: OpenCase;
  readonly pickups: PickupDesk;
  readonly measures: MeasureDesk;
}

export function desksOf(
  contents: CaseContents,
  open: OpenCase,
): Pick<Desk, 'pickups' | 'measures'> {
  const { sources, wordLists } = contents;
  return {
    pickups: createPickupDesk(open, wordLists.nameEdits),
    measures: createMeasureDesk(open, sources, wordLists),
  };
}
