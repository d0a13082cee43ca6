import { DEFAULT_FIGURE, NO_WORDS } from '../../src/domain/figureSettings.ts';
import type { KeptFigure } from '../../src/domain/keptFigure.ts';
import { DEFAULT_PICKUPS } from '../../src/domain/pickupView.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { dataHash } from '../../src/figure/dataHash.ts';
import { contentHash } from '../../src/figure/keptFault.ts';
import { madeNetwork, madeSpec } from './madeFigure.ts';

/** A network of known names, as a case keeps it. */
export function madeKept(given: Partial<KeptFigure> = {}): KeptFigure {
  const content = given.content ?? madeNetwork();
  const annotations = [
    {
      id: 'n1',
      text: 'Here',
      at: { x: 0.1, y: 0.9 },
      pointsTo: { type: 'node' as const, id: 'rt' },
    },
  ];
  return {
    ...{ id: 'figure-1', name: 'Who repeats whom', thumbnail: null },
    question: {
      ...{ filters: NO_FILTERS, colourBy: 'state', pickups: DEFAULT_PICKUPS },
      settings: { ...DEFAULT_FIGURE, kind: content.kind },
    },
    words: { ...NO_WORDS, title: 'Who repeats whom', annotations },
    spec: madeSpec({ kind: content.kind, annotations, dataHash: dataHash(content) }),
    contentHash: contentHash(content),
    content,
    ...given,
  };
}
