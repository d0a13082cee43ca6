import type { TextMark, TextStyle } from '../look/scene.ts';

/** One file of the figure's fonts, and the letters that it holds. */
export interface FontFace {
  /** name of the file without its ending, as @fontsource-variable ships it */
  readonly file: string;
  readonly family: TextStyle['family'];
  readonly italic: boolean;
  readonly unicodeRange: string;
}

/** Names of the families in figures; viewers that have them installed need no embedded file. */
export const FONT_FAMILIES: Record<TextStyle['family'], string> = {
  sans: 'Source Sans 3',
  serif: 'Source Serif 4',
};

/** Where a letter is in none of the files: Chinese by the system's own fonts. */
export const FALLBACKS: Record<TextStyle['family'], string> = {
  sans: "'Source Sans 3 Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
  serif:
    "'Source Serif 4 Variable', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, Georgia, serif",
};

const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
} as const;

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

export const FONT_FACES: readonly FontFace[] = (['normal', 'italic'] as const).flatMap((style) =>
  (style === 'normal' ? (['sans', 'serif'] as const) : (['sans'] as const)).flatMap((family) =>
    SUBSETS.map((subset) => ({
      file: `${family === 'sans' ? 'source-sans-3' : 'source-serif-4'}-${subset}-wght-${style}`,
      family,
      italic: style === 'italic',
      unicodeRange: RANGES[subset],
    })),
  ),
);

/** The files that hold letters of these texts: only they need to be embedded. */
export function facesFor(texts: readonly TextMark[]): FontFace[] {
  return FONT_FACES.filter((face) => {
    const holds = createRange(face.unicodeRange);
    return texts.some(
      ({ text, style }) =>
        style.family === face.family &&
        (style.italic ?? false) === face.italic &&
        Array.from(text).some((letter) => holds(letter.codePointAt(0) ?? 0)),
    );
  });
}

function createRange(unicodeRange: string): (code: number) => boolean {
  const runs = unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => runs.some(([from, to]) => code >= from && code <= to);
}
