/** The parts of a case file that describe the case, its files, actors, places and edges, checked. */
import { ACTOR_KINDS, type Actor, type ActorEdit } from '../domain/actor.ts';
import type { CaseRecord, Positions, Thumbnail } from '../domain/case.ts';
import { isKind } from '../domain/kind.ts';
import type { Network, NetworkEdge } from '../domain/network.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import { finite, list, type Shape, shaped } from './shaped.ts';

const RECORD: Shape = {
  ...{ id: 'string', name: 'string', createdAt: 'number', changedAt: 'number' },
  ...{ posts: 'number', actors: 'number', edges: 'number', bytes: 'number' },
  ...{ from: 'string or null', to: 'string or null', demonstration: 'boolean' },
};
const SOURCE: Shape = {
  ...{ file: 'string', format: 'string', encoding: 'string', sha256: 'string' },
  ...{ bytes: 'number', rows: 'number', kept: 'number', duplicates: 'number' },
  ...{ rejected: 'number', handles: 'number', from: 'string or null', to: 'string or null' },
  ...{ languages: 'list of strings', warnings: 'list of strings' },
};
const PROBLEM: Shape = { file: 'string', row: 'number', reason: 'string', excerpt: 'string' };
const ACTOR: Shape = {
  ...{ id: 'string', label: 'string', state: 'string or null', kind: 'string' },
  ...{ reason: 'string', source: 'string', labelled: 'boolean' },
};
const NAMES: Shape = { en: 'list of strings', ru: 'list of strings', zh: 'list of strings' };
const EDGE: Shape = { amplifier: 'string', source: 'string', kind: 'string', weight: 'number' };

/** Only the fields of a record: what a store adds to it does not belong into a file. */
export function readRecord(value: unknown): CaseRecord {
  const record = shaped<CaseRecord>(value, RECORD, 'a case');
  const { id, name, createdAt, changedAt, posts, actors, edges, from, to, bytes } = record;
  return {
    ...{ id, name, createdAt, changedAt, posts, actors, edges, from, to, bytes },
    demonstration: record.demonstration,
    thumbnail: record.thumbnail ? readThumbnail(record.thumbnail) : null,
  };
}

export function readSources(value: unknown): SourceLedger[] {
  return list(value, readSource);
}

function readSource(value: unknown): SourceLedger {
  const source = shaped<SourceLedger>(value, SOURCE, 'a source');
  if (source.publisher !== undefined) shaped(source, { publisher: 'string' }, 'a source');
  return source;
}

export function readProblems(value: unknown): RowProblem[] {
  return list(value, (one) => shaped<RowProblem>(one, PROBLEM, 'a reported row'));
}

export function readActorEdits(value: unknown): ActorEdit[] {
  return list(value, readActorEdit);
}

function readActorEdit(value: unknown): ActorEdit {
  const edit = shaped<ActorEdit>(
    value,
    { type: 'string', reason: 'string', at: 'number' },
    'a change of an actor',
  );
  switch (edit.type) {
    case 'put':
      return { ...edit, actor: readActor(edit.actor) };
    case 'merge':
      return shaped<ActorEdit>(edit, { id: 'string', into: 'string' }, 'a merge of actors');
    default:
      throw new Error('a change of an actor is neither "put" nor "merge"');
  }
}

function readActor(value: unknown): Actor {
  const actor = shaped<Actor>(value, ACTOR, 'an actor');
  shaped(actor.names, NAMES, "an actor's names");
  list(actor.handles, (handle) =>
    shaped(handle, { platform: 'string', handle: 'string' }, 'a handle'),
  );
  if (!ACTOR_KINDS.includes(actor.kind)) throw new Error(`"${actor.kind}" is no kind of actor`);
  return actor;
}

export function readPositions(value: unknown): Positions {
  const { ids, xy } = shaped<{ ids: string[]; xy: unknown }>(
    value,
    { ids: 'list of strings' },
    'positions',
  );
  const numbers = list(xy, finite);
  if (numbers.length !== ids.length * 2)
    throw new Error(`expected ${ids.length * 2} coordinates, found ${numbers.length}`);
  return { ids, xy: Float32Array.from(numbers) };
}

/** Its edges, which can be checked against the evidence. */
export function readNetwork(value: unknown): Pick<Network, 'edges'> {
  const { edges } = shaped<{ edges: unknown }>(value, {}, 'a network');
  return { edges: list(edges, readEdge) };
}

function readEdge(value: unknown): NetworkEdge {
  const edge = shaped<NetworkEdge>(value, EDGE, 'an edge');
  if (!isKind(edge.kind)) throw new Error(`"${edge.kind}" is no kind of amplification`);
  return edge;
}

function readThumbnail(value: unknown): Thumbnail {
  const { nodes, edges } = shaped<{ nodes: unknown; edges: unknown }>(value, {}, 'a thumbnail');
  const shape: Shape = { x: 'number', y: 'number', r: 'number', state: 'string or null' };
  return {
    nodes: list(nodes, (node) => shaped<Thumbnail['nodes'][number]>(node, shape, 'a node')),
    edges: list(edges, finite),
  };
}
