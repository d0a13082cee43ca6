import { ACTOR_KINDS } from '../domain/actor.ts';
import { KINDS } from '../domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { curveOf } from '../look/curve.ts';
import type { Box } from '../look/labelField.ts';
import { COLOURED_STATES, INKS, kindStyle, stateColour, type Theme } from '../look/palette.ts';
import { type Mark, type Measure, type TextStyle, textBlock, wrap } from '../look/scene.ts';
import { arrowMarks } from './edgeMarks.ts';
import { actorMarks, isLabelled } from './nodeMarks.ts';

export interface KeyInput {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly colourBy: ColourOwner;
  readonly theme: Theme;
  readonly frame: Box;
  readonly measure: Measure;
  readonly stateName: (code: string) => string;
}

const HEADING: TextStyle = { family: 'sans', size: 13, weight: 600 };
const ENTRY: TextStyle = { family: 'sans', size: 13, weight: 400 };
const HEADING_LEADING = 17;
const ROW = 21;
const GAP = 15;
const ICON = 7;

/** How to read it, then only those colours and shapes that occur (LOOK §9). */
export function drawKey(input: KeyInput): Mark[] {
  const marks: Mark[] = [];
  let { y } = input.frame;
  const put = (section: { marks: Mark[]; height: number }) => {
    marks.push(...section.marks);
    y += section.height + GAP;
  };
  put(readingExample(input, y));
  if (input.colourBy === 'state') put(statesSection(input, y));
  if (input.colourBy === 'kind') put(kindsSection(input, y));
  put(shapesSection(input, y));
  return marks;
}

function heading({ frame, theme, measure }: KeyInput, text: string, y: number): Mark[] {
  const lines = wrap(text, HEADING, frame.width, measure);
  return textBlock(lines, { x: frame.x, y: y + 12 }, HEADING, INKS[theme].ink, HEADING_LEADING);
}

function readingExample(input: KeyInput, y: number) {
  const { frame, theme, measure } = input;
  const grey = INKS[theme].nodeOutline;
  const colour = { fill: INKS[theme].node, outline: grey, line: grey, stroke: grey };
  const look = { theme, isLabelled: true };
  const a = { x: frame.x + 10, y: y + 42 };
  const b = { x: frame.x + 120, y: y + 42 };
  const words = wrap(
    'A amplifies B: the arrow goes from the one who repeats to the source. Thicker: more evidence. Larger: amplified more often.',
    ENTRY,
    frame.width,
    measure,
  );
  const letter = (text: string, x: number): Mark => ({
    type: 'text',
    x,
    y: y + 67,
    text,
    style: ENTRY,
    fill: INKS[theme].ink,
    align: 'center',
  });
  return {
    height: 76 + words.length * 18,
    marks: [
      ...heading(input, 'How to read it', y),
      ...arrowMarks(curveOf(a, b, 0), 8, 10, {
        weight: 7,
        colour: grey,
        dash: 'solid',
        hasHead: true,
      }),
      ...actorMarks('state outlet', colour, a, 8, look),
      ...actorMarks('ministry', colour, b, 10, look),
      letter('A', a.x),
      letter('B', b.x),
      ...textBlock(words, { x: frame.x, y: y + 88 }, ENTRY, INKS[theme].ink2, 18),
    ],
  };
}

interface Entry {
  readonly text: string;
  readonly icon: (at: { x: number; y: number }) => Mark[];
}

/** A heading over entries in two columns; entries that are too wide for half take the whole width. */
function section(input: KeyInput, title: string, entries: readonly Entry[], y: number) {
  const { frame, theme, measure } = input;
  const half = frame.width / 2;
  const isNarrow = entries.every(({ text }) => measure(text, ENTRY) < half - 28);
  const columns = isNarrow ? 2 : 1;
  const headings = heading(input, title, y);
  const top = y + 13 + headings.length * HEADING_LEADING;
  const marks = entries.flatMap(({ text, icon }, k): Mark[] => {
    const x = frame.x + (k % columns) * half;
    const middle = top + Math.floor(k / columns) * ROW;
    const fill = INKS[theme].ink2;
    return [
      ...icon({ x: x + ICON, y: middle }),
      { type: 'text', x: x + 22, y: middle + 4.5, text, style: ENTRY, fill, align: 'left' },
    ];
  });
  const rows = Math.ceil(entries.length / columns);
  return { marks: [...headings, ...marks], height: top - y - 10 + rows * ROW };
}

function statesSection(input: KeyInput, y: number) {
  const { nodes, theme, stateName } = input;
  const look = { theme, isLabelled: true };
  const present = new Set(nodes.filter(isLabelled).map((node) => node.state ?? 'other'));
  const coloured = COLOURED_STATES.filter((code) => present.has(code));
  const others = [...present].filter((code) => !coloured.some((known) => known === code)).sort();
  const entries: Entry[] = coloured.map((code) => ({
    text: stateName(code),
    icon: (at) => actorMarks('account', stateColour(code, theme), at, 5.5, look),
  }));
  if (others.length > 0) {
    const codes = others.filter((code) => code !== 'other');
    const text = codes.length > 0 && codes.length <= 3 ? `other (${codes.join(', ')})` : 'other';
    entries.push({
      text,
      icon: (at) => actorMarks('account', stateColour('other', theme), at, 5.5, look),
    });
  }
  if (nodes.some((node) => !isLabelled(node))) {
    entries.push({
      text: 'unlabelled',
      icon: (at) =>
        actorMarks('account', stateColour(null, theme), at, 5.5, { theme, isLabelled: false }),
    });
  }
  return section(input, 'State; arrows take the amplifier’s colour', entries, y);
}

function kindsSection(input: KeyInput, y: number) {
  const present = new Set(input.edges.map((edge) => edge.kind));
  const entries = KINDS.filter((kind) => present.has(kind)).map((kind): Entry => {
    const style = kindStyle(kind, input.theme);
    return {
      text: kind,
      icon: ({ x, y: middle }) => [
        {
          type: 'path',
          d: `M${x - 8} ${middle}L${x + 9} ${middle}`,
          stroke: style.colour,
          width: 2,
          dash: style.dash === 'solid' ? [] : style.dash === 'dash' ? [5, 3] : [2, 3],
        },
      ],
    };
  });
  return section(input, 'Kind of amplification', entries, y);
}

function shapesSection(input: KeyInput, y: number) {
  const { theme, nodes } = input;
  const grey = INKS[theme].nodeOutline;
  const colour = { fill: INKS[theme].node, outline: grey, line: grey, stroke: grey };
  const present = new Set(nodes.map((node) => node.kind));
  const entries = ACTOR_KINDS.filter((kind) => present.has(kind)).map(
    (kind): Entry => ({
      text: kind,
      icon: (at) => actorMarks(kind, colour, at, 6, { theme, isLabelled: true }),
    }),
  );
  return section(input, 'Kind of actor', entries, y);
}
