import type { Box } from '../look/labelField.ts';
import type { Layer, Measure, Scene, TextMark, TextStyle } from '../look/scene.ts';
import { wrap } from '../look/wrap.ts';
import { baselineOf, leadingOf, lineOf } from './sheet.ts';

/** A text broken into lines, before it has a place. */
export interface Block {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly leading: number;
  readonly width: number;
  readonly height: number;
}

/** `tight`: lines as near as their letters allow, for names; else as running text. */
export function blockOf(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
  tight = false,
): Block {
  const lines = wrap(text.normalize('NFC'), style, width, measure);
  const leading = tight ? lineOf(style) : leadingOf(style);
  const widest = lines.reduce((most, line) => Math.max(most, measure(line, style)), 0);
  return { lines, style, leading, width: widest, height: lines.length * leading };
}

/** The block's marks with its upper left corner at `at`; `align` within the block's own width. */
export function blockMarks(
  { lines, style, leading, width }: Block,
  at: { readonly x: number; readonly y: number },
  look: {
    readonly fill: string;
    readonly layer: Layer;
    readonly halo?: string;
    readonly align?: TextMark['align'];
  },
): TextMark[] {
  const { fill, layer, halo, align = 'left' } = look;
  const x = align === 'left' ? at.x : align === 'right' ? at.x + width : at.x + width / 2;
  const first = at.y + (leading - lineOf(style)) / 2 + baselineOf(style);
  return lines.map((text, k) => ({
    ...{ type: 'text', layer, x, y: first + k * leading, text, style, fill, align },
    ...(halo !== undefined && { halo, haloWidth: Math.min(3.5, style.size * 0.28) }),
  }));
}

/** What a text inks at most, in any script. */
export function textBox({ x, y, text, style, align }: TextMark, measure: Measure): Box {
  const width = measure(text, style);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { x: left, y: y - style.size * 0.88, width, height: style.size * 1.1 };
}

export function textsOf(scene: Scene): TextMark[] {
  return scene.marks.filter((mark) => mark.type === 'text');
}
