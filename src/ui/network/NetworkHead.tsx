import { NETWORK_FORMS } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { OpenedMenu } from './OpenedMenu.tsx';
import { Showing } from './Showing.tsx';

const COLOURS = [
  { value: 'state', label: 'state' },
  { value: 'kind', label: 'kind' },
  { value: 'cluster', label: 'cluster' },
] as const;

const FORM_WORDS = {
  network: 'Network',
  matrix: 'Matrix',
  periods: 'Two periods',
  replay: 'Replay',
} as const;
const FORMS = NETWORK_FORMS.map((value) => ({ value, label: FORM_WORDS[value] }));

const loadFocus = async () => (await import('./FocusMenu.tsx')).FocusMenu;
const loadArrange = async () => (await import('./ArrangeMenu.tsx')).ArrangeMenu;

/** What the network is shown as, what of it, and in which colours. */
export function NetworkHead({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const view = model.view.value;
  const form = view?.network.form ?? 'network';
  return (
    <div class="centre-head">
      <div class="centre-tools">
        <button
          type="button"
          class="button rail-open"
          aria-expanded={model.railOpen.value}
          onClick={actions.toggleRail}
        >
          <Icon name="filter" /> Filters
        </button>
        <Segmented
          legend="Show as"
          name="form"
          options={FORMS}
          value={form}
          onChange={(value) =>
            void actions.arrange(`showing the ${FORM_WORDS[value]}`, { form: value })
          }
        />
        <OpenedMenu app={app} label="Focus" load={loadFocus} />
        <OpenedMenu app={app} label="Arrange" load={loadArrange} />
        <Segmented
          legend="Colour by"
          showLegend
          name="colour"
          options={COLOURS}
          value={view?.colourBy ?? 'state'}
          onChange={(colour) => void actions.setColour(colour)}
        />
      </div>
      <Showing app={app} />
    </div>
  );
}
