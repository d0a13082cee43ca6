import { describe, expect, it } from 'vitest';
import { BenchUsageError, parseRequest } from '../../bench/options.ts';
import { compare, rounded, verdict } from '../../bench/run/compare.ts';
import { graphologyClusters } from '../../bench/run/graphologyPeer.ts';
import { JOBS } from '../../bench/run/jobs.ts';
import { madeEdges } from '../../bench/run/madeEdges.ts';
import { coShares, onlyObjects, tableOfLinks } from '../../bench/run/objects.ts';
import { withSection } from '../../bench/run/report.ts';
import { growthCells } from '../../bench/run/scaling.ts';
import { COLUMNS, cellsOf, markdownTable, terminalTable } from '../../bench/run/table.ts';
import { type Measured, WORKLOADS, type Workload } from '../../bench/run/workloads.ts';

const WORKLOAD: Workload = {
  name: 'w',
  title: 'a workload',
  input: 'qut',
  of: 'process',
  peer: { name: 'Peer', cpuSeconds: 20, size: 1_000_000 },
  goal: { cpuSeconds: 2, peakMb: 400, size: 1_000_000 },
};
const MEASURED: Measured = {
  cpuSeconds: 0.5,
  wallSeconds: 0.6,
  peakMb: 300,
  facts: { edges: 1234 },
  steps: { reading: 0.4 },
};

describe('a row of the table', () => {
  it('compares with the peer in proportion to the size', () => {
    const row = compare(WORKLOAD, 100_000, MEASURED);
    expect(row.peerCpuSeconds).toBe(2);
    expect(row.ratio).toBe(4);
  });

  it('checks the CPU goal in proportion, and memory only at its own size', () => {
    const small = compare(WORKLOAD, 100_000, MEASURED).goals;
    expect(small).toEqual([{ unit: 's', goal: 0.2, figure: 0.5, isMet: false }]);
    const whole = compare(WORKLOAD, 1_000_000, MEASURED).goals;
    expect(whole.map(({ unit, isMet }) => [unit, isMet])).toEqual([
      ['s', true],
      ['MB', true],
    ]);
  });

  it('says by how much a goal is met or missed', () => {
    const [cpu, memory] = compare(WORKLOAD, 1_000_000, { ...MEASURED, peakMb: 1000 }).goals;
    expect(cpu && verdict(cpu)).toBe('≤ 2 s: met, 4 times under');
    expect(memory && verdict(memory)).toBe('≤ 400 MB: missed, 2.5 times over');
  });

  it('never leaves out a run that failed', () => {
    const row = compare(WORKLOAD, 1_000_000, { failed: 'out of memory' });
    expect(row.goals.every(({ isMet }) => !isMet)).toBe(true);
    expect(cellsOf(row)).toEqual([
      'a workload',
      'out of memory',
      '',
      '',
      '',
      '',
      'Peer',
      '20',
      '',
      '≤ 2 s: missed, no figure; ≤ 400 MB: missed, no figure',
    ]);
  });

  it('tells what was found, so that a run that did nothing shows', () => {
    const cells = cellsOf(compare(WORKLOAD, 1_000_000, MEASURED));
    expect(cells.slice(0, 6)).toEqual([
      'a workload',
      '0.5',
      '0.6',
      '300',
      'reading 0.4',
      '1,234 edges',
    ]);
    expect(cells[8]).toBe('40×');
  });

  it('has as many cells as the head has names', () => {
    expect(cellsOf(compare(WORKLOAD, 1, MEASURED))).toHaveLength(COLUMNS.length);
  });
});

describe('ten times as many', () => {
  const growth = { title: 'reading', small: 10, large: 12, peakMb: 3_000, why: '' };

  it('may cost a post at most 1.3 times as much', () => {
    expect(growthCells(growth).slice(4)).toEqual([
      '≤ 1.3 ×: met, 1.1 times under',
      '≤ 6,000 MB: met, 2 times under',
    ]);
    expect(growthCells({ ...growth, large: 26 })[4]).toBe('≤ 1.3 ×: missed, 2 times over');
  });

  it('says why there is no figure', () => {
    expect(growthCells({ ...growth, large: null, peakMb: null, why: 'out of memory' })).toEqual([
      'reading',
      '10',
      'out of memory',
      'out of memory',
      '≤ 1.3 ×: missed, no figure',
      '≤ 6,000 MB: missed, no figure',
    ]);
  });
});

describe('figures', () => {
  it.each([
    [0.0612, '0.061'],
    [4.26, '4.3'],
    [36.31, '36.3'],
    [1234.5, '1,235'],
  ])('%d stands as %s', (value, text) => {
    expect(rounded(value)).toBe(text);
  });
});

describe('tables', () => {
  it('line up in a terminal', () => {
    expect(terminalTable(['a', 'bb'], [['xxx', 'y']])).toBe('a    bb\n───  ──\nxxx  y');
  });

  it('keep a bar within its cell in Markdown', () => {
    expect(markdownTable(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |');
  });
});

describe('RESULTS.md', () => {
  it('begins with how to read it', () => {
    expect(withSection('', 'One', 'x')).toMatch(/^# Results of the benchmarks\n\n.*CPU seconds/s);
  });

  it('keeps the other sections when one is written again', () => {
    const first = withSection(withSection('', 'One', 'old'), 'Two', 'stays');
    const second = withSection(first, 'One', 'new');
    expect(second).toContain('## One\n\nnew\n\n## Two\n\nstays\n');
    expect(second).not.toContain('old');
  });

  it('does not change when the same is written again', () => {
    const once = withSection('', 'One', 'x');
    expect(withSection(once, 'One', 'x')).toBe(once);
  });
});

describe('what is asked for', () => {
  it('is a million posts, or a hundred thousand quickly', () => {
    expect(parseRequest([])).toMatchObject({ type: 'run', rows: 1_000_000, limitSeconds: 900 });
    expect(parseRequest(['--quick'])).toMatchObject({ rows: 100_000, limitSeconds: 30 });
    expect(parseRequest(['--rows', '10m'])).toMatchObject({ rows: 10_000_000 });
    expect(parseRequest(['--scaling'])).toMatchObject({ type: 'scaling', rows: 1_000_000 });
  });

  it('may be some workloads only', () => {
    const request = parseRequest(['--only', 'read,whole']);
    expect(request.type === 'run' && request.workloads.map(({ name }) => name)).toEqual([
      'read',
      'whole',
    ]);
  });

  it('may be a file', () => {
    expect(parseRequest(['generate', '--out', 'x.csv', '--rows', '5k', '--shape', 'qut'])).toEqual({
      type: 'generate',
      rows: 5_000,
      seed: 1,
      hot: 0,
      shape: 'qut',
      course: 'stream',
      out: 'x.csv',
      truth: null,
    });
  });

  it.each([
    [['--rows', 'many'], /--rows takes a number/],
    [['--only', 'nothing'], /--only takes start, read/],
    [['generate'], /generate takes --out FILE/],
    [['generate', '--out', 'x', '--shape', 'round'], /--shape takes posts, qut, coortweet/],
    [['dance'], /There is no "dance"/],
    [['--fast'], /fast/],
  ])('%j is refused in words', (words, sentence) => {
    expect(() => parseRequest(words)).toThrow(BenchUsageError);
    expect(() => parseRequest(words)).toThrow(sentence);
  });
});

describe('workloads', () => {
  it('are each done by a job of their name', () => {
    expect(Object.keys(JOBS).sort()).toEqual(WORKLOADS.map(({ name }) => name).sort());
  });

  it('begin with the bare start, which every other one contains', async () => {
    expect(WORKLOADS[0]?.name).toBe('start');
    const task = { workload: 'start', path: '', rows: 1, commandLine: '', out: '' };
    expect(await JOBS.start?.(task)).toEqual({ facts: {} });
  });

  it('made edges: as many as asked for, each pair once, in groups that are found', () => {
    const edges = madeEdges(5_000, 1);
    const pairs = new Set(edges.map(({ amplifier, source }) => `${amplifier} ${source}`));
    expect(pairs.size).toBe(5_000);
    expect(graphologyClusters(edges, 1)).toBeGreaterThan(2);
    expect(madeEdges(5_000, 1)).toEqual(edges);
  });

  it('made links: posts that co-share finds, and not in posts that share other things alone', () => {
    const posts = tableOfLinks(5_000, 1);
    expect(coShares(posts).evidence.length).toBeGreaterThan(50);
    expect(onlyObjects(posts, 'links').links).toBe(posts.links);
    expect(coShares(onlyObjects(posts, 'hashtags')).evidence.length).toBe(0);
  });
});
