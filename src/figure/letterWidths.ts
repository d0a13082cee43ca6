import type { TextStyle } from '../look/scene.ts';
import table from './letterWidths.json' with { type: 'json' };

/**
 * Width in px of a text where there is no canvas: the sum of the letters' own widths in the figure's fonts
 * (scripts/letterWidths.mjs), without kerning, which would only make it less. Ideographs take the whole square.
 */
export function measureByTable(text: string, { family, size, weight, italic }: TextStyle): number {
  const face = faceOf(`${family}${weight}${italic ? 'italic' : ''}`);
  let thousandths = 0;
  for (const letter of text) thousandths += widthOf(letter, face);
  return (thousandths * size) / 1000;
}

type Face = ReadonlyMap<number, number>;

const faces = new Map<string, Face>();
const WIDEST_FACE = 'serif600';

/** A style without a table of its own is taken to be as wide as the widest. */
function faceOf(name: string): Face {
  const known = faces.get(name);
  if (known) return known;
  const tables: Readonly<Record<string, readonly string[]>> = table.faces;
  const packed = tables[name] ?? tables[WIDEST_FACE] ?? [];
  const face = new Map<number, number>();
  packed.forEach((run, k) => {
    const first = table.runs[k]?.[0] ?? 0;
    for (let at = 0; at < run.length; at += 2) {
      face.set(first + at / 2, Number.parseInt(run.slice(at, at + 2), 36));
    }
  });
  faces.set(name, face);
  return face;
}

const SQUARE = 1000;
/** Scripts that no table holds: wider than nearly all their letters. */
const UNKNOWN = 720;
const MARKS = /^\p{M}$/u;

function widthOf(letter: string, face: Face): number {
  const code = letter.codePointAt(0) ?? 0;
  const known = face.get(code);
  if (known !== undefined) return known;
  if (code >= 0x2e80) return SQUARE;
  return MARKS.test(letter) ? 0 : UNKNOWN;
}
