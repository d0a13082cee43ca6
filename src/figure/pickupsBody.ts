import type { PickupFigureRow, PickupsContent } from '../domain/figureContent.ts';
import type { FigureLook } from '../look/figureLook.ts';
import { blended } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import { type Mark, px } from '../look/scene.ts';
import type { Body, Drawing, DrawnBody } from './body.ts';
import type { KeySection } from './key.ts';
import { stateEntries } from './networkKey.ts';
import { actorMarks } from './nodeMarks.ts';
import { type LagAxis, type LagMark, lagAxis, lagMarks } from './pickupsAxis.ts';
import { baselineOf, lineOf, type Sheet } from './sheet.ts';
import { drawnTable } from './tableBody.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

/** Statements under each other, the lags of their relays on one axis. */
export function pickupsBody(content: PickupsContent): Body {
  return {
    key: (look, { stateName }) => pickupsKey(content, look, stateName),
    names: content.rows.length,
    noun: 'statement',
    draw: (drawing) => drawPickups(content, drawing),
  };
}

function pickupsKey(
  { rows }: PickupsContent,
  look: FigureLook,
  stateName: (code: string) => string,
): KeySection[] {
  const states = rows.flatMap(({ relays }) => relays.map(({ state }) => state));
  const spans = rows.some(({ relays }) => relays.some(({ orderable }) => !orderable));
  const plain = { ground: look.surface, isLabelled: true };
  return [
    { type: 'list', heading: 'State that relays', entries: stateEntries(states, look, stateName) },
    {
      type: 'list',
      heading: 'Lag of a relay',
      entries: [
        {
          text: 'published at a known time',
          icon: (at, size) => actorMarks('account', look.plain, at, size, plain),
        },
        {
          text: 'known to the day: somewhere in this span',
          icon: ({ x, y }, size) => [
            pill(
              { x: x - 1.5 * size, y: y - size * 0.5, width: 3 * size, height: size },
              look,
              look.plain,
            ),
          ],
        },
        ...(spans
          ? [{ text: 'a span across “same time”: the order is not known', icon: () => [] }]
          : []),
      ],
    },
  ];
}

/** Where the columns stand, in px. */
interface Columns {
  /** width of the statements' column, from the frame's left */
  readonly words: number;
  readonly count: number;
  readonly axis: LagAxis;
  /** statement above its axis, where the page is narrow */
  readonly isStacked: boolean;
}

const NARROW = 480;

function columnsOf({ rows }: PickupsContent, { frame, sheet, tools }: Drawing): Columns {
  const size = sheet.entry.size;
  const isStacked = frame.width < NARROW;
  const count = tools.measure('88 actors', sheet.small) + size;
  const words = isStacked ? frame.width - count : frame.width * 0.44;
  const left = isStacked ? frame.x : frame.x + words + count + size;
  const last = tools.measure('3 days', sheet.small) / 2;
  return {
    words,
    count,
    isStacked,
    axis: lagAxis(rows, left + size, frame.x + frame.width - last),
  };
}

function drawPickups(content: PickupsContent, drawing: Drawing): DrawnBody {
  const { frame, sheet, look, tools } = drawing;
  const columns = columnsOf(content, drawing);
  const head = lineOf(sheet.small) * 1.9;
  const marks: Mark[] = headMarks(columns, head, drawing);
  const left: string[] = [];
  let y = frame.y + head;
  const heights = content.rows.map((row) => rowParts(row, columns, drawing));
  const spare = frame.height - head - heights.reduce((sum, { height }) => sum + height, 0);
  const air = Math.max(0, Math.min(sheet.entry.size * 2.2, spare / Math.max(1, heights.length)));
  heights.forEach((parts, k) => {
    const height = parts.height + air;
    if (left.length > 0 || y + height > frame.y + frame.height + 0.5) {
      left.push(String(k));
      return;
    }
    marks.push(rule(frame, y, look), ...rowMarks(parts, y + air / 2, columns, drawing));
    y += height;
  });
  if (content.rows.length === 0) {
    const none = blockOf(
      'No statement under these choices.',
      sheet.entry,
      frame.width,
      tools.measure,
    );
    marks.push(...blockMarks(none, { x: frame.x, y }, { fill: look.ink2, layer: 'table' }));
  }
  const grid = columns.isStacked ? [] : gridMarks(columns, frame.y + head, y, look);
  return drawnTable([...grid, ...marks], drawing, left);
}

function rule({ x, width }: Box, y: number, look: FigureLook): Mark {
  return {
    ...{ type: 'path', layer: 'table', stroke: look.rule, width: 0.6 },
    d: `M${px(x)} ${px(y)}H${px(x + width)}`,
  };
}

/** Names of the ticks; one that would touch the one before it is left out. */
function headMarks(columns: Columns, head: number, { frame, sheet, look, tools }: Drawing): Mark[] {
  const y = frame.y + head - lineOf(sheet.small) * 1.35 + baselineOf(sheet.small);
  const style = { style: sheet.small, fill: look.ink3, layer: 'table' as const };
  let free = columns.isStacked ? frame.x : columns.axis.left - sheet.entry.size;
  const ticks = columns.axis.ticks.flatMap(({ lagMs, label }): Mark[] => {
    const width = tools.measure(label, sheet.small);
    const x = Math.max(columns.axis.x(lagMs), free + width / 2);
    const isFar = Math.abs(x - columns.axis.x(lagMs)) > width / 2;
    if (isFar || x + width / 2 > frame.x + frame.width + 0.5) return [];
    free = x + width / 2 + sheet.small.size * 0.7;
    return [{ type: 'text', x, y, text: label, align: 'center', ...style }];
  });
  if (columns.isStacked) return ticks;
  const words = ['Statement', 'Relayed by'] as const;
  const [first, second] = [frame.x, frame.x + columns.words + sheet.entry.size * 0.5];
  return [
    { type: 'text', x: first, y, text: words[0], align: 'left', ...style },
    { type: 'text', x: second, y, text: words[1], align: 'left', ...style },
    ...ticks,
  ];
}

function gridMarks({ axis }: Columns, top: number, bottom: number, look: FigureLook): Mark[] {
  return axis.ticks.map(
    ({ lagMs }): Mark => ({
      ...{
        type: 'path',
        layer: 'table',
        width: lagMs === 0 ? 0.9 : 0.5,
        opacity: lagMs === 0 ? 1 : 0.6,
      },
      stroke: lagMs === 0 ? look.ink3 : look.rule,
      d: `M${px(axis.x(lagMs))} ${px(top)}V${px(bottom)}`,
    }),
  );
}

interface RowParts {
  readonly words: Block;
  readonly who: Block;
  readonly count: string;
  readonly marks: readonly LagMark[];
  readonly lanes: number;
  readonly height: number;
}

const MOST_LANES = 4;

function markSize(sheet: Sheet): number {
  return sheet.entry.size * 0.82;
}

function rowParts(row: PickupFigureRow, columns: Columns, { sheet, tools }: Drawing): RowParts {
  const width = columns.words - sheet.entry.size;
  const lines = columns.isStacked ? 2 : 1;
  const words = cut(
    blockOf(row.statement, sheet.entry, width, tools.measure, true),
    lines,
    width,
    tools,
  );
  const who = cut(
    blockOf(`${row.at} · ${row.actor}`, sheet.small, width, tools.measure, true),
    1,
    width,
    tools,
  );
  const actors = new Set(row.relays.map(({ actor }) => actor)).size;
  const count = actors === 0 ? 'none' : `${actors} ${actors === 1 ? 'actor' : 'actors'}`;
  const marks = lagMarks(row.relays, columns.axis, markSize(sheet));
  const lanes = Math.min(
    MOST_LANES,
    marks.reduce((most, { lane }) => Math.max(most, lane + 1), 1),
  );
  const strip = lanes * markSize(sheet) * 1.15;
  const text = words.height + who.height;
  const air = sheet.entry.size * 0.5;
  return {
    ...{ words, who, count, marks, lanes },
    height: air + (columns.isStacked ? text + strip + air * 0.4 : Math.max(text, strip)),
  };
}

/** The first lines of a text; that more follows is shown. */
function cut(block: Block, most: number, width: number, { measure }: Drawing['tools']): Block {
  if (block.lines.length <= most) return block;
  const lines = block.lines.slice(0, most);
  let last = `${lines.at(-1) ?? ''}…`;
  while (last.length > 1 && measure(last, block.style) > width) {
    last = `${Array.from(last).slice(0, -2).join('').trimEnd()}…`;
  }
  return { ...block, lines: [...lines.slice(0, -1), last], height: most * block.leading };
}

function rowMarks(parts: RowParts, top: number, columns: Columns, drawing: Drawing): Mark[] {
  const { frame, sheet, look } = drawing;
  const y = top + sheet.entry.size * 0.25;
  const text = parts.words.height + parts.who.height;
  const size = markSize(sheet);
  const strip = parts.lanes * size * 1.15;
  const inner = Math.max(text, strip);
  const wordsAt = columns.isStacked ? y : y + (inner - text) / 2;
  const stripAt = columns.isStacked ? y + text + sheet.entry.size * 0.2 : y + (inner - strip) / 2;
  const countAt = columns.isStacked
    ? frame.x + frame.width
    : frame.x + columns.words + sheet.entry.size * 0.5;
  return [
    ...(columns.isStacked ? gridMarks(columns, stripAt, stripAt + strip, look) : []),
    ...blockMarks(parts.words, { x: frame.x, y: wordsAt }, { fill: look.ink, layer: 'table' }),
    ...blockMarks(
      parts.who,
      { x: frame.x, y: wordsAt + parts.words.height },
      { fill: look.ink3, layer: 'table' },
    ),
    {
      ...{
        type: 'text',
        layer: 'table',
        x: countAt,
        y: wordsAt + baselineOf(sheet.entry),
        text: parts.count,
      },
      ...{
        style: { ...sheet.small, weight: 600 },
        fill: look.ink,
        align: columns.isStacked ? 'right' : 'left',
      },
    },
    ...parts.marks.flatMap((mark) =>
      relayMarks(
        mark,
        stripAt + (Math.min(mark.lane, MOST_LANES - 1) + 0.5) * size * 1.15,
        size,
        look,
      ),
    ),
  ];
}

function relayMarks(mark: LagMark, y: number, size: number, look: FigureLook): Mark[] {
  const { state } = mark.relay;
  const colour = look.state(state);
  const dot = actorMarks('account', colour, { x: mark.middle, y }, size * 0.44, {
    ground: look.surface,
    isLabelled: state !== null,
  });
  const box = { x: mark.from, y: y - size * 0.3, width: mark.to - mark.from, height: size * 0.6 };
  const all = mark.isSpan ? [pill(box, look, colour), ...dot] : dot;
  return all.map((one) => ({ ...one, layer: 'table' as const }));
}

function pill(
  { x, y, width, height }: Box,
  look: FigureLook,
  colour: { readonly fill: string; readonly outline: string },
): Mark {
  const r = Math.min(height, width) / 2;
  const side = Math.max(0, width - 2 * r);
  const arc = (sweep: number) => `a${px(r)} ${px(r)} 0 0 1 0 ${px(sweep)}`;
  return {
    ...{
      type: 'path',
      fill: blended(colour.fill, look.surface, 0.22),
      stroke: colour.outline,
      width: 0.8,
    },
    d: `M${px(x + r)} ${px(y)}h${px(side)}${arc(height)}h${px(-side)}${arc(-height)}Z`,
  };
}
