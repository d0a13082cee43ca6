import { editedCaption } from '../../domain/figure.ts';
import type { FigureContent, PickupsContent } from '../../domain/figureContent.ts';
import type { KeptFigure } from '../../domain/keptFigure.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';
import type { ReportFigure } from '../../export/report/content.ts';
import type { Privacy } from '../../export/report/privacy.ts';
import { captionWithNotes } from '../../figure/captionPart.ts';
import { drawFigure } from '../../figure/drawFigure.ts';
import { figureSvg } from '../../figure/svg.ts';
import { stateLabel } from '../../registry/label.ts';
import { withoutHidden, withoutNames } from './reportPicture.ts';

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
      return withoutNames(
        choice === 'left out' ? withoutHidden(content, privacy) : content,
        privacy,
      );
    case 'pickups':
      return privateList(content, privacy);
    default:
      return content;
  }
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
