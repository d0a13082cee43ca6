import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FigureSpec } from '../../src/domain/figure.ts';
import type { FigureContent } from '../../src/domain/figureContent.ts';
import { altText } from '../../src/figure/altText.ts';
import { composeFigure } from '../../src/figure/compose.ts';
import { measureByTable } from '../../src/figure/letterWidths.ts';
import { figureSvg } from '../../src/figure/svg.ts';
import { longNames, madeNetwork, madeSpec, stateName } from './madeFigure.ts';
import { madeLedger, madePickups, madeTimeline } from './madeTables.ts';

/** ANTIPHON_GOLDENS=write npx vitest run --project unit test/figure/goldens.test.ts writes them anew: look at each. */
const FOLDER = fileURLToPath(new URL('./goldens/', import.meta.url));
const isWriting = process.env.ANTIPHON_GOLDENS === 'write';

const SUBTITLE =
  'Russian outlets relayed Chinese statements more often than chance would give; Chinese outlets relayed Russian ones about as often as chance';
const view = madeSpec().view;

const CASES: readonly (readonly [string, FigureContent, Partial<FigureSpec>])[] = [
  ['web-light', madeNetwork(), { subtitle: SUBTITLE }],
  [
    'web-dark-kinds',
    madeNetwork(3, 'kind'),
    { theme: 'dark', subtitle: SUBTITLE, view: { ...view, colourBy: 'kind' } },
  ],
  ['one-column-print', madeNetwork(), { size: { preset: 'one-column' }, theme: 'print' }],
  [
    'two-columns-greyscale',
    madeNetwork(),
    { size: { preset: 'two-columns' }, theme: 'greyscale', subtitle: SUBTITLE },
  ],
  [
    'square-notes',
    madeNetwork(5),
    {
      size: { preset: 'square' },
      subtitle: SUBTITLE,
      annotations: [
        {
          id: 'a',
          text: 'Seven outlets repeat one briefing of 10 January',
          at: { x: 0.5, y: 0.08 },
          pointsTo: { type: 'node', id: 'chinese-foreign-ministry' },
        },
        {
          id: 'b',
          text: 'No statement found here',
          at: { x: 0.12, y: 0.92 },
          pointsTo: { type: 'place', at: { x: 0.3, y: 0.75 } },
        },
      ],
    },
  ],
  ['a4-print', madeNetwork(9), { size: { preset: 'a4' }, theme: 'print', subtitle: SUBTITLE }],
  ['long-names-web', longNames(), { title: 'Кто кого повторяет 谁在转述谁' }],
  [
    'long-names-one-column',
    longNames(),
    { title: 'Кто кого повторяет 谁在转述谁', size: { preset: 'one-column' } },
  ],
  [
    'free-clusters-chosen',
    madeNetwork(7, 'cluster'),
    {
      size: { preset: 'free', width: 760, height: 520, unit: 'px' },
      view: { ...view, colourBy: 'cluster' },
      labels: { mode: 'chosen', ids: ['rt', 'xinhua', 'chinese-foreign-ministry', 'akorda'] },
      legend: 'none',
      captionEdits: { source: ['Source: four public accounts', '3–9 November 2022'] },
    },
  ],
  [
    'ledger-two-columns',
    madeLedger(),
    { title: 'Who amplifies whom', size: { preset: 'two-columns' } },
  ],
  [
    'timeline-web',
    madeTimeline(),
    { title: 'Kazakhstan in January 2022', subtitle: 'Posts a day that name it' },
  ],
  [
    'timeline-one-column-greyscale',
    madeTimeline(),
    {
      title: 'Kazakhstan in January 2022',
      size: { preset: 'free', width: 88, height: 80, unit: 'mm' },
      theme: 'greyscale',
    },
  ],
  [
    'pickups-web',
    madePickups(),
    {
      kind: 'pickups',
      title: 'Who relayed which statement',
      subtitle: 'Statements of the Chinese foreign ministry on Kazakhstan',
      annotations: [
        {
          id: 'a',
          text: 'Day known, hour not',
          at: { x: 0.9, y: 0.9 },
          pointsTo: { type: 'place', at: { x: 0.72, y: 0.72 } },
        },
      ],
    },
  ],
  [
    'pickups-one-column-greyscale',
    madePickups(),
    {
      kind: 'pickups',
      title: 'Who relayed which statement',
      size: { preset: 'free', width: 88, height: 190, unit: 'mm' },
      theme: 'greyscale',
    },
  ],
  [
    'timeline-dark-note',
    madeTimeline(),
    {
      title: 'Kazakhstan in January 2022',
      theme: 'dark',
      size: { preset: 'two-columns' },
      annotations: [
        {
          id: 'a',
          text: 'State of emergency declared',
          at: { x: 0.45, y: 0.2 },
          pointsTo: { type: 'place', at: { x: 0.16, y: 0.3 } },
        },
      ],
    },
  ],
  ['two-columns-dark', madeNetwork(), { size: { preset: 'two-columns' }, theme: 'dark' }],
];

describe('the figures that were looked at', () => {
  it.each(CASES)('%s comes out byte for byte', (name, content, given) => {
    const spec = madeSpec(given);
    const figure = composeFigure(spec, content, { measure: measureByTable, stateName });
    if (!figure.fits) throw new Error(figure.problem);
    const facts = {
      title: spec.title,
      description: altText(content, stateName),
      caption: figure.caption,
      command: spec.command,
      dataHash: spec.dataHash,
      version: '0.1.0',
      annotations: spec.annotations,
    };
    const svg = figureSvg(figure.scene, facts, null);
    const path = `${FOLDER}${name}.svg`;
    if (isWriting) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, svg);
    }
    expect(existsSync(path), `${name}.svg is in the folder of goldens`).toBe(true);
    expect(svg).toBe(readFileSync(path, 'utf8'));
  });
});
