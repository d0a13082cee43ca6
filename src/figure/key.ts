import type { FigureLook } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import type { Mark, Measure } from '../look/scene.ts';
import type { Sheet } from './sheet.ts';
import { lineOf } from './sheet.ts';
import { blockMarks, blockOf } from './text.ts';

/** An entry of the key: what it means, and its sample, drawn around `at` within `size` px to each side. */
export interface KeyEntry {
  readonly text: string;
  readonly icon: (at: { readonly x: number; readonly y: number }, size: number) => readonly Mark[];
}

/** A part of the key: an example with words beside or below it, or a list under a heading. */
export type KeySection =
  | {
      readonly type: 'example';
      readonly heading: string;
      readonly words: string;
      /** drawn into a box of 130 × 48 times `scale` */
      readonly picture: (
        at: { readonly x: number; readonly y: number },
        scale: number,
      ) => readonly Mark[];
    }
  | { readonly type: 'list'; readonly heading: string; readonly entries: readonly KeyEntry[] };

export interface KeyTools {
  readonly sheet: Sheet;
  readonly look: FigureLook;
  readonly measure: Measure;
}

export interface DrawnKey {
  readonly marks: readonly Mark[];
  readonly height: number;
}

type Corner = Pick<Box, 'x' | 'y' | 'width'>;

const EXAMPLE = { width: 130, height: 48 } as const;

/** Sections below each other, for a key beside the picture. */
export function columnKey(sections: readonly KeySection[], at: Corner, tools: KeyTools): DrawnKey {
  const { sheet } = tools;
  const gap = sheet.entry.size * 1.1;
  const marks: Mark[] = [];
  let y = at.y;
  for (const section of sections) {
    const drawn =
      section.type === 'example'
        ? columnExample(section, { ...at, y }, tools)
        : columnList(section, { ...at, y }, tools);
    marks.push(...drawn.marks);
    y += drawn.height + gap;
  }
  return { marks: inLegend(marks), height: Math.max(0, y - at.y - gap) };
}

/** Sections as running lines, for a key below the picture. */
export function bandKey(sections: readonly KeySection[], at: Corner, tools: KeyTools): DrawnKey {
  const gap = tools.sheet.entry.size * 0.35;
  const marks: Mark[] = [];
  let y = at.y;
  for (const section of sections) {
    const drawn =
      section.type === 'example'
        ? bandExample(section, { ...at, y }, tools)
        : bandList(section, { ...at, y }, tools);
    marks.push(...drawn.marks);
    y += drawn.height + gap;
  }
  return { marks: inLegend(marks), height: Math.max(0, y - at.y - gap) };
}

function inLegend(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, layer: 'legend' as const }));
}

type Example = Extract<KeySection, { type: 'example' }>;
type List = Extract<KeySection, { type: 'list' }>;

function heading(text: string, at: Corner, { sheet, look, measure }: KeyTools): DrawnKey {
  const block = blockOf(text, sheet.heading, at.width, measure);
  const marks = blockMarks(block, at, { fill: look.ink, layer: 'legend' });
  return { marks, height: block.height };
}

function columnExample(section: Example, at: Corner, tools: KeyTools): DrawnKey {
  const { sheet, look, measure } = tools;
  const head = heading(section.heading, at, tools);
  const scale = exampleScale(sheet);
  const top = at.y + head.height + sheet.entry.size * 0.3;
  const words = blockOf(section.words, sheet.entry, at.width, measure);
  const below = top + EXAMPLE.height * scale + sheet.entry.size * 0.2;
  return {
    marks: [
      ...head.marks,
      ...section.picture({ x: at.x, y: top }, scale),
      ...blockMarks(words, { x: at.x, y: below }, { fill: look.ink2, layer: 'legend' }),
    ],
    height: below + words.height - at.y,
  };
}

function bandExample(section: Example, at: Corner, tools: KeyTools): DrawnKey {
  const { sheet, look, measure } = tools;
  const scale = exampleScale(sheet) * 0.8;
  const left = EXAMPLE.width * scale + sheet.entry.size;
  const words = blockOf(section.words, sheet.entry, at.width - left, measure);
  const height = Math.max(EXAMPLE.height * scale, words.height);
  return {
    marks: [
      ...section.picture({ x: at.x, y: at.y + (height - EXAMPLE.height * scale) / 2 }, scale),
      ...blockMarks(
        words,
        { x: at.x + left, y: at.y + (height - words.height) / 2 },
        { fill: look.ink2, layer: 'legend' },
      ),
    ],
    height,
  };
}

function exampleScale(sheet: Sheet): number {
  return sheet.entry.size / 13;
}

/** Two columns where every entry fits half the width, else one; an entry that is too long takes more lines. */
function columnList(section: List, at: Corner, tools: KeyTools): DrawnKey {
  const { sheet, measure } = tools;
  const head = heading(section.heading, at, tools);
  const half = at.width / 2;
  const indent = indentOf(sheet);
  const fits = section.entries.every(
    ({ text }) => measure(text, sheet.entry) <= half - indent - sheet.gap / 2,
  );
  const columns = fits ? 2 : 1;
  const marks: Mark[] = [...head.marks];
  let y = at.y + head.height + sheet.entry.size * 0.15;
  for (let k = 0; k < section.entries.length; k += columns) {
    const row = section.entries.slice(k, k + columns).map((entry, column) => {
      const corner = { x: at.x + column * half, y, width: at.width / columns };
      return entryMarks(entry, corner, tools);
    });
    marks.push(...row.flatMap((drawn) => drawn.marks));
    y += Math.max(...row.map((drawn) => drawn.height)) + sheet.entry.size * 0.16;
  }
  return { marks, height: y - at.y };
}

function entryMarks({ text, icon }: KeyEntry, at: Corner, tools: KeyTools): DrawnKey {
  const { sheet, look, measure } = tools;
  const indent = indentOf(sheet);
  const block = blockOf(text, sheet.entry, at.width - indent, measure);
  const first = { x: at.x + indent / 2 - sheet.entry.size * 0.2, y: at.y + block.leading / 2 };
  const marks = [
    ...icon(first, iconSize(sheet)),
    ...blockMarks(block, { x: at.x + indent, y: at.y }, { fill: look.ink2, layer: 'legend' }),
  ];
  return { marks, height: block.height };
}

/** Heading and entries in one line that wraps. */
function bandList(section: List, at: Corner, tools: KeyTools): DrawnKey {
  const { sheet, look, measure } = tools;
  const indent = indentOf(sheet);
  const step = lineOf(sheet.entry) * 1.15;
  const title = blockOf(section.heading, sheet.heading, at.width, measure);
  const marks: Mark[] = [...blockMarks(title, at, { fill: look.ink, layer: 'legend' })];
  let y = at.y + title.height - step;
  let x = at.x + measure(title.lines.at(-1) ?? '', sheet.heading) + sheet.entry.size;
  for (const entry of section.entries) {
    const wanted = indent + measure(entry.text, sheet.entry);
    if (x + wanted > at.x + at.width) {
      x = at.x;
      y += step;
    }
    const drawn = entryMarks(entry, { x, y, width: at.x + at.width - x + 0.5 }, tools);
    marks.push(...drawn.marks);
    x += Math.min(wanted, at.width) + sheet.entry.size;
    y += Math.max(0, drawn.height - blockLine(sheet));
  }
  return { marks, height: y + step - at.y };
}

function blockLine(sheet: Sheet): number {
  return sheet.entry.size * 1.38;
}

function indentOf(sheet: Sheet): number {
  return sheet.entry.size * 1.7;
}

function iconSize(sheet: Sheet): number {
  return sheet.entry.size * 0.46;
}
