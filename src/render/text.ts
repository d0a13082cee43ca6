/** Styles of the texts over the network. */
export const TEXT_STYLES = ['name', 'strong', 'cluster', 'count', 'pill'] as const;
export type TextUse = (typeof TEXT_STYLES)[number];

const FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

const FONTS: Record<TextUse, string> = {
  name: `400 12.5px ${FAMILY}`,
  strong: `600 14px ${FAMILY}`,
  cluster: `italic 600 13px ${FAMILY}`,
  count: `400 12px ${FAMILY}`,
  pill: `600 12.5px ${FAMILY}`,
};

/** Height in px that a line of that style takes. */
export const LINE_HEIGHTS: Record<TextUse, number> = {
  name: 15,
  strong: 17,
  cluster: 16,
  count: 14,
  pill: 15,
};

export function fontOf(use: TextUse): string {
  return FONTS[use];
}

/** Width in px of a text. */
export type TextMeasure = (text: string, use: TextUse) => number;

/** Measures with a canvas and remembers. Start anew when a font has been loaded. */
export function createTextMeasure(context: CanvasRenderingContext2D): TextMeasure {
  const widths = new Map<string, number>();
  return (text, use) => {
    const key = `${use} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = FONTS[use];
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}

/** Asks for the fonts; the texts are measured again when they come. */
export async function loadTextFonts(): Promise<void> {
  await Promise.all(TEXT_STYLES.map((use) => document.fonts.load(FONTS[use], 'Ağ Ж')));
}
