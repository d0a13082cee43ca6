import type { NetworkNode } from '../domain/network.ts';
import { placeClusterLabels } from '../look/clusterLabels.ts';
import type { Point } from '../look/curve.ts';
import { type Box, createLabelField, type LabelField } from '../look/labelField.ts';
import { ALWAYS_NAMED, type LabelWanted, placeLabels } from '../look/labels.ts';
import { focusBoxes } from './arrowLayer.ts';
import type { Focus } from './focus.ts';
import type { DrawnHull } from './hullLayer.ts';
import { anchorOf, boxOnStage, type Line, moved, type PlacedText } from './placedText.ts';
import { reachOf, type Stage } from './stage.ts';
import { LINE_HEIGHTS, type TextMeasure, type TextUse } from './text.ts';

/** More names than this cannot be read at once; who is placed later is named when zoomed in. */
const MOST_NAMES = 300;
/** Radius in px from which an actor is named by choice: smaller ones get their names when zoomed in. */
const LEAST_NAMED = 5.8;
/** Of so few actors every one is named where there is room. */
const FEW_ACTORS = 60;
/** Names of more clusters than this crowd the picture; the others keep their outlines. */
const MOST_CLUSTERS = 8;
const MARGIN = 4;

/** Gives every text its place: the clusters', then the actors'. */
export function planTexts(
  stage: Stage,
  hulls: readonly DrawnHull[],
  focus: Focus,
  measure: TextMeasure,
): PlacedText[] {
  const frame = {
    x: MARGIN,
    y: MARGIN,
    width: stage.width - 2 * MARGIN,
    height: stage.height - 2 * MARGIN,
  };
  const nodes = stage.scene.nodes.flatMap((node) => stage.disc(node.id) ?? []);
  const forbidden = [...focusBoxes(stage, focus, measure), ...coveredBoxes(stage)];
  const field = createLabelField({ frame, nodes, forbidden });
  return [
    ...planNames(stage, field, chosen(stage, focus), measure, focus),
    ...planClusters(stage, field, hulls, measure),
    ...planNames(stage, field, others(stage, focus), measure, focus),
  ];
}

/** A name for what the pointer is on, where it has none yet, clear of those that are there. */
export function planHoverName(
  stage: Stage,
  texts: readonly PlacedText[],
  focus: Focus,
  measure: TextMeasure,
): PlacedText[] {
  const nameless = focus.ringed.filter((id) => !texts.some(({ owner }) => owner === id));
  if (nameless.length === 0) return [];
  const frame = { x: 0, y: 0, width: stage.width, height: stage.height };
  const taken = texts.flatMap((text) => boxOnStage(text, stage, []) ?? []);
  const forbidden = [...taken, ...coveredBoxes(stage)];
  const field = createLabelField({ frame, nodes: [], forbidden });
  const nodes = nameless.flatMap((id) => stage.node(id) ?? []);
  return planNames(stage, field, nodes, measure, focus);
}

/** Where controls lie over the picture. */
function coveredBoxes({ scene, width, height }: Stage): Box[] {
  const { covered } = scene;
  return covered ? [{ x: width - covered.width, y: height - covered.height, ...covered }] : [];
}

function chosen({ scene }: Stage, { ringed }: Focus): NetworkNode[] {
  const most = [...scene.nodes].sort(byAmplified).slice(0, ALWAYS_NAMED);
  return scene.nodes.filter((node) => most.includes(node) || ringed.includes(node.id));
}

function others(stage: Stage, focus: Focus): NetworkNode[] {
  const before = new Set(chosen(stage, focus));
  const least = stage.scene.nodes.length <= FEW_ACTORS ? 0 : LEAST_NAMED;
  return stage.scene.nodes
    .filter(({ id }) => (stage.disc(id)?.radius ?? 0) >= least)
    .filter((node) => !before.has(node))
    .sort(byAmplified)
    .slice(0, MOST_NAMES);
}

function byAmplified(a: NetworkNode, b: NetworkNode): number {
  return b.amplified - a.amplified || (a.id < b.id ? -1 : 1);
}

function planNames(
  stage: Stage,
  field: LabelField,
  nodes: readonly NetworkNode[],
  measure: TextMeasure,
  { ringed }: Focus,
): PlacedText[] {
  const most = new Set([...stage.scene.nodes].sort(byAmplified).slice(0, ALWAYS_NAMED));
  const useOf = (id: string): TextUse => (ringed.includes(id) ? 'strong' : 'name');
  const wanted = nodes.flatMap((node): LabelWanted[] => {
    const disc = stage.disc(node.id);
    if (!disc) return [];
    const isRinged = ringed.includes(node.id);
    const radius = reachOf(stage, node) + (isRinged ? 5 : 0);
    const must = isRinged || most.has(node);
    const { id, label, amplified } = node;
    return [{ id, text: label, x: disc.x, y: disc.y, radius, amplified, must }];
  });
  const { placed } = placeLabels(field, wanted, {
    measure: ({ id, text }) => ({
      width: measure(text, useOf(id)) + 2,
      height: LINE_HEIGHTS[useOf(id)],
    }),
    medium: 'screen',
  });
  return placed.flatMap(({ id, text, box, align, leader }) => {
    const anchor = stage.disc(id);
    if (!anchor) return [];
    const lines = [{ text, use: useOf(id) }];
    return [
      {
        lines,
        owner: id,
        align,
        box: moved(box, anchor, -1),
        leader: leader && from(leader, anchor),
      },
    ];
  });
}

function planClusters(
  stage: Stage,
  field: LabelField,
  hulls: readonly DrawnHull[],
  measure: TextMeasure,
): PlacedText[] {
  const largest = [...hulls].sort((a, b) => b.members - a.members).slice(0, MOST_CLUSTERS);
  const wanted = largest.map(({ index, ring, members }) => {
    const label = stage.scene.clusters.find((cluster) => cluster.index === index)?.label ?? '';
    const lines: Line[] = [
      { text: label, use: 'cluster' },
      { text: `${members} actors`, use: 'count' },
    ];
    const width = Math.max(...lines.map(({ text, use }) => measure(text, use))) + 2;
    return { index, hull: ring, lines, size: { width, height: heightOf(lines) } };
  });
  return placeClusterLabels(field, wanted).flatMap(({ index, box, align }) => {
    const anchor = anchorOf(index, stage, hulls);
    const lines = wanted.find((label) => label.index === index)?.lines;
    if (!anchor || !lines) return [];
    return [{ lines, owner: index, align, box: moved(box, anchor, -1), leader: null }];
  });
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((height, { use }) => height + LINE_HEIGHTS[use], 0);
}

function from(leader: readonly [Point, Point], anchor: Point): readonly [Point, Point] {
  const [a, b] = leader;
  return [
    { x: a.x - anchor.x, y: a.y - anchor.y },
    { x: b.x - anchor.x, y: b.y - anchor.y },
  ];
}
