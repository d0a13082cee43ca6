import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';

/** From so many arrows on, a picture of actors is a cloud on most screens. */
export const MANY_EDGES = 5_000;

/** Offers to draw many edges by state or cluster; nothing is changed unasked. */
export function ManyEdges({ app }: { readonly app: App }) {
  const network = app.model.view.value?.network;
  const edges = app.model.picture.value?.totals.edges ?? 0;
  if (network?.form !== 'network' || network.fold !== 'none' || edges < MANY_EDGES) return null;
  const draw = (fold: 'state' | 'cluster') =>
    void app.actions.arrange(fold === 'state' ? t('drawing by state') : t('drawing by cluster'), {
      fold,
    });
  return (
    <p class="too-common" role="status">
      {t('{n, number} edges are many to read one by one.', { n: edges })}{' '}
      <button type="button" class="text-button" onClick={() => draw('state')}>
        {t('Draw them by state')}
      </button>{' '}
      <button type="button" class="text-button" onClick={() => draw('cluster')}>
        {t('Draw them by cluster')}
      </button>
    </p>
  );
}
