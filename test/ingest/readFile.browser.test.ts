import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { planFile } from '../../src/ingest/plan.ts';
import { counts, readPlan, readText } from './reading.ts';

const TABLE =
  'id,author,date,text\n1,rt,2022-01-10,The first text\n2,tass,2022-01-11,The second text\n';

describe('in a browser', () => {
  it('reads a table with the same hashes as elsewhere', async () => {
    const { ledger, posts } = await readText(TABLE);
    expect(counts(ledger)).toEqual([2, 2, 0, 0]);
    expect(posts[0]?.origin.rowHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('reads archives and compressed files', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    await writer.add('one.csv', new TextReader(TABLE));
    const plans = await planFile('all.zip', await writer.close());
    const gz = await new Response(
      new Blob([TABLE]).stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    plans.push(...(await planFile('two.csv.gz', gz)));
    const reads = await Promise.all(plans.map((plan) => readPlan(plan)));
    expect(reads.map(({ ledger }) => ledger.kept)).toEqual([2, 2]);
  });

  it('stops when told', async () => {
    await expect(readText(TABLE, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
