import type { LedgerContent } from '../domain/figureContent.ts';
import type { LedgerCell } from '../domain/ledger.ts';
import type { FigureLook } from '../look/figureLook.ts';
import { blended } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import { type Mark, px, type TextStyle } from '../look/scene.ts';
import type { Body, Drawing, DrawnBody } from './body.ts';
import type { KeyEntry, KeySection } from './key.ts';
import { baselineOf, LEAST_TYPE_PX, lineOf } from './sheet.ts';
import { drawnTable } from './tableBody.ts';
import { blockMarks, blockOf } from './text.ts';

/** Fewer and more than activity alone would give (LOOK §4, matrix); greys in print without colour. */
const FEWER = '#966214';
const MORE = '#006E69';
const MOST_TINT = 0.42;
/** More states than these are told in the caption's numbers, not in the picture. */
const MOST_STATES = 9;

/** State × state: rows amplify columns; count, and beside it how many times what activity alone would give. */
export function ledgerBody(content: LedgerContent): Body {
  return {
    key: (look) => ledgerKey(look),
    names: 0,
    draw: (drawing) => drawLedger(content, drawing),
  };
}

function ledgerKey(look: FigureLook): KeySection[] {
  const entries: KeyEntry[] = [
    { text: 'more than activity alone would give', icon: swatch(look, 4) },
    { text: 'fewer', icon: swatch(look, 0.25) },
    { text: 'the 95 % interval includes 1', icon: swatch(look, null) },
    { text: '×3: three times what it would give', icon: () => [] },
    { text: '–: cannot be said', icon: () => [] },
  ];
  return [{ type: 'list', heading: 'The row amplifies the column', entries }];
}

function swatch(look: FigureLook, ratio: number | null): KeyEntry['icon'] {
  return ({ x, y }, size) => [
    {
      ...{ type: 'path', stroke: look.plain.outline, width: 0.7 },
      d: rectangle({ x: x - size, y: y - size, width: 2 * size, height: 2 * size }),
      fill: ratio === null ? look.surface : tint(look, ratio),
    },
  ];
}

/** By how far the ratio lies from 1, on a scale of doublings; four doublings are the fullest tint. */
function tint(look: FigureLook, ratio: number): string {
  const share = Math.min(1, 0.25 + Math.abs(Math.log2(Math.max(ratio, 1 / 16))) / 5);
  const grey = look.theme === 'greyscale';
  const colour = grey ? look.ink3 : ratio > 1 ? MORE : FEWER;
  return blended(colour, look.surface, MOST_TINT * share);
}

function drawLedger({ ledger }: LedgerContent, drawing: Drawing): DrawnBody {
  const { sheet, look, frame, tools } = drawing;
  const states = ledger.states.slice(0, MOST_STATES);
  const nameOf = (state: string | null) => (state === null ? 'no state' : tools.stateName(state));
  const count = Math.max(1, states.length);
  const head = Math.min(frame.width * 0.22, sheet.entry.size * 9);
  const top = lineOf(sheet.entry) * 2.2;
  const width = Math.min((frame.width - head) / count, sheet.entry.size * 13);
  const height = Math.min((frame.height - top) / count, sheet.entry.size * 4.4);
  const left = frame.x + head + (frame.width - head - width * count) / 2;
  const cells = new Map(
    ledger.cells
      .filter(({ kind }) => kind === null)
      .map((cell) => [JSON.stringify([cell.amplifierState, cell.sourceState]), cell] as const),
  );
  const marks: Mark[] = [];
  states.forEach((amplifier, row) => {
    const y = frame.y + top + row * height;
    const label = fitted(nameOf(amplifier), sheet.heading, head - sheet.gap, drawing);
    const middle = y + (height - lineOf(label.style)) / 2;
    marks.push(text(label, left - sheet.gap * 0.7, middle, 'right', look.ink));
    const column = fitted(nameOf(amplifier), sheet.heading, width - 4, drawing);
    const x = left + (row + 0.5) * width;
    marks.push(text(column, x, frame.y + top - lineOf(column.style) * 1.15, 'center', look.ink));
    states.forEach((source, k) => {
      const cell = cells.get(JSON.stringify([amplifier, source]));
      marks.push(...cellMarks(cell, { x: left + k * width, y, width, height }, drawing));
    });
  });
  const title = blockOf('amplified', sheet.small, width * count, tools.measure);
  return drawnTable(
    [...blockMarks(title, { x: left, y: frame.y }, { fill: look.ink3, layer: 'table' }), ...marks],
    drawing,
  );
}

interface Fitted {
  readonly text: string;
  readonly style: TextStyle;
}

/** Set smaller down to the least type, then shortened. */
function fitted(words: string, style: TextStyle, width: number, { tools }: Drawing): Fitted {
  let size = style.size;
  while (size > LEAST_TYPE_PX && tools.measure(words, { ...style, size }) > width) {
    size = Math.max(LEAST_TYPE_PX, size * 0.95);
  }
  const smaller = { ...style, size: px(size) };
  let short = words;
  while (short.length > 1 && tools.measure(short, smaller) > width) {
    short = `${Array.from(short.replace(/…$/, '')).slice(0, -1).join('')}…`;
  }
  return { text: short, style: smaller };
}

function text(
  { text: words, style }: Fitted,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right',
  fill: string,
): Mark {
  return {
    ...{ type: 'text', layer: 'table', x: px(x), y: px(y + baselineOf(style)), fill, align },
    ...{ text: words, style },
  };
}

function cellMarks(cell: LedgerCell | undefined, box: Box, drawing: Drawing): Mark[] {
  const { look, sheet } = drawing;
  const { x, y, width, height } = box;
  const ground: Mark = {
    ...{ type: 'path', layer: 'table', d: rectangle(box), stroke: look.rule, width: 0.7 },
    fill: cell && isBeyond(cell) ? tint(look, cell.ratio ?? 1) : look.surface,
  };
  if (!cell) {
    const none = fitted('–', sheet.small, width - 6, drawing);
    return [
      ground,
      text(none, x + width / 2, y + (height - lineOf(none.style)) / 2, 'center', look.ink3),
    ];
  }
  const fits = (words: string, style: TextStyle) => fitted(words, style, width - 6, drawing);
  const count = fits(cell.count.toLocaleString('en'), sheet.heading);
  const ratio = fits(ratioWords(cell), {
    ...sheet.small,
    weight: isBeyond(cell) ? 600 : 400,
  });
  const lines = lineOf(count.style) + lineOf(ratio.style);
  if (lines > height)
    return [
      ground,
      text(count, x + width / 2, y + (height - lineOf(count.style)) / 2, 'center', look.ink),
    ];
  const top = y + (height - lines) / 2;
  return [
    ground,
    text(count, x + width / 2, top, 'center', look.ink),
    text(ratio, x + width / 2, top + lineOf(count.style), 'center', look.ink),
  ];
}

/** The interval lies on one side of 1. */
function isBeyond({ low, high, ratio }: LedgerCell): boolean {
  if (ratio === null || low === null) return false;
  return low > 1 || (high !== null && high < 1);
}

function ratioWords({ ratio }: LedgerCell): string {
  if (ratio === null) return '–';
  return `×${ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toPrecision(2)}`;
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${px(x)} ${px(y)}H${px(x + width)}V${px(y + height)}H${px(x)}Z`;
}
