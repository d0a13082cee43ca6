import { wordsBeyondLadder } from '../../domain/figure.ts';
import type { App } from '../../state/app.ts';
import type { FigureShown } from '../../state/model.ts';
import { counted } from '../words/numbers.ts';

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
    <ul class="figure-checks" aria-label="What to know before it is saved" aria-live="polite">
      {(spec.kind === 'network' || spec.kind === 'pickups') && (
        <li>{namesSentence(composed, spec.labels.mode === 'none')}</li>
      )}
      <li>Smallest text: {composed.leastTypePt} pt.</li>
      {composed.warnings.map((warning) => (
        <li key={warning} class="figure-warning">
          {warning}
        </li>
      ))}
      {beyond.length > 0 && (
        <li class="figure-warning">
          {beyond.map((word) => `“${word}”`).join(', ')}: says more than amplification shows. Name a
          source for it, or word it otherwise.
        </li>
      )}
      {composed.isCaptionEdited && <li>The caption says that its wording was edited.</li>}
    </ul>
  );
}

type Fit = Extract<FigureShown['drawing']['composed'], { fits: true }>;

function namesSentence({ named, numbered, unnamed, noun }: Fit, noneWanted: boolean): string {
  if (noun !== 'name')
    return unnamed.length > 0
      ? `${counted(unnamed.length, noun)} found no room.`
      : `No ${noun} left out.`;
  if (noneWanted) return `No names, as chosen; ${counted(unnamed.length, 'actor')} without.`;
  const beside = named.length - named.filter((id) => numbered.includes(id)).length;
  const parts = [
    `${counted(beside, 'name')} beside ${beside === 1 ? 'its actor' : 'their actors'}`,
    numbered.length > 0 ? `${numbered.length} numbered and listed` : '',
    unnamed.length > 0 ? `${counted(unnamed.length, 'name')} not shown` : 'no name left out',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
