import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { sharedFile } from '../sharedData.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-mentions-'));
const goldFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'gold');

interface Label {
  readonly id: string;
  readonly countries: readonly string[];
  readonly file: string;
  readonly sample: string;
}

function readGold(language: string): Label[] {
  const text = readFileSync(join(goldFolder, `mentions-${language}.csv`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', countries = '', file = '', sample = ''] = line.split(',');
      return { id, countries: countries === '' ? [] : countries.split(';'), file, sample };
    });
}

/** Countries of every post of a file by its id, as the command gives them. */
async function answers(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const out = join(folder, 'answer.json');
  expect(await main(['mentions', path, '--out', out], folder)).toBe(0);
  const rows: { post: string; countries: string }[] = JSON.parse(readFileSync(out, 'utf8'));
  return new Map(rows.map(({ post, countries }) => [post, countries.split(';').filter(Boolean)]));
}

function agreement(labels: readonly Label[], found: ReadonlyMap<string, readonly string[]>) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { id, countries } of labels) {
    const named = found.get(id) ?? [];
    const agreed = named.filter((country) => countries.includes(country)).length;
    right += agreed;
    wrong += named.length - agreed;
    missed += countries.length - agreed;
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

const SAMPLES = [
  ['development', 120],
  ['held-out', 120],
  ['fourth', 60],
] as const;

describe('mentions on posts labelled by hand', () => {
  it.each(['en', 'ru', 'zh'])('%s: precision 0.96 and recall 0.92 in each sample', async (lang) => {
    const labels = readGold(lang);
    const found = new Map<string, readonly string[]>();
    for (const file of new Set(labels.map((label) => label.file))) {
      const path = sharedFile(file);
      if (path === null) return;
      for (const [id, countries] of await answers(path)) found.set(id, countries);
    }
    for (const [sample, least] of SAMPLES) {
      const own = labels.filter((label) => label.sample === sample);
      expect(own.length).toBeGreaterThanOrEqual(least);
      expect(own.filter(({ id }) => !found.has(id))).toEqual([]);
      const { precision, recall } = agreement(own, found);
      expect(precision).toBeGreaterThanOrEqual(0.96);
      expect(recall).toBeGreaterThanOrEqual(0.92);
    }
  });
});
