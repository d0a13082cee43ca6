import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../src/cli/analyse.ts';
import { loadPosts, openFile } from '../../src/cli/load.ts';
import { parseOptions } from '../../src/cli/options.ts';
import { coordinatedPairs, type ShareRow } from '../../src/detect/pairs.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { clusterActors } from '../../src/graph/clusters.ts';
import { filteredTable } from '../../src/graph/network.ts';
import { planFile } from '../../src/ingest/plan.ts';
import { readRecords } from '../../src/ingest/records.ts';
import { upperTail } from '../../src/measure/poissonBinomial.ts';
import { communities, graphologyClusters } from './graphologyPeer.ts';
import { madeEdges } from './madeEdges.ts';
import { madeTails } from './madeTails.ts';
import { coShares, onlyObjects, type SharedColumn, tableOfLinks } from './objects.ts';
import { createLaps, type Outcome, timed } from './work.ts';
import type { Task } from './workloads.ts';

type Job = (task: Task) => Promise<Outcome>;

const WINDOW_S = 60;
const LEAST_PARTICIPATION = 2;
const SEED = 1;

/** How each workload is done, by its name. */
export const JOBS: Readonly<Record<string, Job>> = {
  // every process pays it; at a hundred thousand posts it is a good part of the sum
  start: async () => ({ facts: {} }),
  read: async ({ path }) => {
    const { posts, problems } = await loadPosts(parseOptions([path]), '/');
    return { facts: { posts: posts.length, rejected: problems.length } };
  },
  'co-link': (task) => fileToEdges(task, ['--kinds', 'co-share'], 'links'),
  'co-retweet': (task) => fileToEdges(task, ['--kinds', 'co-share'], 'relations'),
  'same-text': (task) => fileToEdges(task, ['--kinds', 'copy', '--similarity', '1'], null),
  similarity: (task) => fileToEdges(task, ['--kinds', 'copy', '--similarity', '0.8'], null),
  'hot-object': (task) => fileToEdges(task, ['--kinds', 'co-share'], 'links'),
  whole: (task) => commandLine(task, ['network', task.path, '--window', `${WINDOW_S}s`]),
  'whole-default': (task) => commandLine(task, ['network', task.path]),
  'pairs-file': (task) => commandLine(task, pairsWords(task)),
  pairs: async ({ path }) => {
    const rows = await readShares(path);
    const { result, spent } = timed(() => coordinatedPairs(rows, WINDOW_S, LEAST_PARTICIPATION));
    return { facts: { shares: rows.length, pairs: result.length }, spent };
  },
  'co-share': async ({ rows }) => {
    const posts = tableOfLinks(rows, SEED);
    const { result, spent } = timed(() => coShares(posts));
    return { facts: { shares: posts.length, evidence: result.evidence.length }, spent };
  },
  tails: async ({ rows }) => {
    const { probabilities, counts } = madeTails(rows, SEED);
    const { result, spent } = timed(() =>
      probabilities.filter((list, k) => upperTail(list, counts[k] ?? 0).p < 0.05),
    );
    return { facts: { tails: rows, 'below 0.05': result.length }, spent };
  },
  clusters: async ({ rows }) => {
    const edges = madeEdges(rows, SEED);
    const { result, spent } = timed(() => clusterActors(edges, SEED));
    return { facts: { edges: edges.length, clusters: communities(result) }, spent };
  },
  'clusters-graphology': async ({ rows }) => {
    const edges = madeEdges(rows, SEED);
    const { result, spent } = timed(() => graphologyClusters(edges, SEED));
    return { facts: { edges: edges.length, clusters: result }, spent };
  },
};

/** Reads as the command line does and counts edges; `only`: the one kind of object that counts. */
async function fileToEdges(
  { path }: Task,
  words: readonly string[],
  only: SharedColumn | null,
): Promise<Outcome> {
  const options = parseOptions([path, '--window', `${WINDOW_S}s`, ...words]);
  const laps = createLaps();
  const loaded = await loadPosts(options, '/');
  const posts = only === null ? loaded.posts : onlyObjects(loaded.posts, only);
  laps.end('reading');
  const { detection, actors } = analyse({ ...loaded, posts }, options);
  laps.end('detection');
  const edges = filteredTable(detection, posts, actors, NO_FILTERS);
  laps.end('edges with chance');
  const hotPairs = detection.hot.reduce((sum, { pairs }) => sum + pairs, 0);
  return {
    facts: {
      posts: posts.length,
      evidence: detection.evidence.length,
      edges: edges.length,
      ...(hotPairs > 0 && { 'pairs of hot objects': hotPairs }),
    },
    steps: laps.steps,
  };
}

/** A command as the user runs it; its result goes to a file. */
async function commandLine(task: Task, words: readonly string[]): Promise<Outcome> {
  const out = join(task.out, `${task.workload}.out`);
  const { main } = (await import(pathToFileURL(task.commandLine).href)) as {
    main(words: readonly string[], folder: string): Promise<number>;
  };
  const code = await main([...words, '--out', out], '/');
  if (code !== 0) throw new Error(`the command line ended with code ${code}`);
  return { facts: { bytes: statSync(out).size } };
}

function pairsWords({ path }: Task): string[] {
  const least = String(LEAST_PARTICIPATION);
  return ['pairs', path, '--window', `${WINDOW_S}s`, '--min-participation', least];
}

async function readShares(path: string): Promise<ShareRow[]> {
  const [plan] = await planFile('shares.csv', await openFile(path, '/'));
  if (!plan) throw new Error(`${path}: no plan`);
  const rows: ShareRow[] = [];
  await readRecords(plan, ([objectId = '', accountId = '', contentId = '', time = '']) => {
    rows.push({ objectId, accountId, contentId, timestampShare: Number(time) });
  });
  return rows;
}
