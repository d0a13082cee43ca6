import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { stateName } from '../words/states.ts';

interface Props {
  readonly app: App;
  readonly from: { readonly id: string; readonly label: string; readonly state: string | null };
  readonly to: Props['from'];
}

/** The parts of the network that an arrow belongs to. */
export function PairButtons({ app, from, to }: Props) {
  const [a, b] = [keyOf(app, from), keyOf(app, to)];
  const [aName, bName] = [nameOf(a), nameOf(b)];
  const look = (bothWays: boolean) =>
    void app.actions.focusOn({ type: 'states', from: a, to: b, bothWays });
  return (
    <p class="buttons pair-buttons">
      <span class="faint">{t('Look at')}</span>
      <button type="button" class="button" onClick={() => look(false)}>
        {aName} → {bName}
      </button>
      {a !== b && (
        <button type="button" class="button" onClick={() => look(true)}>
          {aName} ↔ {bName}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() =>
          void app.actions.focusOn({ type: 'around', ids: [from.id, to.id], steps: 1 })
        }
      >
        {t('one step around both')}
      </button>
    </p>
  );
}

/** As the filters name it: a labelled actor without a state is "other", an unlabelled one the empty text. */
function keyOf(app: App, { id, state }: Props['from']): string {
  if (state) return state;
  const hit = app.model.actorList.value?.hits.find(({ actor }) => actor.id === id);
  return hit?.actor.labelled ? 'other' : '';
}

function nameOf(key: string): string {
  return key === 'other' ? t('no state') : stateName(key);
}
