import { INKS } from '../../look/palette.ts';
import type { TextStyle } from '../../look/scene.ts';
import { wrap } from '../../look/wrap.ts';
import { createMeasure } from '../paint.ts';
import { type ChartDrawing, type ChartView, chartSvg } from './chart.ts';

const WIDTH = 1080;
const MARGIN = 32;
const TITLE_SIZE = 24;
const CAPTION_STYLE: TextStyle = { family: 'sans', size: 14, weight: 400 };
const CAPTION_LINE = 19;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const PNG_SCALE = 2;

/** The chart as a file that stands by itself: with its title above and its caption below. */
export async function savedChart<D>(
  drawing: ChartDrawing<D>,
  view: ChartView<D>,
  caption: string,
  format: 'svg' | 'png',
): Promise<Blob> {
  const page = framed(chartSvg(drawing, view, WIDTH - 2 * MARGIN), view, caption);
  const blob = new Blob([new XMLSerializer().serializeToString(page)], { type: 'image/svg+xml' });
  return format === 'svg' ? blob : painted(blob, page);
}

function framed<D>(chart: SVGSVGElement, { theme, title }: ChartView<D>, caption: string) {
  const ink = INKS[theme];
  const lines = wrap(caption, CAPTION_STYLE, WIDTH - 2 * MARGIN, createMeasure());
  const chartHeight = Number(chart.getAttribute('height'));
  const top = MARGIN + TITLE_SIZE + 16;
  const height = top + chartHeight + 20 + lines.length * CAPTION_LINE + MARGIN;
  const page = element('svg', {
    xmlns: SVG_NAMESPACE,
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    'font-family': chart.getAttribute('font-family') ?? 'sans-serif',
  });
  page.append(element('title', {}, title), element('desc', {}, caption));
  page.append(element('rect', { width: WIDTH, height, fill: ink.surface }));
  const heading = { x: MARGIN, y: MARGIN + TITLE_SIZE - 4, fill: ink.ink };
  page.append(element('text', { ...heading, 'font-size': TITLE_SIZE, 'font-weight': 600 }, title));
  chart.setAttribute('x', String(MARGIN));
  chart.setAttribute('y', String(top));
  page.append(chart);
  lines.forEach((line, k) => {
    const y = top + chartHeight + 20 + (k + 1) * CAPTION_LINE - 5;
    page.append(
      element('text', { x: MARGIN, y, 'font-size': CAPTION_STYLE.size, fill: ink.ink2 }, line),
    );
  });
  return page;
}

function element(name: string, attributes: Record<string, string | number>, words = '') {
  const made = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  }
  made.textContent = words;
  return made as SVGElement;
}

async function painted(svg: Blob, page: SVGElement): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(svg);
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH * PNG_SCALE;
    canvas.height = Number(page.getAttribute('height')) * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('No picture was made.'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
