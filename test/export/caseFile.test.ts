import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ACTIVITY } from '../../src/domain/activity.ts';
import { NO_ARRANGEMENT } from '../../src/domain/arrangement.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { SHIPPED_WORDS, type WordLists } from '../../src/domain/wordLists.ts';
import { auditCaseFile, readCaseFile, writeCaseFile } from '../../src/export/caseFile.ts';
import { manifestPart } from '../../src/export/caseManifest.ts';
import { type CaseFileInput, partsOf } from '../../src/export/caseParts.ts';
import { openZip, writeSealedZip, type ZipPart } from '../../src/export/sealedZip.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { MADE_CASE, MADE_EVIDENCE, madePiece } from './madeCaseFile.ts';

const audit = (blob: Blob) => auditCaseFile(blob, { rowHash });
const whole = await writeCaseFile(MADE_CASE, { app: 'Antiphon 0.1.0' });
const bytes = new Uint8Array(await whole.arrayBuffer());

async function flipped(at: number, mask: number): Promise<Blob> {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ mask;
  return new Blob([changed]);
}

/** The case with some fields replaced, sealed as if it had always been so. */
async function auditOf(given: Partial<CaseFileInput>) {
  return audit(await writeCaseFile({ ...MADE_CASE, ...given }));
}

describe('a case file', () => {
  it('holds judgements only where there are any, and takes none that is not whole', async () => {
    const names = async (input: CaseFileInput) => (await partsOf(input)).map(({ name }) => name);
    expect(await names(MADE_CASE)).toContain('judgements.json');
    expect(await names({ ...MADE_CASE, judgements: [] })).not.toContain('judgements.json');
    const [one] = MADE_CASE.judgements;
    if (!one) throw new Error('the made case holds no judgement');
    const faultOf = async (judgements: readonly Judgement[]) =>
      (await auditOf({ judgements })).faults.map(({ part, what }) => `${part}: ${what}`);
    expect(await faultOf([{ ...one, reason: ' ' }])).toEqual([
      'judgements.json: expected a reason beside the verdict "rejected"',
    ]);
    expect(await faultOf([one, one])).toEqual([
      'judgements.json: expected one judgement of each thing, found two',
    ]);
    expect(await faultOf([{ ...one, verdict: 'guilty' as never }])).toEqual([
      'judgements.json: "guilty" is no verdict',
    ]);
    expect(await faultOf([{ ...one, about: { type: 'state' } as never }])).toEqual([
      'judgements.json: expected a judgement about a citation, edge, actor, post or cluster',
    ]);
  });

  it('holds narratives and names of countries only where they were changed, and none that cannot be', async () => {
    const names = async (input: CaseFileInput) => (await partsOf(input)).map(({ name }) => name);
    expect(await names(MADE_CASE)).toEqual(
      expect.arrayContaining(['codebook.json', 'countries.json']),
    );
    const shipped = await names({ ...MADE_CASE, wordLists: SHIPPED_WORDS });
    expect(shipped).not.toEqual(expect.arrayContaining(['codebook.json']));
    expect(shipped).not.toEqual(expect.arrayContaining(['countries.json']));
    const faultOf = async (wordLists: Partial<WordLists>) =>
      (await auditOf({ wordLists: { ...SHIPPED_WORDS, ...wordLists } })).faults.map(
        ({ part, what }) => `${part}: ${what}`,
      );
    const [one] = MADE_CASE.wordLists.codebook;
    const [name] = MADE_CASE.wordLists.nameEdits;
    if (!one || name?.type !== 'add') throw new Error('the made case holds no lists');
    expect(await faultOf({ codebook: [one, one] })).toEqual([
      'codebook.json: expected narratives with names of their own, found two with the same',
    ]);
    expect(await faultOf({ codebook: [{ ...one, name: ' ' }] })).toEqual([
      'codebook.json: expected a narrative with a name',
    ]);
    expect(await faultOf({ codebook: [{ ...one, phrases: [{} as never] }] })).toEqual([
      'codebook.json: expected a phrase with exclude as boolean',
    ]);
    expect(
      await faultOf({ nameEdits: [{ ...name, name: { ...name.name, country: 'kz' } }] }),
    ).toEqual(['countries.json: expected an ISO alpha-3 code such as KAZ, found "kz"']);
    expect(
      await faultOf({ nameEdits: [{ ...name, name: { ...name.name, use: 'nick' as never } }] }),
    ).toEqual([
      'countries.json: expected one of name, people, adjective, capital, trap, found "nick"',
    ]);
    expect(await faultOf({ nameEdits: [{ ...name, reason: 4 as never }] })).toEqual([
      'countries.json: expected a change of a name with reason as string',
    ]);
  });

  it('gives back everything that was put in', async () => {
    const back = await readCaseFile(whole);
    const { network: _, evidence: __, ...put } = MADE_CASE;
    expect(back).toEqual({
      ...{ ...put, figures: [] },
      ...{ arrangement: NO_ARRANGEMENT, activity: NO_ACTIVITY },
    });
  });

  it('is the same bytes for the same case', async () => {
    const again = await writeCaseFile(MADE_CASE, { app: 'Antiphon 0.1.0' });
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
  });

  it('holds parts that people can read, and says what they are', async () => {
    const zip = await openZip(whole);
    expect(zip.names).toEqual([
      ...['manifest.json', 'README.txt', 'case.json', 'sources.json', 'problems.json'],
      ...[
        'actors.json',
        'judgements.json',
        'codebook.json',
        'countries.json',
        'positions.json',
        'posts/000001.bin',
        'posts/000002.bin',
      ],
      ...['network.json', 'evidence.csv'],
    ]);
    const csv = await (await zip.read('evidence.csv', 1e6)).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'kind,amplifier,source,amplifier_post,source_post,lag_seconds,orderable,score,amplifier_span,source_span,rule,common,object',
      'citation,x:rt&co,chn-mfa,a1,,,false,1,0-4,,X says,false,',
    ]);
    expect(csv).toContain("'=b1");
  });

  it('leaves out what the store adds to the record', async () => {
    const record = { ...MADE_CASE.record, revision: 7, deletedAt: null };
    const back = await readCaseFile(await writeCaseFile({ ...MADE_CASE, record }));
    expect(back.record).toEqual(MADE_CASE.record);
  });

  it('keeps more reported rows than one part holds, in their order', async () => {
    const problems = Array.from({ length: 50_001 }, (_, k) => ({
      ...{ file: 'posts.csv', row: k + 1, reason: 'no time', excerpt: '' },
    }));
    const blob = await writeCaseFile({ ...MADE_CASE, problems: problems.values() });
    const { names } = await openZip(blob);
    expect(names.filter((name) => name.startsWith('problems'))).toEqual([
      'problems.json',
      'problems/000002.json',
    ]);
    const back = (await readCaseFile(blob)).problems;
    expect(back.map(({ row }) => row)).toEqual(problems.map(({ row }) => row));
  }, 60_000);

  it('can be read without network, evidence, positions and problems', async () => {
    const { record, sources, actorEdits, chunks } = MADE_CASE;
    const judgements: readonly Judgement[] = [];
    const bare = await writeCaseFile({
      ...{ record, sources, actorEdits, judgements, chunks },
      positions: null,
      wordLists: SHIPPED_WORDS,
    });
    expect(await readCaseFile(bare)).toMatchObject({ positions: null, problems: [] });
    expect((await audit(bare)).ok).toBe(true);
  });
});

describe('the audit', () => {
  it('finds nothing wrong with a file as it was written', async () => {
    expect(await audit(whole)).toEqual({
      ok: true,
      checked: { parts: 13, posts: 3, evidence: 5, edges: 2, figures: 0 },
      faults: [],
    });
  });

  it('notices any changed byte, anywhere in the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const blob = await flipped(at, mask);
          const report = await audit(blob);
          expect(report.ok, `byte ${at}`).toBe(false);
          await expect(readCaseFile(blob)).rejects.toThrow(report.faults[0]?.part);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('notices changes in the end record and in the seal, byte by byte', async () => {
    for (let at = bytes.length - 90; at < bytes.length; at += 1)
      expect((await audit(await flipped(at, 1))).ok, `byte ${at}`).toBe(false);
  }, 60_000);

  it('names the part in whose bytes something was changed', async () => {
    const text = new TextDecoder('latin1').decode(bytes);
    for (const name of ['case.json', 'posts/000002.bin', 'network.json', 'evidence.csv']) {
      // the local header holds the name; the part's own bytes follow it
      const start = text.indexOf(name, text.indexOf('README.txt')) + name.length;
      const report = await audit(await flipped(start + 40, 0x55));
      expect(report.faults[0]?.part).toBe(name);
      expect(report.faults[1]?.part).toBe('the zip');
    }
  });

  it('notices bytes that were cut off or added', async () => {
    for (const blob of [
      whole.slice(0, whole.size - 1),
      whole.slice(0, 500),
      whole.slice(1),
      new Blob([whole, 'x']),
      new Blob(['x', whole]),
      new Blob([]),
      new Blob(['no zip at all']),
    ]) {
      const report = await audit(blob);
      expect(report.ok).toBe(false);
      expect(report.faults.at(-1)?.part).toBe('the zip');
    }
  });

  it('names parts that are missing, unknown, or not as listed', async () => {
    const parts = await partsOf(MADE_CASE);
    const manifest = await manifestPart(parts, 'made');
    const seal = (changed: readonly ZipPart[]) => writeSealedZip([manifest, ...changed]);
    const without = await audit(await seal(parts.filter((part) => part.name !== 'actors.json')));
    expect(without.faults).toEqual([
      { part: 'actors.json', what: 'it is listed in the manifest and missing in the zip' },
    ]);
    const stranger = { name: 'extra.txt', blob: new Blob(['abc']) };
    expect((await audit(await seal([...parts, stranger]))).faults).toEqual([
      { part: 'extra.txt', what: 'the manifest does not list it' },
    ]);
    const other = parts.map((part) =>
      part.name === 'README.txt' ? { ...part, blob: new Blob(['x'.repeat(part.blob.size)]) } : part,
    );
    const [fault] = (await audit(await seal(other))).faults;
    expect(fault?.part).toBe('README.txt');
    expect(fault?.what).toMatch(/^expected SHA-256 [0-9a-f]{64}, found [0-9a-f]{64}$/);
  });

  it('names edges that weigh more or less than their evidence', async () => {
    const evidence = MADE_EVIDENCE.slice(1);
    expect((await auditOf({ evidence })).faults).toEqual([
      {
        part: 'network.json',
        what: 'edge x:rt&co→chn-mfa:citation: its weight is 2, its evidence gives 1',
      },
    ]);
    const moreObjects = [
      ...MADE_EVIDENCE,
      madePiece({ kind: 'co-share', source_post: 'a2', object: '#tag' }),
    ];
    expect((await auditOf({ evidence: moreObjects })).faults.map((one) => one.what)).toEqual([
      'edge chn-mfa→x:rt&co:co-share: its weight is 1, its evidence gives 2',
    ]);
  });

  it('names evidence whose posts are not there', async () => {
    const evidence = [...MADE_EVIDENCE, madePiece({ kind: 'reply', source_post: 'z9' })];
    expect((await auditOf({ evidence })).faults).toEqual([
      { part: 'evidence.csv', what: 'row 6 names post z9, not in the file' },
    ]);
  });

  it('names posts that are not as they were read', async () => {
    const report = await auditCaseFile(whole, {
      rowHash: (post) => (post.id === 'a2' ? 'another' : rowHash(post)),
    });
    expect(report.faults).toEqual([
      {
        part: 'posts/000001.bin',
        what: 'post a2 is not as it was read from row 2 of posts.csv',
      },
    ]);
  });

  it('names posts that cannot be read at all, and contents of another shape', async () => {
    const broken = await auditOf({ chunks: [new Uint8Array(50)] });
    expect(broken.faults[0]).toEqual({
      part: 'posts/000001.bin',
      what: 'decodePosts: expected the bytes of encoded posts, found something else',
    });
    const parts = (await partsOf(MADE_CASE)).map((part) =>
      part.name === 'positions.json'
        ? { ...part, blob: new Blob(['{"ids":["a"],"xy":[1]}']) }
        : part,
    );
    const blob = await writeSealedZip([await manifestPart(parts, 'made'), ...parts]);
    expect((await audit(blob)).faults).toEqual([
      { part: 'positions.json', what: 'expected 2 coordinates, found 1' },
    ]);
    await expect(readCaseFile(blob)).rejects.toThrow(
      'positions.json: expected 2 coordinates, found 1',
    );
  });
});
