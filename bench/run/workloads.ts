import type { Shape } from '../generate/rows.ts';

/** What a peer needed for the same work, on a machine with two cores (issue "Detection"); CPU seconds. */
export interface Peer {
  readonly name: string;
  readonly cpuSeconds: number;
  /** of so many posts, links or edges; other sizes are compared in proportion */
  readonly size: number;
}

/** What is to be reached at `size`; CPU seconds count in proportion at other sizes, memory only there. */
export interface Goal {
  readonly cpuSeconds?: number;
  readonly peakMb?: number;
  readonly size: number;
}

/** Files that a workload reads; `made` workloads make what they need themselves. */
export type InputShape = Shape | 'hot' | 'made';

export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly input: InputShape;
  /** what the CPU seconds are of: the whole process from its start, or the work alone */
  readonly of: 'process' | 'work';
  readonly peer: Peer | null;
  readonly goal: Goal | null;
}

const MILLION = 1_000_000;
const QUT_READING = 21.9;

function qut(work: string, cpuSeconds: number): Peer {
  return { name: `QUT reading + ${work}`, cpuSeconds: QUT_READING + cpuSeconds, size: MILLION };
}

/** In the order in which they run. */
export const WORKLOADS: readonly Workload[] = [
  {
    name: 'start',
    title: 'start alone, nothing read',
    input: 'made',
    of: 'process',
    peer: null,
    goal: null,
  },
  {
    name: 'read',
    title: 'file to posts',
    input: 'qut',
    of: 'process',
    peer: { name: 'QUT reading', cpuSeconds: QUT_READING, size: MILLION },
    goal: null,
  },
  {
    name: 'co-link',
    title: 'file to edges of shared links with chance, 60 s',
    input: 'qut',
    of: 'process',
    peer: qut('co_link', 3.5),
    goal: { cpuSeconds: 2.5, peakMb: 400, size: MILLION },
  },
  {
    name: 'co-retweet',
    title: 'file to edges of shared reposts with chance, 60 s',
    input: 'qut',
    of: 'process',
    peer: qut('co_retweet', 5.1),
    goal: null,
  },
  {
    name: 'same-text',
    title: 'file to edges of equal texts with chance, 60 s',
    input: 'qut',
    of: 'process',
    peer: qut('co_tweet', 13.7),
    goal: null,
  },
  {
    name: 'similarity',
    title: 'file to edges of copies with chance, Jaccard 0.8, 60 s',
    input: 'qut',
    of: 'process',
    peer: qut('co_similar_tweet', 424),
    goal: { cpuSeconds: 4.5, peakMb: 400, size: MILLION },
  },
  {
    name: 'whole',
    title: 'network, all kinds, 60 s, written as JSON',
    input: 'posts',
    of: 'process',
    peer: qut('its four networks', 3.5 + 5.1 + 13.7 + 424),
    goal: { cpuSeconds: 20, peakMb: 1_500, size: MILLION },
  },
  {
    name: 'whole-default',
    title: 'network, all kinds, windows as they come',
    input: 'posts',
    of: 'process',
    peer: null,
    goal: null,
  },
  {
    name: 'pairs-file',
    title: 'pairs from a file of shared links, 60 s',
    input: 'coortweet',
    of: 'process',
    peer: null,
    goal: null,
  },
  {
    name: 'pairs',
    title: 'pairs of the links of the posts, 60 s, in memory',
    input: 'coortweet',
    of: 'work',
    peer: { name: 'CooRTweet detect_groups', cpuSeconds: 464, size: MILLION },
    goal: { cpuSeconds: 0.6, size: MILLION },
  },
  {
    name: 'co-share',
    title: 'one shared link a post, 60 s, in memory',
    input: 'made',
    of: 'work',
    peer: { name: 'DuckDB', cpuSeconds: 1.2, size: MILLION },
    goal: null,
  },
  {
    name: 'tails',
    title: 'exact tails of one to twenty objects in common',
    input: 'made',
    of: 'work',
    peer: null,
    goal: null,
  },
  {
    name: 'clusters',
    title: 'clusters, 10 edges a node',
    input: 'made',
    of: 'work',
    peer: { name: 'graphology with Louvain', cpuSeconds: 10.9 + 1.3, size: MILLION },
    goal: null,
  },
  {
    name: 'clusters-graphology',
    title: 'the same by graphology, in this run',
    input: 'made',
    of: 'work',
    peer: { name: 'graphology with Louvain', cpuSeconds: 10.9 + 1.3, size: MILLION },
    goal: null,
  },
  {
    name: 'hot-object',
    title: 'one link in every second post within a minute',
    input: 'hot',
    of: 'process',
    peer: null,
    goal: null,
  },
];

/** What a child process is told. */
export interface Task {
  readonly workload: string;
  /** the file that it reads; empty where it makes what it needs */
  readonly path: string;
  readonly rows: number;
  /** the built command line */
  readonly commandLine: string;
  /** where it may write */
  readonly out: string;
}

/** What it answers. */
export interface Measured {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMb: number;
  /** what was found, so that nobody measures a run that did nothing */
  readonly facts: Readonly<Record<string, number>>;
  /** CPU seconds of its steps; none where it is one */
  readonly steps: Readonly<Record<string, number>>;
}
