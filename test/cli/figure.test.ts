import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-figure-'));
const HEAD = 'id,platform,actor,published,text,url,lang\n';

beforeAll(() => {
  writeFileSync(
    join(folder, 'rt.csv'),
    `${HEAD}rt:1,web,rt.com,2022-01-11,"Outside powers must keep out, the Chinese Foreign Ministry said on Tuesday.",https://www.rt.com/1/,en\n` +
      'rt:2,web,rt.com,2022-01-12,"Snow closed the roads near Almaty, Xinhua reported.",https://www.rt.com/2/,en\n',
  );
  writeFileSync(
    join(folder, 'cnmfa.csv'),
    `${HEAD}cn:1,web,mfa.gov.cn,2022-01-10,外部势力不得插手。,https://www.mfa.gov.cn/1,zh\n`,
  );
});

async function run(...words: string[]) {
  const out = join(folder, 'figure.svg');
  const code = await main(['figure', 'rt.csv', 'cnmfa.csv', ...words, '--out', out], folder);
  return { code, svg: () => readFileSync(out, 'utf8') };
}

describe('figure', () => {
  it('is an SVG with its texts, its caption and the fonts that they need', async () => {
    const { code, svg } = await run('--title', 'RT and the ministry', '--size', 'two-columns');
    expect(code).toBe(0);
    expect(svg()).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="180mm" height="130mm"');
    expect(svg()).toContain('>RT and the ministry</text>');
    expect(svg()).toContain('Chinese');
    expect(svg()).toContain('Does not show intent, control or audience effect.');
    expect(svg()).toContain('RT amplifies');
    const [, hash = ''] = /sha256:([0-9a-f]{64})</.exec(svg()) ?? [];
    expect(svg()).toContain(`>Data: SHA-256 ${hash.slice(0, 12)}…</text>`);
    expect(svg()).toContain("font-family:'Source Sans 3';font-style:normal");
    expect(svg()).not.toContain('U+0460-052F');
    expect(svg()).toContain(
      "antiphon figure rt.csv cnmfa.csv --size two-columns --title 'RT and the ministry' --max-q 0.05 --keep-acts",
    );
  });

  it('is the same in every run, and small without fonts', async () => {
    const first = await run('--no-fonts', '--theme', 'print');
    const text = first.svg();
    expect((await run('--no-fonts', '--theme', 'print')).svg()).toBe(text);
    expect(text.length).toBeLessThan(20_000);
    expect(text).not.toContain('@font-face');
  });

  it('draws as one and leaves out whom it is told to, and says so', async () => {
    const { svg } = await run('--no-fonts', '--group', 'The Chinese=chn-mfa,xinhua');
    const joined = svg();
    expect(joined).toContain('The Chinese (group)');
    expect(joined).toContain('Drawn as one by the analyst: The Chinese (2 actors).');
    expect(joined).toContain("--group 'The Chinese=");
    const byState = (await run('--no-fonts', '--fold', 'state')).svg();
    expect(byState).toContain('China, 2');
    expect(byState).toContain('--fold state');
    const without = (await run('--no-fonts', '--without', 'chn-mfa')).svg();
    expect(without).toContain('without the actors Chinese');
    expect(without).toContain('--without chn-mfa');
  });

  it.each([
    [['--group', 'Alone=rt'], '--group takes a name and at least two actors'],
    [['--fold', 'kind'], '--fold takes none, state, cluster'],
    [['--size', 'poster'], '--size takes web, one-column'],
    [['--size', '20x20'], '--size: each side has 200 to 6000 px'],
    [['--theme', 'red'], '--theme takes light, dark, print, greyscale'],
    [['--actors', '0'], '--actors takes a whole number from 1'],
    [['--size', '210x200'], 'too small for the caption'],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code } = await run(...words);
    expect(code).toBe(2);
    expect(said.mock.calls.flat().join('')).toContain(sentence);
    said.mockRestore();
  });
});
