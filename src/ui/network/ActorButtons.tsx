import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Fold } from '../parts/Fold.tsx';
import { GroupForm } from './GroupForm.tsx';

/** What can be done with an actor in the picture. */
export function ActorButtons({ app, id }: { readonly app: App; readonly id: string }) {
  const { model, actions } = app;
  const view = model.view.value;
  const place = model.drawn.value?.nodes.find((node) => node.id === id);
  const isPinned = view?.network.pins.some((pin) => pin.id === id) ?? false;
  const isHidden = view?.filters.hiddenActors.includes(id) ?? false;
  return (
    <div class="actor-buttons">
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void actions.focusOn({ type: 'around', ids: [id], steps: 1 })}
        >
          {t('One step around it')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void actions.focusOn({ type: 'around', ids: [id], steps: 2 })}
        >
          {t('Two steps')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void (isHidden ? actions.showActor(id) : actions.hideActor(id))}
        >
          {isHidden ? t('Show it again') : t('Hide it')}
        </button>
        {isPinned && (
          <button type="button" class="button" onClick={() => void actions.unpin(id)}>
            {t('Unpin')}
          </button>
        )}
        {!isPinned && place && (
          <button type="button" class="button" onClick={() => void pinWhereItLies(app, id)}>
            {t('Pin it here')}
          </button>
        )}
      </p>
      <Fold key={id} summary={t('Draw as one with others')}>
        {() => <GroupForm app={app} name="with" members={[id]} />}
      </Fold>
    </div>
  );
}

/** At the place that it has on the screen now. */
function pinWhereItLies({ model, actions }: App, id: string): Promise<void> {
  const { ids, xy } = model.positions.peek();
  const k = ids.indexOf(id);
  const node = model.picture.peek()?.nodes.find((each) => each.id === id);
  return actions.pin(id, xy[2 * k] ?? node?.x ?? 0, xy[2 * k + 1] ?? node?.y ?? 0);
}
