import { describe, expect, it } from 'vitest';
import { FONT_FACES, facesFor } from '../../src/figure/fontFaces.ts';
import { measureByTable } from '../../src/figure/letterWidths.ts';
import { type FigureFacts, figureSvg } from '../../src/figure/svg.ts';
import type { Scene, TextMark } from '../../src/look/scene.ts';

const text = (given: Partial<TextMark>): TextMark => ({
  ...{ type: 'text', x: 10, y: 20, text: 'RT', fill: '#000000', align: 'left' },
  style: { family: 'sans', size: 12, weight: 400 },
  ...given,
});

const scene = (...marks: Scene['marks']): Scene => ({
  ...{ width: 100, height: 50, ground: '#FFFFFF', marks },
});

const facts: FigureFacts = {
  title: 'A & B',
  description: 'A <amplifies> B',
  caption: 'Does not show intent.',
  command: "antiphon figure 'a b.csv'",
  dataHash: 'abc123',
  version: '0.1.0',
};

describe('a figure as SVG', () => {
  it('carries title, alternative text, caption, command, hash and version', () => {
    const svg = figureSvg(scene(), facts, null);
    expect(svg).toContain('<title id="figure-title">A &amp; B</title>');
    expect(svg).toContain('<desc id="figure-description">A &lt;amplifies&gt; B</desc>');
    expect(svg).toContain('aria-labelledby="figure-title figure-description"');
    expect(svg).toContain('<dc:source>sha256:abc123</dc:source>');
    const json = /<antiphon [^>]*>(.*)<\/antiphon>/.exec(svg)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(json)).toEqual({
      caption: 'Does not show intent.',
      command: "antiphon figure 'a b.csv'",
      dataHash: 'abc123',
      version: '0.1.0',
    });
  });

  it('has real texts, with halos of their own below them', () => {
    const svg = figureSvg(
      scene(text({ halo: '#FFFFFF', layer: 'names', text: '外交部 «А»' })),
      facts,
      null,
    );
    const lines = svg.split('\n');
    const halo = lines.findIndex((line) => line.includes('aria-hidden="true"'));
    const own = lines.findIndex((line) => line.includes('fill="#000000">外交部 «А»</text>'));
    expect(halo).toBeGreaterThan(0);
    expect(own).toBeGreaterThan(halo);
    expect(svg).toContain('<g class="names">');
  });

  it('keeps the printed size beside the size that it is drawn in', () => {
    const printed = { ...scene(), printed: { width: '88mm', height: '130mm' } };
    expect(figureSvg(printed, facts, null)).toContain(
      'width="88mm" height="130mm" viewBox="0 0 100 50"',
    );
  });

  it('has no script and nothing from elsewhere, whatever the words are', () => {
    const hostile =
      '</text><script>alert(1)</script><image href="https://a.example/x.png"/>\u0000\u0008\uFFFF';
    const svg = figureSvg(scene(text({ text: hostile })), { ...facts, title: hostile }, null);
    expect(svg).not.toMatch(/<script|<image|<foreignObject|@import|\son\w+=|href="http/i);
    for (const letter of ['\u0000', '\u0008', '\uFFFF']) expect(svg.includes(letter)).toBe(false);
    const addresses = [...svg.matchAll(/https?:\/\/[^"'\s<)]+/g)].map(([url]) => url);
    expect(new Set(addresses)).toEqual(
      new Set([
        'http://www.w3.org/2000/svg',
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'http://purl.org/dc/elements/1.1/',
        'https://a.example/x.png&quot;/&gt;',
      ]),
    );
  });

  it('embeds only the fonts whose letters occur', () => {
    const svg = figureSvg(scene(text({ text: 'RT и ТАСС' })), facts, ({ file }) => `B64-${file}`);
    const embedded = [...svg.matchAll(/base64,B64-([a-z0-9-]+)/g)].map(([, file]) => file);
    expect(embedded).toEqual([
      'source-sans-3-latin-wght-normal',
      'source-sans-3-cyrillic-wght-normal',
    ]);
    expect(svg).not.toContain('url(http');
  });

  it('goes without a font that the caller does not have', () => {
    expect(figureSvg(scene(text({})), facts, () => undefined)).not.toContain('@font-face');
  });
});

describe('the fonts of a figure', () => {
  it('cover Kazakh in upright and italic', () => {
    const kazakh = text({ text: 'Қазақ' });
    const italic = { ...kazakh, style: { ...kazakh.style, italic: true } };
    expect(facesFor([kazakh, italic]).map(({ file }) => file)).toEqual([
      'source-sans-3-cyrillic-wght-normal',
      'source-sans-3-cyrillic-ext-wght-normal',
      'source-sans-3-cyrillic-wght-italic',
      'source-sans-3-cyrillic-ext-wght-italic',
    ]);
  });

  it('are each a file of its own', () => {
    expect(new Set(FONT_FACES.map(({ file }) => file)).size).toBe(12);
  });
});

describe('widths without a canvas', () => {
  const style = { family: 'sans', size: 1000, weight: 400 } as const;

  it('are those of the letters', () => {
    expect(measureByTable('', style)).toBe(0);
    expect(measureByTable('i', style)).toBeLessThan(measureByTable('m', style));
    expect(measureByTable('Ж', style)).toBeGreaterThan(measureByTable('г', style));
    expect(measureByTable('RT', style)).toBe(
      measureByTable('R', style) + measureByTable('T', style),
    );
  });

  it('give ideographs the whole square, and combining marks nothing', () => {
    expect(measureByTable('外交部', style)).toBe(3000);
    expect(measureByTable('и\u0306', style)).toBe(measureByTable('и', style));
  });

  it('grow with weight and size', () => {
    expect(measureByTable('Sputnik', { ...style, weight: 600 })).toBeGreaterThan(
      measureByTable('Sputnik', style),
    );
    expect(measureByTable('Sputnik', { ...style, size: 10 })).toBeCloseTo(
      measureByTable('Sputnik', style) / 100,
    );
  });
});
