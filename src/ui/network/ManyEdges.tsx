import type { Fold } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { drawingWords } from '../words/drawing.ts';

/** From so many arrows on, a picture of actors is a cloud on most screens. */
export const MANY_EDGES = 5_000;

/** Says how many edges are drawn, and offers the other ways to draw them. */
export function ManyEdges({ app }: { readonly app: App }) {
  const network = app.model.view.value?.network;
  const edges = app.model.picture.value?.totals.edges ?? 0;
  if (network?.form !== 'network' || edges < MANY_EDGES) return null;
  const { fold } = network;
  return (
    <p class="too-common" role="status">
      {manyWords(fold, edges)}
      {fold !== 'state' && <Draw app={app} fold="state" words={t('Draw them by state')} />}
      {fold !== 'cluster' && <Draw app={app} fold="cluster" words={t('Draw them by cluster')} />}
      {fold !== 'none' && <Draw app={app} fold="none" words={t('Draw every actor')} />}
    </p>
  );
}

function manyWords(fold: Fold, n: number): string {
  switch (fold) {
    case 'none':
      return t('{n, number} edges are many to read one by one.', { n });
    case 'state':
      return t('{n, number} edges are many to read one by one: they are drawn by state.', { n });
    case 'cluster':
      return t('{n, number} edges are many to read one by one: they are drawn by cluster.', { n });
    default:
      return fold satisfies never;
  }
}

function Draw(props: { readonly app: App; readonly fold: Fold; readonly words: string }) {
  const { app, fold, words } = props;
  return (
    <>
      {' '}
      <button
        type="button"
        class="text-button"
        onClick={() => void app.actions.arrange(drawingWords(fold), { fold })}
      >
        {words}
      </button>
    </>
  );
}
