import type { Mark, PathMark, Scene } from '../look/scene.ts';

/** More arrows than these cannot be seen apart in a small picture. */
const MOST_ARROWS = 220;
const MOST_MARKS = 700;

/** A small drawing of a figure without its words, as SVG; it is to be recognised, not read. */
export function thumbnailSvg(scene: Scene): string {
  const paths = scene.marks.filter(isDrawn);
  const arrows = paths.filter(({ layer }) => layer === 'arrows');
  const step = Math.max(1, arrows.length / MOST_ARROWS);
  const kept = new Set(
    Array.from(
      { length: Math.floor(arrows.length / step) },
      (_, k) => arrows[Math.floor(k * step)],
    ),
  );
  const shown = paths
    .filter((mark) => mark.layer !== 'arrows' || kept.has(mark))
    .slice(0, MOST_MARKS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}">`,
    `<rect width="${scene.width}" height="${scene.height}" fill="${scene.ground}"/>`,
    ...shown.map(pathTag),
    '</svg>',
  ].join('');
}

function isDrawn(mark: Mark): mark is PathMark {
  return mark.type === 'path' && mark.layer !== 'legend' && mark.layer !== 'caption';
}

function pathTag({ d, fill, fillOpacity, stroke, width, opacity }: PathMark): string {
  const short = d.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 2) / 2));
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke}" stroke-width="${Math.round((width ?? 1) * 10) / 10}"`;
  const clear = opacity === undefined || opacity === 1 ? '' : ` opacity="${opacity}"`;
  const tint = fillOpacity === undefined ? '' : ` fill-opacity="${fillOpacity}"`;
  return `<path d="${short}" fill="${fill ?? 'none'}"${tint}${line}${clear}/>`;
}
