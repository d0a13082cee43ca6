import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/export/caseFile.ts';
import { toGexf } from '../../src/export/gexf.ts';
import { toGraphml } from '../../src/export/graphml.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

interface Answer {
  readonly gexf: string;
  readonly graphml: string;
  readonly report: AuditReport;
  readonly chunks: number;
}

function inWorker(): Promise<Answer> {
  const worker = new Worker(new URL('./inChromium.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(null);
  });
}

function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

describe('exports in the browser', () => {
  it('are written on a worker, which has no DOM', async () => {
    const { gexf, graphml, report, chunks } = await inWorker();
    for (const xml of [gexf, graphml]) {
      expect(parsed(xml).querySelector('parsererror')).toBeNull();
      expect(parsed(xml).querySelectorAll('node')).toHaveLength(2);
      expect(parsed(xml).querySelectorAll('edge')).toHaveLength(2);
    }
    expect(report).toMatchObject({ ok: true, faults: [] });
    expect(chunks).toBe(2);
  });

  it('are well-formed XML whatever the names hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        (label, first) => {
          const nodes = MADE_NETWORK.nodes.map((node) => ({ ...node, label }));
          const edges = MADE_NETWORK.edges.map((edge) => ({ ...edge, first }));
          for (const write of [toGexf, toGraphml]) {
            const document = parsed([...write({ ...MADE_NETWORK, nodes, edges })].join(''));
            expect(document.querySelector('parsererror')).toBeNull();
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
