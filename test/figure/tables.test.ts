import { describe, expect, it } from 'vitest';
import {
  FIGURE_PRESETS,
  FIGURE_THEMES,
  type FigureSpec,
  type FigureTheme,
} from '../../src/domain/figure.ts';
import type { FigureContent } from '../../src/domain/figureContent.ts';
import { altText } from '../../src/figure/altText.ts';
import { type ComposedFigure, composeFigure } from '../../src/figure/compose.ts';
import { ledgerCaption } from '../../src/figure/tableCaptions.ts';
import { textBox, textsOf } from '../../src/figure/text.ts';
import { boxesMeet } from '../../src/look/labelField.ts';
import { madeSpec, roughMeasure, stateName } from './madeFigure.ts';
import { madeCell, madeLedger, madePickups, madeTimeline } from './madeTables.ts';

function composed(given: Partial<FigureSpec>, content: FigureContent): ComposedFigure {
  const figure = composeFigure(madeSpec(given), content, { measure: roughMeasure, stateName });
  if (!figure.fits) throw new Error(figure.problem);
  return figure;
}

const wordsOf = (figure: ComposedFigure) => textsOf(figure.scene).map(({ text }) => text);

function expectClearTexts({ scene }: ComposedFigure): void {
  const boxes = textsOf(scene).map((mark) => ({ ...textBox(mark, roughMeasure), text: mark.text }));
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
    expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
  }
  const met = boxes.flatMap((a, k) =>
    boxes.slice(k + 1).flatMap((b) => (boxesMeet(a, b) ? [`${a.text} / ${b.text}`] : [])),
  );
  expect(met).toEqual([]);
}

const PAGES = FIGURE_PRESETS.flatMap((preset) =>
  FIGURE_THEMES.map((theme): [FigureSpec['size'], FigureTheme] => [{ preset }, theme]),
);

describe('a ledger', () => {
  it('prints every count and ratio, and a dash where nothing can be said', () => {
    const cells = [
      madeCell({ count: 140, ratio: 3.14, low: 2, high: 5 }),
      madeCell({ amplifierState: 'CHN', sourceState: 'RUS', count: 7, ratio: null, low: null }),
    ];
    const { ledger, ...content } = madeLedger();
    const made = { ...content, ledger: { ...ledger, states: ['RUS', 'CHN'], cells } };
    const words = wordsOf(composed({}, made));
    for (const word of ['140', '×3.1', '7', '–']) expect(words).toContain(word);
  });

  it('fills a cell only where its interval excludes 1', () => {
    const fillsOf = (low: number, high: number | null) => {
      const { ledger, ...content } = madeLedger();
      const cells = [madeCell({ ratio: 2, low, high })];
      const made = { ...content, ledger: { ...ledger, states: ['RUS', 'CHN'], cells } };
      const { scene } = composed({ legend: 'none' }, made);
      return scene.marks.filter(
        (mark) => mark.type === 'path' && mark.layer === 'table' && mark.fill !== '#FFFFFF',
      ).length;
    };
    expect(fillsOf(1.1, 4)).toBe(1);
    expect(fillsOf(1.1, null)).toBe(1);
    expect(fillsOf(0.9, 4)).toBe(0);
  });

  it('says in its caption what it is compared with', () => {
    const text = ledgerCaption(madeLedger().ledger as Parameters<typeof ledgerCaption>[0], {
      files: ['a.csv'],
      remarks: [],
    })
      .flatMap(({ stretches }) => stretches.map((stretch) => stretch.text))
      .join('');
    expect(text).toContain('2022-01-01 – 2022-01-31 UTC');
    expect(text).toContain('quasi-independence between actors');
    expect(text).toContain('Does not show intent, control or audience effect.');
  });

  it('is told in words: the heaviest cells with chance beside them', () => {
    const { ledger, ...content } = madeLedger();
    const cells = [
      madeCell({ count: 140, expected: 45.2 }),
      madeCell({ amplifierState: 'CHN', sourceState: 'CHN', count: 900, expected: null }),
    ];
    expect(altText({ ...content, ledger: { ...ledger, cells } }, stateName)).toBe(
      'Table of 7 states: who amplifies whom. China amplifies China 900 times; Russia amplifies China 140 times, where activity alone would give 45.',
    );
  });

  it.each(PAGES)('has no two texts on each other: %j, %s', (size, theme) => {
    expectClearTexts(composed({ size, theme }, madeLedger()));
  });
});

describe('a timeline', () => {
  it('names each line, the peak, the unit and the first and last day', () => {
    const words = wordsOf(composed({}, madeTimeline()));
    for (const word of ['Russia', 'China', 'Kazakhstan', '2022-01-01', '2022-03-01']) {
      expect(words).toContain(word);
    }
    expect(words.some((word) => / on 2022-01-08$/.test(word))).toBe(true);
    expect(words).toContain('posts that name Kazakhstan');
  });

  it('breaks its lines where there are no data', () => {
    const { scene } = composed({}, madeTimeline());
    const lines = scene.marks.flatMap((mark) =>
      mark.type === 'path' && mark.stroke === '#3E6CC5' ? [mark.d] : [],
    );
    const [longest = ''] = lines.sort((a, b) => b.length - a.length);
    expect(longest.match(/M/g)).toHaveLength(2);
  });

  it('says in words how much there is and when most', () => {
    const text = altText(madeTimeline(), stateName);
    expect(text).toMatch(/^Lines over 60 days from 2022-01-01: posts that name Kazakhstan\./);
    expect(text).toMatch(/Russia: [\d,]+ in all, most on 2022-01-08 \(\d+\)/);
    expect(text).toContain('4 days without data.');
  });

  it.each(PAGES)('has no two texts on each other: %j, %s', (size, theme) => {
    expectClearTexts(composed({ size, theme }, madeTimeline()));
  });

  it.each([[[]], [[{ label: 'Nobody', state: null, values: [] }]]])('holds for %j', (series) => {
    expectClearTexts(composed({}, { ...madeTimeline(), series }));
  });
});

describe('a list of pick-ups', () => {
  it('names each statement, its day, and by how many it was relayed', () => {
    const words = wordsOf(composed({}, madePickups()));
    for (const word of ['Cargo trains through Khorgos run as before', 'none', '12 h', '1 day']) {
      expect(words).toContain(word);
    }
    expect(words).toContain('2022-01-05 · Chinese foreign ministry');
  });

  it('says how many statements found no room', () => {
    const size = { preset: 'free', width: 700, height: 340, unit: 'px' } as const;
    const figure = composed({ size }, madePickups());
    expect(figure.unnamed.length).toBeGreaterThan(0);
    expect(figure.caption).toContain(`${figure.unnamed.length} statements not shown.`);
  });

  it('says in its caption what chance would give and what is missing', () => {
    const { caption } = composed({}, madePickups());
    expect(caption).toContain('38 statements, 17 of them relayed at least once; 7 listed');
    expect(caption).toContain('Most relayed by 9 actors; activity alone would give 2.4.');
    expect(caption).toContain('Of 12 further citations the statement is not in the data.');
    expect(caption).toMatch(/Does not show intent, control or audience effect\./);
  });

  it.each(PAGES)('has no two texts on each other: %j, %s', (size, theme) => {
    expectClearTexts(composed({ size, theme }, madePickups()));
  });
});

describe('notes of the analyst', () => {
  const annotations = [
    { id: 'a', text: 'Here it began', at: { x: 0, y: 0 }, pointsTo: null },
    {
      id: 'b',
      text: 'A longer remark that does not fit into one line of a column',
      at: { x: 0.5, y: 0.5 },
      pointsTo: { type: 'place' as const, at: { x: 0.2, y: 0.9 } },
    },
    { id: 'c', text: 'Here it began', at: { x: 0, y: 0 }, pointsTo: null },
  ];

  it.each(PAGES)('touch no text of any kind of figure, nor leave it: %j, %s', (size, theme) => {
    for (const content of [madeLedger(), madeTimeline(), madePickups()]) {
      const figure = composed({ size, theme, annotations }, content);
      expectClearTexts(figure);
      expect(figure.notes.length + figure.warnings.length).toBeGreaterThan(0);
    }
  });

  it('are called the analyst’s in the caption, before its limits', () => {
    const { caption } = composed({ annotations }, madeTimeline());
    expect(caption).toMatch(
      /The 3 notes in the picture are the analyst’s\. Does not show intent, control or audience effect\.$/,
    );
  });
});
