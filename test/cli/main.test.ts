import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { sharedFile } from '../sharedData.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-cli-'));
const HEAD = 'id,platform,actor,published,text,url,lang,context\n';

/** Twelve objects that a and b always share within seconds; each also by others, at other times. */
function repeatedShares(): string {
  const rows: string[] = [];
  for (let object = 0; object < 12; object += 1) {
    const start = 1_600_000_000 + object * 100_000;
    const share = (account: string, at: number) =>
      rows.push(`o${object},${account},${account}${object},${start + at}`);
    share('a', 0);
    share('b', 4);
    for (let k = 0; k < 5; k += 1) share(`x${(object * 5 + k) % 23}`, 3_000 + k * 4_000);
  }
  return `object_id,account_id,content_id,timestamp_share\n${rows.join('\n')}\n`;
}

beforeAll(() => {
  writeFileSync(join(folder, 'repeated.csv'), repeatedShares());
  writeFileSync(
    join(folder, 'rt.csv'),
    `${HEAD}rt:1,web,rt.com,2022-01-11,"Outside powers must keep out, the Chinese Foreign Ministry said on Tuesday.",https://www.rt.com/1/,en,\n` +
      'rt:2,web,rt.com,2022-01-12,"Snow closed the roads near Almaty.",https://www.rt.com/2/,en,\n',
  );
  writeFileSync(
    join(folder, 'cnmfa.csv'),
    `${HEAD}cn:1,web,mfa.gov.cn,2022-01-10,外部势力不得插手。,https://www.mfa.gov.cn/1,zh,\n`,
  );
  writeFileSync(
    join(folder, 'shares.csv'),
    'object_id,account_id,content_id,timestamp_share\no1,a,c1,100\no1,b,c2,105\no2,a,c3,200\no2,b,c4,203\n',
  );
  writeFileSync(join(folder, 'empty.csv'), '');
});

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  const text = () => readFileSync(out, 'utf8');
  return { code, text, json: () => JSON.parse(text()) };
}

describe('inspect', () => {
  it('says of each file what it is and where its rows go', async () => {
    const { code, json } = await run('inspect', 'rt.csv');
    expect(code).toBe(0);
    const [file] = json();
    expect(Object.keys(file)).toEqual([
      'file',
      'format',
      'encoding',
      'sha256',
      'rows',
      'kept',
      'duplicates',
      'rejected',
      'handles',
      'from',
      'to',
      'languages',
      'problems',
    ]);
    expect(file).toMatchObject({ file: 'rt.csv', rows: 2, kept: 2, duplicates: 0, rejected: 0 });
    expect(file).toMatchObject({ from: '2022-01-11', to: '2022-01-12', languages: ['en'] });
  });

  it('answers with exit code 1 and the reason where a file holds no posts', async () => {
    const { code, json } = await run('inspect', 'empty.csv');
    expect(code).toBe(1);
    expect(json()[0].problems[0].reason).toMatch(/empty/i);
    // the SHA-256 of nothing
    expect(json()[0].sha256).toMatch(/^e3b0c442/);
  });
});

describe('network', () => {
  it('finds who cites whom, with the keys of the contract', async () => {
    const { code, json } = await run('network', 'rt.csv', 'cnmfa.csv', '--kinds', 'citation');
    expect(code).toBe(0);
    const { nodes, edges, settings, coverage } = json();
    expect(Object.keys(json())).toEqual(['nodes', 'edges', 'settings', 'coverage']);
    expect(edges).toEqual([
      {
        amplifier: 'rt',
        source: 'chn-mfa',
        kind: 'citation',
        weight: 1,
        expected: null,
        p: null,
        q: null,
        medianLagSeconds: null,
        first: '2022-01-11',
        last: '2022-01-11',
      },
    ]);
    expect(nodes.map((node: { id: string; state: string }) => [node.id, node.state])).toEqual([
      ['chn-mfa', 'CHN'],
      ['rt', 'RUS'],
    ]);
    expect(Object.keys(nodes[0])).toEqual([
      'id',
      'label',
      'state',
      'kind',
      'posts',
      'amplifies',
      'amplified',
      'cluster',
      'x',
      'y',
    ]);
    expect(settings).toMatchObject({ kinds: ['citation'], seed: 1 });
    expect(coverage).toMatchObject({ posts: 3, files: ['rt.csv', 'cnmfa.csv'], hot: [] });
  });

  it('puts expected, p and q beside each edge, and hides by q only where asked', async () => {
    const words = ['network', 'repeated.csv', '--kinds', 'co-share', '--window', '4000s'];
    const { edges, settings } = (await run(...words)).json();
    const pair = edges.find((edge: { weight: number }) => edge.weight === 12);
    // of 21 pairs of sharers of one object, one is a and b, four are neighbours, four lie 4,000 seconds apart
    expect(pair.expected).toBeCloseTo((12 * 7) / 21, 9);
    expect(pair.p / (7 / 21) ** 12).toBeCloseTo(1, 9);
    expect(pair.q).toBeGreaterThan(pair.p);
    expect(settings.maxQ).toBeNull();
    const hidden = (await run(...words, '--max-q', '0.05')).json();
    expect(hidden.edges).toEqual([pair]);
    expect(hidden.settings.maxQ).toBe(0.05);
  });

  it('gives the edges as CSV', async () => {
    const { text } = await run('network', 'rt.csv', 'cnmfa.csv', '--format', 'csv');
    expect(text().split(/\r?\n/)[0]).toBe(
      'amplifier,source,kind,weight,expected,p,q,medianLagSeconds,first,last',
    );
  });

  it('is the same whatever the order of the files', async () => {
    const there = await run('network', 'rt.csv', 'cnmfa.csv');
    const back = await run('network', 'cnmfa.csv', 'rt.csv');
    expect(back.json().edges).toEqual(there.json().edges);
    expect(back.json().nodes).toEqual(there.json().nodes);
  });

  it.each([
    ['gexf', '<gexf'],
    ['graphml', '<graphml'],
  ])('gives %s', async (format, tag) => {
    const { text } = await run('network', 'rt.csv', 'cnmfa.csv', '--format', format);
    expect(text()).toContain(tag);
  });
});

describe('evidence', () => {
  it('gives one row per piece, with the keys of the contract', async () => {
    const { json } = await run('evidence', 'rt.csv', 'cnmfa.csv', '--kinds', 'citation');
    const [row] = json();
    expect(Object.keys(row)).toEqual([
      'kind',
      'amplifier',
      'source',
      'amplifier_post',
      'source_post',
      'lag_seconds',
      'orderable',
      'score',
      'amplifier_span',
      'source_span',
      'rule',
      'common',
    ]);
    expect(row).toMatchObject({ amplifier: 'rt', source: 'chn-mfa', amplifier_post: 'rt:1' });
    expect(row.amplifier_span).toMatch(/^\d+-\d+$/);
  });
});

describe('what cannot be written', () => {
  it('is said in words', async () => {
    expect(await main(['inspect', 'rt.csv', '--out', 'no-such-folder/x.json'], folder)).toBe(1);
  });
});

describe('the least weight', () => {
  it('leaves out of the evidence what it leaves out of the network', async () => {
    const { json } = await run('evidence', 'rt.csv', 'cnmfa.csv', '--min-weight', '2');
    expect(json()).toEqual([]);
  });
});

describe('columns that the caller names', () => {
  it('are read where their names say nothing', async () => {
    writeFileSync(
      join(folder, 'odd.csv'),
      'wer,wann,was\nrt.com,2022-01-11,"No, the Chinese Foreign Ministry said."\n',
    );
    expect((await run('network', 'odd.csv')).code).toBe(1);
    const { code, json } = await run('network', 'odd.csv', '--map', 'handle=wer,at=wann,text=was');
    expect(code).toBe(0);
    expect(json().edges).toHaveLength(1);
  });
});

describe('an archive', () => {
  async function archive(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    for (const [path, text] of Object.entries(files)) await writer.add(path, new TextReader(text));
    writeFileSync(join(folder, name), await writer.close());
  }

  async function told(job: () => Promise<unknown>): Promise<string> {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      await job();
      return written.mock.calls.map(([text]) => String(text)).join('');
    } finally {
      written.mockRestore();
    }
  }

  const rt = () => readFileSync(join(folder, 'rt.csv'), 'utf8');
  const readme = 'Posts, collected by hand\nand packed, so it seems\n';

  it('is read without the members that hold no posts, which are named', async () => {
    const cnmfa = readFileSync(join(folder, 'cnmfa.csv'), 'utf8');
    await archive('some.zip', { 'rt.csv': rt(), 'readme.txt': readme, 'cnmfa.csv': cnmfa });
    const words = await told(async () => {
      const { code, json } = await run('network', 'some.zip', '--kinds', 'citation');
      expect(code).toBe(0);
      expect(json().coverage.files).toEqual(['some.zip/rt.csv', 'some.zip/cnmfa.csv']);
    });
    expect(words).toContain('some.zip/readme.txt: not read: ');
    const { code, json } = await run('inspect', 'some.zip');
    expect(code).toBe(0);
    expect(json().map(({ kept }: { kept: number }) => kept)).toEqual([2, 0, 1]);
    expect(json()[1].problems).toHaveLength(1);
  });

  it('is bad input where none of its members holds posts', async () => {
    await archive('none.zip', { 'readme.txt': readme, 'empty.csv': '' });
    expect((await run('network', 'none.zip')).code).toBe(1);
    expect((await run('inspect', 'none.zip')).code).toBe(1);
  });

  it('may have columns that only some members have', async () => {
    const odd = 'wer,wann,was\nrt.com,2022-01-11,"No, the Chinese Foreign Ministry said."\n';
    await archive('odd.zip', { 'odd.csv': odd, 'readme.txt': readme });
    const map = ['--map', 'handle=wer,at=wann,text=was'];
    expect((await run('network', 'odd.zip', ...map)).code).toBe(0);
  });

  it('cannot move the terminal by the names in it', async () => {
    await archive('names.zip', { 'rt.csv': rt(), '\x1b[2J.txt': 'a\x1b[31m,b\x07\n1,2\n' });
    const words = await told(() => run('network', 'names.zip', '--kinds', 'citation'));
    expect(words).toContain('names.zip/\\x1b[2J.txt: not read: ');
    expect(/(?![\n\t])\p{Cc}/u.test(words)).toBe(false);
  });
});

describe('pairs', () => {
  it('gives CooRTweet’s rows', async () => {
    const { json } = await run(
      'pairs',
      'shares.csv',
      '--window',
      '10s',
      '--min-participation',
      '2',
    );
    expect(json()).toEqual([
      {
        object_id: 'o1',
        content_id: 'c1',
        content_id_y: 'c2',
        time_delta: 5,
        account_id: 'a',
        account_id_y: 'b',
      },
      {
        object_id: 'o2',
        content_id: 'c3',
        content_id_y: 'c4',
        time_delta: 3,
        account_id: 'a',
        account_id_y: 'b',
      },
    ]);
  });

  it('agrees with CooRTweet’s own counts on its demonstration set', async () => {
    const shares = sharedFile('coortweet/russian_coord_tweets.csv');
    const counts = sharedFile('coortweet/expected_counts.csv');
    if (!shares || !counts) return;
    const lines = readFileSync(counts, 'utf8').trim().split(/\r?\n/).slice(1);
    for (const line of lines) {
      const [window, participation, pairs] = line.split(',');
      const { json } = await run(
        'pairs',
        shares,
        '--window',
        `${window}s`,
        '--min-participation',
        participation ?? '',
      );
      expect(json(), line).toHaveLength(Number(pairs));
    }
  }, 120_000);

  it('names the columns that it misses', async () => {
    expect((await run('pairs', 'rt.csv')).code).toBe(1);
  });
});

describe('help', () => {
  it.each([
    [['help']],
    [['--help']],
    [['network', '--help']],
    [['inspect', 'not-there.csv', '-h']],
  ])('%j prints the usage and ends with exit code 0', async (words) => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      expect(await main(words, folder)).toBe(0);
      expect(String(printed.mock.calls[0]?.[0])).toMatch(/^antiphon <command>/);
    } finally {
      printed.mockRestore();
    }
  });
});

describe('bad usage has exit code 2, bad input exit code 1', () => {
  it.each([
    [2, ['fly']],
    [2, ['network']],
    [2, ['network', 'rt.csv', '--window', 'soon']],
    [2, ['evidence', 'rt.csv', '--format', 'gexf']],
    [1, ['network', 'not-there.csv']],
    [1, ['network', 'empty.csv']],
    [1, ['network', '.']],
    [1, ['inspect', '.']],
    [1, ['network', 'rt.csv', '--map', 'text=body']],
    [1, ['audit', 'rt.csv']],
  ])('%i: %j', async (code, words) => {
    expect((await run(...words)).code).toBe(code);
  });
});

describe('sensitivity', () => {
  it('counts the network over windows and least weights', async () => {
    const { code, json } = await run(
      ...['sensitivity', 'repeated.csv', '--kinds', 'co-share'],
      ...['--windows', '2s,60s,4000s', '--thresholds', '1,2'],
    );
    expect(code).toBe(0);
    const rows = json();
    expect(Object.keys(rows[0])).toEqual([
      'window',
      'threshold',
      'edges',
      'significant',
      'clusters',
      'largest_component',
    ]);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ window: '2s', threshold: 1, edges: 0, largest_component: 0 });
    expect(rows[3]).toEqual({
      ...{ window: '60s', threshold: 2, edges: 1, significant: 1, clusters: 1 },
      largest_component: 2,
    });
    expect(rows[4].edges).toBeGreaterThan(1);
  });

  it('takes whole numbers and durations only', async () => {
    expect((await run('sensitivity', 'repeated.csv', '--thresholds', '1,x')).code).toBe(2);
    expect((await run('sensitivity', 'repeated.csv', '--windows', 'soon')).code).toBe(2);
  });
});
