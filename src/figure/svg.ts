import type { FigureAnnotation } from '../domain/figure.ts';
import type { Mark, PathMark, Scene, TextMark } from '../look/scene.ts';
import { FALLBACKS, FONT_FAMILIES, type FontFace, facesFor } from './fontFaces.ts';
import { textsOf } from './text.ts';

/** What the file says of itself. */
export interface FigureFacts {
  readonly title: string;
  /** alternative text, for those who do not see the picture */
  readonly description: string;
  readonly caption: string;
  /** the command line that makes the same figure */
  readonly command: string;
  readonly dataHash: string;
  readonly version: string;
  /** the analyst's own notes on the picture; absent: none */
  readonly annotations?: readonly FigureAnnotation[];
}

/** Bytes of a font file by `FontFace.file`, as base64 of woff2; absent: that file is not embedded. */
export type FontBytes = (face: FontFace) => string | undefined;

/**
 * The figure as SVG 1.1 with real text, its alternative text and what it rests on. No script, nothing from elsewhere.
 * The same scene gives the same bytes. `fonts` null: without embedded fonts.
 */
export function figureSvg(scene: Scene, facts: FigureFacts, fonts: FontBytes | null): string {
  const { width, height, printed } = scene;
  const texts = textsOf(scene);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${printed?.width ?? width}" height="${printed?.height ?? height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="figure-title figure-description">`,
    `<title id="figure-title">${escaped(facts.title)}</title>`,
    `<desc id="figure-description">${escaped(facts.description)}</desc>`,
    metadata(facts),
    `<style>${styles(texts, fonts)}</style>`,
    `<rect width="${width}" height="${height}" fill="${scene.ground}"/>`,
    ...groups(scene.marks),
    '</svg>',
    '',
  ].join('\n');
}

function metadata({
  title,
  description,
  caption,
  command,
  dataHash,
  version,
  annotations = [],
}: FigureFacts) {
  const notes = annotations.map(({ text, pointsTo }) => ({ by: 'analyst', text, pointsTo }));
  const own = notes.length > 0 ? { annotations: notes } : {};
  const antiphon = JSON.stringify({ caption, command, dataHash, version, ...own });
  return [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:description>${escaped(description)}</dc:description>`,
    `<dc:creator>${escaped(`Antiphon ${version}`)}</dc:creator>`,
    `<dc:source>${escaped(`sha256:${dataHash}`)}</dc:source>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    `<antiphon xmlns="urn:antiphon:figure">${escaped(antiphon)}</antiphon>`,
    '</metadata>',
  ].join('\n');
}

function styles(texts: readonly TextMark[], fonts: FontBytes | null): string {
  const faces =
    fonts === null ? [] : facesFor(texts).flatMap((face) => faceRule(face, fonts(face)));
  const families = (['sans', 'serif'] as const).map(
    (family) => `.${family}{font-family:'${FONT_FAMILIES[family]}',${FALLBACKS[family]}}`,
  );
  return ['text{white-space:pre}', ...families, ...faces].join('\n');
}

function faceRule(
  { family, italic, unicodeRange }: FontFace,
  base64: string | undefined,
): string[] {
  if (base64 === undefined) return [];
  return [
    `@font-face{font-family:'${FONT_FAMILIES[family]}';font-style:${italic ? 'italic' : 'normal'};font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}`,
  ];
}

/**
 * Neighbouring marks of one layer become a group with its name, so that an editor's layers make sense. Halos are texts
 * of their own below the others: drawing programs that do not know paint-order would set them over the letters.
 */
function groups(marks: readonly Mark[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < marks.length; ) {
    const layer = marks[from]?.layer;
    let to = from;
    while (to < marks.length && marks[to]?.layer === layer) to += 1;
    const run = marks.slice(from, to);
    lines.push(`<g class="${layer ?? 'figure'}">`, ...run.flatMap(haloTag));
    lines.push(...run.map((mark) => (mark.type === 'path' ? pathTag(mark) : textTag(mark))));
    lines.push('</g>');
    from = to;
  }
  return lines;
}

function pathTag({ d, fill, fillOpacity, stroke, width, dash, opacity }: PathMark): string {
  const parts = [
    `d="${d}"`,
    `fill="${fill ?? 'none'}"`,
    part('fill-opacity', fillOpacity),
    part('stroke', stroke),
    part('stroke-width', stroke === undefined ? undefined : (width ?? 1)),
    part('stroke-dasharray', dash && dash.length > 0 ? dash.map(short).join(' ') : undefined),
    part('opacity', opacity === 1 ? undefined : opacity),
  ];
  return `<path ${parts.filter((each) => each !== '').join(' ')}/>`;
}

const ANCHORS = { left: undefined, center: 'middle', right: 'end' } as const;

function haloTag(mark: Mark): string[] {
  if (mark.type === 'path' || mark.halo === undefined) return [];
  const { halo, haloWidth } = mark;
  return [
    textTag({ ...mark, fill: halo }, [
      'aria-hidden="true"',
      `stroke="${halo}"`,
      `stroke-width="${short(haloWidth ?? 3.5)}"`,
      'stroke-linejoin="round"',
    ]),
  ];
}

function textTag(
  { x, y, text, style, fill, align }: TextMark,
  more: readonly string[] = [],
): string {
  const parts = [
    `class="${style.family}"`,
    `x="${short(x)}"`,
    `y="${short(y)}"`,
    `font-size="${short(style.size)}"`,
    part('font-weight', style.weight === 400 ? undefined : style.weight),
    part('font-style', style.italic ? 'italic' : undefined),
    part('text-anchor', ANCHORS[align]),
    `fill="${fill}"`,
    ...more,
  ];
  return `<text ${parts.filter((each) => each !== '').join(' ')}>${escaped(text)}</text>`;
}

function part(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return `${name}="${typeof value === 'number' ? short(value) : value}"`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** What XML 1.0 cannot hold is left out. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(UNPRINTABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
