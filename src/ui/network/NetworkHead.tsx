import type { Message } from '../../domain/message.ts';
import { NETWORK_FORMS, type NetworkForm } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { OpenedMenu } from './OpenedMenu.tsx';
import { Showing } from './Showing.tsx';

const colours = () =>
  [
    { value: 'state', label: t('state') },
    { value: 'kind', label: t('kind') },
    { value: 'cluster', label: t('cluster') },
  ] as const;

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
          <Icon name="filter" /> {t('Filters')}
        </button>
        <Segmented
          legend={t('Show as')}
          name="form"
          options={NETWORK_FORMS.map((each) => ({ value: each, label: formName(each) }))}
          value={form}
          onChange={(value) => void actions.arrange(showingWords(value), { form: value })}
        />
        <OpenedMenu app={app} label={t('Focus')} load={loadFocus} />
        <OpenedMenu app={app} label={t('Arrange')} load={loadArrange} />
        <Segmented
          legend={t('Colour by')}
          showLegend
          name="colour"
          options={colours()}
          value={view?.colourBy ?? 'state'}
          onChange={(colour) => void actions.setColour(colour)}
        />
      </div>
      <Showing app={app} />
    </div>
  );
}

function formName(form: NetworkForm): string {
  switch (form) {
    case 'network':
      return t('Network');
    case 'matrix':
      return t('Matrix');
    case 'periods':
      return t('Two periods');
    case 'replay':
      return t('Replay');
    default:
      return form satisfies never;
  }
}

function showingWords(form: NetworkForm): Message {
  switch (form) {
    case 'network':
      return toSay('showing the Network');
    case 'matrix':
      return toSay('showing the Matrix');
    case 'periods':
      return toSay('showing the Two periods');
    case 'replay':
      return toSay('showing the Replay');
    default:
      return form satisfies never;
  }
}
