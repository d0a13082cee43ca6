import { firstStrongest } from '../../domain/strongest.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { labelsOf, selectionOf } from '../words/edges.ts';
import { EdgeLine } from './EdgeLine.tsx';
import { TITLE_PROPS } from './InspectorHead.tsx';

const LISTED = 20;

export function NothingChosen({ app }: { readonly app: App }) {
  const picture = app.model.picture.value;
  if (!picture) return <div class="nothing-chosen" />;
  const labels = labelsOf(picture);
  const edges = firstStrongest(picture.edges, LISTED);
  return (
    <div class="nothing-chosen">
      <h2 {...TITLE_PROPS} class="inspector-title">
        {t('Choose an arrow to read its posts')}
      </h2>
      <p class="faint">{t('Or an actor, to see whom it amplifies and who amplifies it.')}</p>
      {edges.length > 0 && (
        <>
          <h3 class="list-head">
            {t('Heaviest arrows here')} <span class="faint">{t('pieces of evidence')}</span>
          </h3>
          <ul class="edge-list">
            {edges.map((edge) => (
              <EdgeLine
                key={`${edge.amplifier} ${edge.source} ${edge.kind}`}
                edge={edge}
                labels={labels}
                onChoose={() => {
                  void app.actions.select(selectionOf(edge));
                  focusSoon(INSPECTOR_TITLE);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
