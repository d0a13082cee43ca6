import type { Cluster, NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { INKS, type Theme } from '../look/palette.ts';
import {
  type Mark,
  type Measure,
  type Scene,
  type TextStyle,
  textBlock,
  wrap,
} from '../look/scene.ts';
import { drawKey } from './key.ts';
import { drawNetwork } from './networkMarks.ts';

export interface FigureInput {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  readonly colourBy: ColourOwner;
  readonly theme: Theme;
  readonly stateName: (code: string) => string;
  readonly measure: Measure;
}

const TITLE: TextStyle = { family: 'serif', size: 30, weight: 600 };
const SUBTITLE: TextStyle = { family: 'sans', size: 16, weight: 400 };
const CAPTION: TextStyle = { family: 'sans', size: 12, weight: 400 };
const MADE_WITH: TextStyle = { family: 'sans', size: 11, weight: 400 };

const WIDTH = 1200;
const MARGIN = 32;
const KEY_WIDTH = 236;
const NETWORK_HEIGHT = 520;
const TITLE_LEADING = 36;
const CAPTION_LEADING = 17;

/**
 * The picture with all that must stand with it: title, network, key, caption. 1,200 px wide; as high
 * as its texts need, so that no line of the caption is ever cut.
 */
export function composeFigure(input: FigureInput): Scene {
  const { measure, theme } = input;
  const inks = INKS[theme];
  const inner = WIDTH - 2 * MARGIN;
  const titles = wrap(input.title, TITLE, inner, measure);
  const subtitles = wrap(input.subtitle, SUBTITLE, inner, measure);
  const captions = wrap(input.caption, CAPTION, inner, measure);

  const titleBottom = MARGIN + titles.length * TITLE_LEADING;
  const top = titleBottom + subtitles.length * 22 + 8;
  const rule = top + NETWORK_HEIGHT + 12;
  const height = rule + 22 + captions.length * CAPTION_LEADING + MARGIN;
  const network = drawNetwork({
    ...input,
    frame: { x: MARGIN, y: top, width: inner - KEY_WIDTH - 24, height: NETWORK_HEIGHT },
  });
  const key = drawKey({
    ...input,
    frame: { x: WIDTH - MARGIN - KEY_WIDTH, y: top, width: KEY_WIDTH, height: NETWORK_HEIGHT },
  });
  const footer = network.unnamed > 0 ? `${network.unnamed} actors without room for a name` : '';
  const small = (text: string, x: number, align: 'left' | 'right'): Mark => ({
    type: 'text',
    x,
    y: height - 16,
    text,
    style: MADE_WITH,
    fill: inks.ink3,
    align,
  });
  return {
    width: WIDTH,
    height,
    ground: inks.surface,
    marks: [
      ...textBlock(titles, { x: MARGIN, y: MARGIN + 24 }, TITLE, inks.ink, TITLE_LEADING),
      ...textBlock(subtitles, { x: MARGIN, y: titleBottom + 12 }, SUBTITLE, inks.ink2, 22),
      ...network.marks,
      ...key,
      {
        type: 'path',
        d: `M${MARGIN} ${rule}L${WIDTH - MARGIN} ${rule}`,
        stroke: inks.line2,
        width: 1,
      },
      ...textBlock(captions, { x: MARGIN, y: rule + 20 }, CAPTION, inks.ink2, CAPTION_LEADING),
      ...(footer ? [small(footer, MARGIN, 'left')] : []),
      small('Made with Antiphon', WIDTH - MARGIN, 'right'),
    ],
  };
}
