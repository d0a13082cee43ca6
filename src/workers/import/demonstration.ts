import postsCsv from '../../../data/demonstration/posts.csv?raw';
import type { CaseRecord } from '../../domain/case.ts';
import { type PlannedFile, planFile } from '../../ingest/plan.ts';
import type { Store } from '../../store/openStore.ts';

const NAME = 'Kazakhstan, January 2022, and two years of pick-ups';

/** The built-in case: found where it is in the list already, else read in like any other file. */
export async function openDemonstration(
  store: Store,
  makeCase: (
    first: { readonly name: string; readonly demonstration: boolean },
    plans: readonly PlannedFile[],
  ) => Promise<CaseRecord>,
): Promise<CaseRecord> {
  const known = (await store.listCases()).find((record) => record.demonstration);
  if (known && known.posts > 0) return known;
  const plans = await planFile('demonstration.csv', new Blob([postsCsv]));
  return makeCase({ name: NAME, demonstration: true }, plans);
}
