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
import { list, type Shape, shaped, unique } from './shaped.ts';

type Fields = Readonly<Record<string, unknown>>;

const ANYTHING: Shape = {};
const PLACE: Shape = { x: 'number', y: 'number' };
const SPEC: Shape = {
  ...{ id: 'string', title: 'string', subtitle: 'string', dataHash: 'string', command: 'string' },
};
const NODE: Shape = {
  ...{ id: 'string', label: 'string', x: 'number', y: 'number' },
  ...{ amplified: 'number', amplifies: 'number', cluster: 'number' },
};
const EDGE: Shape = { amplifier: 'string', source: 'string', kind: 'string', weight: 'number' };

/**
 * The kept figures of a case file, which anybody may have written.
 * @throws Error that says what was expected, where one is not whole or two have the same id or name
 */
export function readFigures(value: unknown): KeptFigure[] {
  const figures = list(value, readFigure);
  for (const name of ['id', 'name'] as const) {
    const expected = `figures of different ${name}s, found two with the same`;
    unique(figures, (figure) => figure[name], expected);
  }
  return figures;
}

function readFigure(value: unknown): KeptFigure {
  const figure = shaped<KeptFigure>(
    value,
    { id: 'string', name: 'string', contentHash: 'string', thumbnail: 'string or null' },
    'a figure',
  );
  checkSpec(shaped(figure.spec, SPEC, 'a figure with its spec'));
  checkQuestion(shaped(figure.question, ANYTHING, 'a figure with its question'));
  checkWords(shaped(figure.words, { subtitle: 'string' }, 'a figure with its words'));
  checkContent(shaped(figure.content, { sourceLine: 'string' }, 'a figure with its content'));
  return figure;
}

function checkSpec(spec: Fields): void {
  member(spec, 'kind', FIGURE_KINDS);
  member(spec, 'theme', FIGURE_THEMES);
  member(spec, 'legend', LEGEND_PLACES);
  const { width, height } = pageOf(shaped(spec.size, ANYTHING, 'a size of a figure'));
  if (!(Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) <= GREATEST_SIDE))
    throw new Error('expected a figure with a size that can be drawn');
  const labels = shaped<Fields>(spec.labels, ANYTHING, 'labels of a figure');
  member(labels, 'mode', ['auto', 'chosen', 'none']);
  if (labels.mode === 'chosen') shaped(labels, { ids: 'list of strings' }, 'labels of a figure');
  list(spec.annotations, checkNote);
  shaped(spec.captionEdits, ANYTHING, 'edits of a caption');
  const view = shaped<Fields>(spec.view, ANYTHING, 'a view of a figure');
  shaped(view.filters, ANYTHING, 'filters of a figure');
}

function checkQuestion(question: Fields): void {
  shaped(question.filters, ANYTHING, 'filters of a figure');
  shaped(question.pickups, ANYTHING, 'pick-ups of a figure');
  const shape: Shape = { actors: 'number', rows: 'number' };
  member(shaped(question.settings, shape, 'settings of a figure'), 'kind', FIGURE_KINDS);
}

function checkWords(words: Fields): void {
  shaped(words.captionEdits, ANYTHING, 'edits of a caption');
  list(words.annotations, checkNote);
}

function checkNote(value: unknown): void {
  const shape: Shape = { id: 'string', text: 'string' };
  const { at, pointsTo } = shaped<FigureAnnotation>(value, shape, 'an annotation');
  shaped(at, PLACE, 'a place');
  if (pointsTo?.type === 'node') shaped(pointsTo, { id: 'string' }, 'a target');
  else if (pointsTo !== null) shaped(pointsTo?.at, PLACE, 'a place of a target');
}

function checkContent(content: Fields): void {
  member(content, 'kind', FIGURE_KINDS);
  list(content.caption, checkCaption);
  switch (content.kind) {
    case 'network':
      list(content.clusters, anything);
      list(content.chances, anything);
      list(content.nodes, (node) => shaped(node, NODE, 'an actor of a figure'));
      list(content.edges, (edge) => shaped(edge, EDGE, 'an edge of a figure'));
      return;
    case 'ledger': {
      const ledger = shaped<Fields>(content.ledger, ANYTHING, 'a ledger');
      list(ledger.states, anything);
      list(ledger.cells, (cell) => shaped(cell, { count: 'number' }, 'a cell'));
      return;
    }
    case 'timeline':
      shaped(content, { from: 'number', unit: 'string' }, 'a timeline');
      list(content.series, (one) =>
        list(shaped<Fields>(one, ANYTHING, 'a series').values, anything),
      );
      return;
    default:
      list(content.rows, (row) =>
        list(shaped<Fields>(row, ANYTHING, 'a row of a list').relays, (relay) =>
          shaped(relay, { minMs: 'number' }, 'a relay'),
        ),
      );
  }
}

function checkCaption(value: unknown): void {
  const { stretches } = shaped<CaptionPart>(value, { id: 'string' }, 'a sentence of a caption');
  list(stretches, (each) => shaped(each, { text: 'string' }, 'a stretch of a caption'));
}

/** Of what is drawn as it stands and checked where it is used. */
function anything(value: unknown): unknown {
  return value;
}

function member(given: Fields, name: string, allowed: readonly string[]): void {
  if (!allowed.includes(String(given[name])))
    throw new Error(`expected a figure with ${name} among ${allowed.join(', ')}`);
}
