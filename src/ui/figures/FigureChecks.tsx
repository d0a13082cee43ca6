import { wordsBeyondLadder } from '../../domain/figure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { FigureShown } from '../../state/model.ts';
import { listOf } from '../words/lists.ts';
import { namesSentence } from './figureSentences.ts';

interface Props {
  readonly app: App;
  readonly shown: FigureShown;
}

/** What the composer says of the figure, before anybody prints it. */
export function FigureChecks({ app, shown: { drawing } }: Props) {
  const { composed, spec } = drawing;
  if (!composed.fits) return null;
  const { captionEdits, altText } = app.model.figureWords.value;
  const written = [
    ...[spec.title, spec.subtitle, altText ?? ''],
    ...spec.annotations.map(({ text }) => text),
    ...Object.values(captionEdits).flat(),
  ];
  const beyond = wordsBeyondLadder(written.join(' '));
  return (
    <ul class="figure-checks" aria-label={t('What to know before it is saved')} aria-live="polite">
      {(spec.kind === 'network' || spec.kind === 'pickups') && (
        <li>{namesSentence(composed, spec.labels.mode === 'none')}</li>
      )}
      <li>{t('Smallest text: {pt, number} pt.', { pt: composed.leastTypePt })}</li>
      {composed.warnings.map((warning) => (
        <li key={warning} class="figure-warning" lang="en">
          {warning}
        </li>
      ))}
      {beyond.length > 0 && (
        <li class="figure-warning">
          {t(
            '{words}: says more than amplification shows. Name a source for it, or word it otherwise.',
            { words: listOf(beyond.map((word) => t('“{word}”', { word }))) },
          )}
        </li>
      )}
      {composed.isCaptionEdited && <li>{t('The caption says that its wording was edited.')}</li>}
    </ul>
  );
}
