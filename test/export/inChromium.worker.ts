import { auditCaseFile, readCaseFile, writeCaseFile } from '../../src/export/caseFile.ts';
import { toGexf } from '../../src/export/gexf.ts';
import { toGraphml } from '../../src/export/graphml.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { MADE_CASE } from './madeCaseFile.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

/** Everything that the case desk exports, on a thread without a DOM. */
self.addEventListener('message', async () => {
  const blob = await writeCaseFile(MADE_CASE);
  const [report, contents] = [await auditCaseFile(blob, { rowHash }), await readCaseFile(blob)];
  self.postMessage({
    gexf: [...toGexf(MADE_NETWORK)].join(''),
    graphml: [...toGraphml(MADE_NETWORK)].join(''),
    report,
    chunks: contents.chunks.length,
  });
});
