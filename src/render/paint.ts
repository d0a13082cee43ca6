import type { Mark, PathMark, Scene, TextMark, TextStyle } from '../look/scene.ts';

/** Px around a text where its mark does not say. */
const HALO_WIDTH = 3.5;

const FAMILIES = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
} as const;

function fontOf({ family, size, weight, italic }: TextStyle): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[family]}`;
}

/** Waits until the fonts of a figure can be measured and painted. */
export async function loadFigureFonts(): Promise<void> {
  const styles: TextStyle[] = [
    { family: 'sans', size: 12, weight: 400 },
    { family: 'sans', size: 12, weight: 600 },
    { family: 'sans', size: 12, weight: 600, italic: true },
    { family: 'serif', size: 30, weight: 600 },
  ];
  await Promise.all(styles.map((style) => document.fonts.load(fontOf(style), 'Ağ Ж')));
}

/** Fonts come by alphabet: letters that the page has not shown yet must be painted in their own. */
export async function loadLetters(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(texts.join(''))].join('');
  const styles: TextStyle[] = [
    { family: 'sans', size: 12, weight: 400 },
    { family: 'sans', size: 12, weight: 600, italic: true },
    { family: 'serif', size: 30, weight: 600 },
  ];
  await Promise.all(styles.map((style) => document.fonts.load(fontOf(style), letters)));
}

/** Measures texts as the canvas will set them. */
export function createMeasure(): (text: string, style: TextStyle) => number {
  const context = contextOf(document.createElement('canvas'));
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

/**
 * Paints a scene as PNG, `scale` device pixels a px.
 * @throws Error where the browser cannot make a picture of that size
 */
export async function paintPng(scene: Scene, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * scale);
  canvas.height = Math.round(scene.height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  context.fillStyle = scene.ground;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const mark of scene.marks) paintMark(context, mark);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) {
    throw new Error(
      `The browser could not make a picture of ${canvas.width} × ${canvas.height} pixels; try a smaller scale.`,
    );
  }
  return blob;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  return context;
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  if (mark.type === 'path') paintPath(context, mark);
  else paintText(context, mark);
  context.restore();
}

function paintPath(context: CanvasRenderingContext2D, mark: PathMark): void {
  const path = new Path2D(mark.d);
  const opacity = mark.opacity ?? 1;
  if (mark.fill !== undefined) {
    context.globalAlpha = opacity * (mark.fillOpacity ?? 1);
    context.fillStyle = mark.fill;
    context.fill(path);
  }
  if (mark.stroke !== undefined) {
    context.globalAlpha = opacity;
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.width ?? 1;
    context.setLineDash([...(mark.dash ?? [])]);
    context.stroke(path);
  }
}

function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  context.font = fontOf(mark.style);
  context.textAlign = mark.align;
  context.lineJoin = 'round';
  if (mark.halo !== undefined) {
    context.strokeStyle = mark.halo;
    context.lineWidth = mark.haloWidth ?? HALO_WIDTH;
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = mark.fill;
  context.fillText(mark.text, mark.x, mark.y);
}
