import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { encodePosts } from '../../src/domain/postColumns.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import { writeCaseFile } from '../../src/export/caseFile.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import type { App } from '../../src/state/app.ts';
import {
  commandOf,
  lagsCommand,
  ledgerCommand,
  mentionsCommand,
  narrativesCommand,
  topicsCommand,
} from '../../src/ui/words/measures.ts';
import { createMeasureDesk, type MeasureDesk } from '../../src/workers/case/measureDesk.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { MADE_CASE } from '../export/madeCaseFile.ts';
import { madePost } from '../madeCase.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-screenCommands-'));
const DAY = 18_993;

/** Twelve days of three actors; the second half names Kazakhstan more, and one cites another's state. */
function madeDays(): Post[] {
  const texts = (k: number): readonly (readonly [string, string])[] => [
    ['rt.com', k > 6 ? 'Kazakhstan thanks China for a colour revolution' : 'Snow in Russia #snow'],
    ['rt.com', k % 3 === 0 ? 'The Chinese Foreign Ministry said Kazakhstan is calm' : 'Kazakhstan'],
    ['tass.com', k % 2 === 0 ? 'Russia and Ukraine' : 'Rain https://example.org/a'],
    ['mfa.gov.cn', k % 4 === 0 ? '中方，俄方 said RT' : 'Xinhua reports, RT said'],
  ];
  return Array.from({ length: 12 }, (_, k) => texts(k)).flatMap((list, k) =>
    list.map(([handle, text], n) => {
      const at = (DAY + k) * 86_400_000 + n * 3_600_000;
      return madePost({ id: `${k}-${n}`, handle, text, at, lang: 'en' });
    }),
  );
}

let desk: MeasureDesk;
/** All that the commands ask of the app is what the case is called. */
const app = { model: { overview: { value: { record: { name: 'Made' } } } } } as unknown as App;

beforeAll(async () => {
  const posts = madeDays().map((post, k) => ({
    ...post,
    origin: { ...post.origin, row: k + 1, rowHash: rowHash(post) },
  }));
  const table = postTable(posts);
  const { record, sources } = MADE_CASE;
  const file = await writeCaseFile({
    ...{ record, sources, actorEdits: [], judgements: [], positions: null },
    wordLists: SHIPPED_WORDS,
    chunks: [encodePosts(table)],
  });
  const [name = ''] = /\S+\.antiphon\.zip/.exec(commandOf(app, 'mentions', [])) ?? [];
  writeFileSync(join(folder, name), new Uint8Array(await file.arrayBuffer()));
  desk = createMeasureDesk(
    analyseCase(table, [], [], () => undefined),
    sources,
    SHIPPED_WORDS,
  );
});

/** Runs one command as it stands beside a number, and gives its rows. */
async function ran(command: string): Promise<Record<string, string>[]> {
  const [, words = ''] = /^npm run -s antiphon -- (.*)$/.exec(command) ?? [];
  const out = join(folder, 'out.csv');
  expect(await main([...words.split(' '), '--out', out], folder)).toBe(0);
  const [head = '', ...rows] = readFileSync(out, 'utf8').trimEnd().split('\r\n');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(head.split(',').map((key, k) => [key, cells[k] ?? '']));
  });
}

async function answered(command: string): Promise<Record<string, unknown>[]> {
  const [, words = ''] = /^npm run -s antiphon -- (.*)$/.exec(command) ?? [];
  const out = join(folder, 'out.json');
  expect(await main([...words.split(' '), '--out', out], folder)).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8'));
}

const number = (value: string | undefined) => (value === '' ? null : Number(value));
const half = { from: DAY + 3, to: DAY + 9 };

describe('the command beside a number prints that number', () => {
  it.each([null, half])('posts that name a country, days %o', async (range) => {
    const request = { country: 'KAZ', beside: null, range, by: 'state' as const };
    const answer = await desk.mentions(request);
    const rows = await ran(mentionsCommand(app, 'KAZ', answer.range));
    expect(answer.totals.length).toBeGreaterThan(0);
    expect(
      rows.map(({ state, kind, posts, of_posts }) => [
        state,
        kind,
        number(posts),
        number(of_posts),
      ]),
    ).toEqual(
      answer.totals.map(({ state, kind, posts, ofPosts }) => [state, kind, posts, ofPosts]),
    );
  });

  it('surges: window, rates, interval, p and q', async () => {
    const baseline = { from: DAY, to: DAY + 5 };
    const report = await desk.surges({ baseline, windowDays: 3, range: null });
    const options = ['--window', '3d', '--baseline', '2022-01-01..2022-01-06', '--by', 'state'];
    const rows = await ran(commandOf(app, 'surges', [...options, '--format', 'csv']));
    expect(rows.length).toBe(report.rows.length);
    report.rows.forEach((row, k) => {
      const found = rows[k] ?? {};
      expect([found.state, found.country]).toEqual([row.state, row.country]);
      for (const key of ['ratio', 'low', 'high', 'p', 'q'] as const) {
        expect(number(found[key])).toBe(row[key]);
      }
    });
  });

  it('the ledger: count, expected, ratio and interval of each cell', async () => {
    const answers = await desk.ledgers([null, half]);
    const commands = (ledgerCommand(app, answers, null) ?? '').split(' && ');
    expect(commands).toHaveLength(2);
    for (const [k, command] of commands.entries()) {
      const rows = await ran(command);
      const cells = (answers[k]?.ledger.cells ?? []).filter(({ kind }) => kind === null);
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) {
        const row = rows.find(
          (one) =>
            one.amplifier_state === (cell.amplifierState ?? '') &&
            one.source_state === (cell.sourceState ?? ''),
        );
        for (const key of ['count', 'expected', 'ratio', 'low', 'high'] as const) {
          expect([key, number(row?.[key])]).toEqual([key, cell[key]]);
        }
      }
    }
  });

  it('who was first, with what cannot be ordered', async () => {
    const [answer] = await desk.ledgers([null]);
    const [, command = ''] = lagsCommand(app, answer?.ledger.range ?? null).split(' && ');
    const rows = await ran(command);
    const keys = ['first_was_first', 'second_was_first', 'cannot_be_ordered'];
    expect(
      rows.map((row) => [
        row.first_state,
        row.second_state,
        ...keys.map((key) => number(row[key])),
      ]),
    ).toEqual(
      (answer?.firsts ?? []).map(({ a, b, aFirst, bFirst, unordered }) => [
        ...[a, b, aFirst, bFirst, unordered],
      ]),
    );
  });

  it('a record: what holds, and where', async () => {
    const question = {
      of: { states: ['RUS'], kinds: null },
      ...{ days: 2, subject: 'KAZ', than: 'RUS', range: null },
    };
    const report = await desk.record(question);
    const options = ['--days', '2', '--of', 'RUS', '--subject', 'KAZ', '--than', 'RUS'];
    const told = await answered(commandOf(app, 'records', options));
    expect(report.answers.some(({ window }) => window !== null)).toBe(true);
    expect(
      told.map(({ holds, country, posts, than_posts }) => [holds, country, posts, than_posts]),
    ).toEqual(
      report.answers.map(({ holds, window }) => [
        holds,
        window?.country ?? null,
        window?.posts ?? null,
        window?.thanPosts ?? null,
      ]),
    );
  });

  it('narratives by state and kind', async () => {
    const request = { narrative: 'colour revolution', range: null, by: 'state' as const };
    const answer = await desk.narratives(request);
    const rows = await ran(narrativesCommand(app, 'state', answer.range));
    const own = rows.filter(({ narrative }) => narrative === 'colour revolution');
    expect(answer.rows.some(({ posts }) => posts > 0)).toBe(true);
    for (const { state, kind, posts, ofPosts } of answer.rows) {
      const row = own.find((one) => one.state === (state ?? '') && one.kind === kind);
      expect([number(row?.posts), number(row?.of_posts)]).toEqual([posts, ofPosts]);
    }
  });

  it('what posts are about', async () => {
    const answer = await desk.topics({ state: 'RUS', range: null });
    const rows = await ran(topicsCommand(app, 'RUS', answer.range));
    for (const list of ['hashtags', 'named', 'domains'] as const) {
      const own = rows.filter((row) => row.list === list);
      expect(own.map(({ value, posts }) => [value, number(posts)])).toEqual(
        answer[list].map(({ value, posts }) => [value, posts]),
      );
    }
  });

  it('coverage: posts and days of each actor', async () => {
    const report = await desk.coverage();
    const rows = await ran(commandOf(app, 'coverage', ['--format', 'csv']));
    expect(rows.map(({ actor, posts, days }) => [actor, number(posts), number(days)])).toEqual(
      report.actors.map(({ id, posts, days }) => [id, posts, days]),
    );
  });
});
