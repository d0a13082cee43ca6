import type { FigureSpec } from '../domain/figure.ts';
import type { NetworkContent } from '../domain/figureContent.ts';
import { createLabelField } from '../look/labelField.ts';
import { px } from '../look/scene.ts';
import type { Body, Drawing, DrawnBody } from './body.ts';
import { edgeMarks } from './edgeMarks.ts';
import { drawNames, wantedNames } from './names.ts';
import { networkKey } from './networkKey.ts';
import { nodeMarks, reachOf } from './nodeMarks.ts';
import { drawNotes } from './notes.ts';
import { drawNumbered, listHeight } from './numberedNames.ts';
import { placeNodes } from './place.ts';
import { regionMarks, regionNames, regionsOf } from './regions.ts';

/** The network: regions, arrows, actors, then notes and names, which never touch each other. */
export function networkBody(content: NetworkContent, spec: FigureSpec): Body {
  const { nodes, edges } = content;
  const joined = new Set(content.joined?.nodes.map(({ id }) => id));
  return {
    key: (look, { stateName }) =>
      networkKey({ nodes, edges, joined, colourBy: spec.view.colourBy, look, stateName }),
    names: nodes.length,
    draw: (drawing) => drawNetwork(content, drawing),
  };
}

function drawNetwork(content: NetworkContent, drawing: Drawing): DrawnBody {
  const { spec, sheet, look, frame, list, tools } = drawing;
  const { colourBy } = spec.view;
  const { mark } = sheet;
  const padding = {
    x: Math.max(14 * mark, frame.width * 0.05),
    y: 14 * mark + sheet.name.size * 0.5,
  };
  const placed = placeNodes(content.nodes, frame, mark, padding);
  const discs = placed.map((place) => ({
    ...{ x: place.x, y: place.y },
    radius: reachOf(place.node.kind, place.radius),
  }));
  const field = createLabelField({ frame, nodes: discs, forbidden: [] });
  const nameTools = { sheet, look, measure: tools.measure };
  const regions = spec.groups ? regionsOf(placed, content.clusters, mark) : [];
  const notes = drawNotes(spec.annotations, placed, field, nameTools);
  const wanted = wantedNames(placed, spec.labels);
  const names = drawNames(wanted, spec.labels, field, nameTools);
  const ofRegions = regionNames(regions, field, nameTools);
  const numbers = drawNumbered(names.left, field, list, nameTools);
  const without = new Set(names.left.map(({ node }) => node.id));
  const named = wanted.map(({ node }) => node.id).filter((id) => !without.has(id));
  const known = new Set([...named, ...numbers.numbered]);
  return {
    marks: [
      ...regionMarks(regions, nameTools),
      ...edgeMarks(placed, { edges: content.edges, colourBy, look, mark }),
      ...nodeMarks(placed, { colourBy, look }),
      ...names.marks,
      ...ofRegions,
      ...notes.marks,
      ...numbers.marks,
    ],
    named,
    numbered: numbers.numbered,
    unnamed: placed.map(({ node }) => node.id).filter((id) => !known.has(id)),
    notes: notes.places,
    notesLeft: notes.left,
    actors: placed.map(({ node, x, y, radius }) => ({
      ...{ id: node.id, x: px(x), y: px(y) },
      reach: px(reachOf(node.kind, radius)),
    })),
    wantedList: listHeight(names.left, list?.width ?? frame.width, nameTools),
  };
}
