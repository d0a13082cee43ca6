import {
  type CaptionPart,
  FIGURE_KINDS,
  FIGURE_THEMES,
  type FigureAnnotation,
  GREATEST_SIDE,
  LEAST_SIDE,
  LEGEND_PLACES,
  pageOf,
} from '../domain/figure.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';

/**
 * The kept figures of a case file, which anybody may have written.
 * @throws Error that says what was expected, where one is not whole or two have the same id or name
 */
export function readFigures(value: unknown): KeptFigure[] {
  const figures = list(value, 'figures').map(readFigure);
  for (const name of ['id', 'name'] as const) {
    if (new Set(figures.map((figure) => figure[name])).size !== figures.length)
      throw new Error(`expected figures of different ${name}s, found two with the same`);
  }
  return figures;
}

type Fields = Readonly<Record<string, unknown>>;

function readFigure(value: unknown): KeptFigure {
  const figure = fields(value, 'a figure');
  for (const name of ['id', 'name', 'contentHash']) text(figure, name);
  if (figure.thumbnail !== null) text(figure, 'thumbnail');
  checkSpec(fields(figure.spec, 'a figure with its spec'));
  checkQuestion(fields(figure.question, 'a figure with its question'));
  checkWords(fields(figure.words, 'a figure with its words'));
  checkContent(fields(figure.content, 'a figure with its content'));
  return value as KeptFigure;
}

function checkSpec(spec: Fields): void {
  for (const name of ['id', 'title', 'subtitle', 'dataHash', 'command']) text(spec, name);
  member(spec, 'kind', FIGURE_KINDS);
  member(spec, 'theme', FIGURE_THEMES);
  member(spec, 'legend', LEGEND_PLACES);
  const { width, height } = pageOf(fields(spec.size, 'a size of a figure') as never);
  if (!(Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) <= GREATEST_SIDE))
    throw new Error('expected a figure with a size that can be drawn');
  const labels = fields(spec.labels, 'labels of a figure');
  member(labels, 'mode', ['auto', 'chosen', 'none']);
  if (labels.mode === 'chosen') list(labels.ids, 'ids of labels');
  checkNotes(spec.annotations);
  fields(spec.captionEdits, 'edits of a caption');
  const view = fields(spec.view, 'a view of a figure');
  fields(view.filters, 'filters of a figure');
}

function checkQuestion(question: Fields): void {
  fields(question.filters, 'filters of a figure');
  fields(question.pickups, 'pick-ups of a figure');
  const settings = fields(question.settings, 'settings of a figure');
  member(settings, 'kind', FIGURE_KINDS);
  number(settings, 'actors');
  number(settings, 'rows');
}

function checkWords(words: Fields): void {
  text(words, 'subtitle');
  fields(words.captionEdits, 'edits of a caption');
  checkNotes(words.annotations);
}

function checkNotes(value: unknown): void {
  for (const each of list(value, 'annotations')) {
    const note = fields(each, 'an annotation');
    text(note, 'id');
    text(note, 'text');
    place(note.at);
    const target = note.pointsTo as FigureAnnotation['pointsTo'];
    if (target?.type === 'node') text(fields(target, 'a target'), 'id');
    else if (target !== null) place(fields(target, 'a target of an annotation').at);
  }
}

function place(value: unknown): void {
  const at = fields(value, 'a place');
  number(at, 'x');
  number(at, 'y');
}

function checkContent(content: Fields): void {
  member(content, 'kind', FIGURE_KINDS);
  text(content, 'sourceLine');
  for (const part of list(content.caption, 'a caption') as readonly CaptionPart[]) {
    text(fields(part, 'a sentence of a caption'), 'id');
    for (const stretch of list(part.stretches, 'stretches of a caption'))
      text(fields(stretch, 'a stretch of a caption'), 'text');
  }
  switch (content.kind) {
    case 'network':
      checkNetwork(content);
      return;
    case 'ledger': {
      const ledger = fields(content.ledger, 'a ledger');
      list(ledger.states, 'states of a ledger');
      for (const cell of list(ledger.cells, 'cells of a ledger'))
        number(fields(cell, 'a cell'), 'count');
      return;
    }
    case 'timeline':
      number(content, 'from');
      text(content, 'unit');
      for (const one of list(content.series, 'series of a timeline'))
        list(fields(one, 'a series').values, 'values of a series');
      return;
    default:
      for (const row of list(content.rows, 'rows of a list')) {
        const { relays } = fields(row, 'a row of a list');
        for (const relay of list(relays, 'relays of a row'))
          number(fields(relay, 'a relay'), 'minMs');
      }
  }
}

function checkNetwork(content: Fields): void {
  list(content.clusters, 'clusters of a figure');
  list(content.chances, 'chances of a figure');
  for (const each of list(content.nodes, 'actors of a figure')) {
    const node = fields(each, 'an actor of a figure');
    text(node, 'id');
    text(node, 'label');
    for (const name of ['x', 'y', 'amplified', 'amplifies', 'cluster']) number(node, name);
  }
  for (const each of list(content.edges, 'edges of a figure')) {
    const edge = fields(each, 'an edge of a figure');
    for (const name of ['amplifier', 'source', 'kind']) text(edge, name);
    number(edge, 'weight');
  }
}

function fields(value: unknown, what: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Error(`expected ${what}, found something else`);
  return value as Fields;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`expected a list of ${what}`);
  return value;
}

function text(given: Fields, name: string): void {
  if (typeof given[name] !== 'string') throw new Error(`expected a figure with ${name} as string`);
}

function number(given: Fields, name: string): void {
  if (!Number.isFinite(given[name])) throw new Error(`expected a figure with ${name} as number`);
}

function member(given: Fields, name: string, allowed: readonly string[]): void {
  if (!allowed.includes(String(given[name])))
    throw new Error(`expected a figure with ${name} among ${allowed.join(', ')}`);
}
