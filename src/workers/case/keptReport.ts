import { editedCaption } from '../../domain/figure.ts';
import type { FigureContent, NetworkContent, PickupsContent } from '../../domain/figureContent.ts';
import { isFoldId } from '../../domain/foldNames.ts';
import type { KeptFigure } from '../../domain/keptFigure.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';
import type { ReportFigure } from '../../export/report/content.ts';
import type { Privacy } from '../../export/report/privacy.ts';
import { captionWithNotes } from '../../figure/captionPart.ts';
import { drawFigure } from '../../figure/drawFigure.ts';
import { figureSvg } from '../../figure/svg.ts';
import { stateLabel } from '../../registry/label.ts';

/** The kept figures of a case for its report: as they were kept, with nobody named whom the report does not name. */
export function keptFiguresOf(
  figures: readonly KeptFigure[],
  privacy: Privacy,
  choice: PrivacyChoice,
  version: string,
): ReportFigure[] {
  return figures.flatMap((figure) => reportFigure(figure, privacy, choice, version) ?? []);
}

function reportFigure(
  { name, spec, content }: KeptFigure,
  privacy: Privacy,
  choice: PrivacyChoice,
  version: string,
): ReportFigure | null {
  const { redacted } = privacy;
  const shown = choice === 'named' ? content : withoutPrivate(content, privacy, choice);
  const annotations = spec.annotations.map((note) => ({ ...note, text: redacted(note.text) }));
  const told = {
    ...spec,
    annotations,
    title: redacted(spec.title),
    subtitle: redacted(spec.subtitle),
  };
  // the caption stands below the picture, as text of the page
  const drawn = drawFigure(told, { ...shown, caption: [] }, stateLabel);
  if (!drawn.composed.fits) return null;
  const caption = redacted(
    editedCaption(captionWithNotes(spec, content), spec.captionEdits).sentences.join(' '),
  );
  const description = spec.altText === null ? drawn.altText : redacted(spec.altText);
  const facts = {
    ...{ title: told.title, description, caption },
    command: '',
    dataHash: spec.dataHash,
    version,
  };
  return { title: redacted(name), svg: figureSvg(drawn.composed.scene, facts, null), caption };
}

function withoutPrivate(
  content: FigureContent,
  privacy: Privacy,
  choice: PrivacyChoice,
): FigureContent {
  switch (content.kind) {
    case 'network':
      return privateNetwork(content, privacy, choice);
    case 'pickups':
      return privateList(content, privacy);
    default:
      return content;
  }
}

function privateNetwork(
  content: NetworkContent,
  { nameOf, isHidden, redacted }: Privacy,
  choice: PrivacyChoice,
): NetworkContent {
  const isOut = (id: string) => choice === 'left out' && isHidden(id);
  return {
    ...content,
    nodes: content.nodes
      .filter(({ id }) => !isOut(id))
      .map((node) => (isHidden(node.id) ? { ...node, label: nameOf(node.id) } : node))
      // the analyst's name of several actors, or the software's of a cluster, may be that of one of them
      .map((node) => (isFoldId(node.id) ? { ...node, label: redacted(node.label) } : node)),
    ...(content.joined && {
      joined: {
        ...content.joined,
        nodes: content.joined.nodes.map((node) => ({ ...node, label: redacted(node.label) })),
      },
    }),
    edges: content.edges.filter(({ amplifier, source }) => !isOut(amplifier) && !isOut(source)),
    clusters: content.clusters.map((cluster) => ({ ...cluster, label: '' })),
  };
}

/** The words of somebody who is not named would name them: they are left out. */
function privateList(content: PickupsContent, { redacted }: Privacy): PickupsContent {
  return {
    ...content,
    rows: content.rows.map((row) => {
      const actor = redacted(row.actor);
      const statement = actor === row.actor ? redacted(row.statement) : 'Text left out';
      const relays = row.relays.map((relay) => ({ ...relay, actor: redacted(relay.actor) }));
      return { ...row, actor, statement, relays };
    }),
  };
}
