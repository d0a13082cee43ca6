import { Component, type ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import type { Travel, TravelKey } from './travel.ts';

interface Props {
  readonly app: App;
  readonly children: ComponentChildren;
}

/** What is said when the keyboard comes to the picture. */
const keyboardStop = () => ({
  tabIndex: 0,
  'aria-label': t(
    'Network. Arrow keys: down and up go through the edges of an actor, right goes along an edge, left goes back; Enter reads the evidence; Shift and an arrow moves the actor.',
  ),
});

/** The picture as one stop of the keyboard: arrow keys travel along edges, and every step is said. */
export class NetworkPlace extends Component<Props, { readonly words: string }> {
  override state = { words: '' };
  private travel: Travel | null = null;

  private readonly onKey = (event: KeyboardEvent & { readonly currentTarget: Element }) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const { model, actions } = this.props.app;
    const selection = model.view.peek()?.selection ?? null;
    if (event.key === 'Enter' && selection) {
      event.preventDefault();
      focusSoon(INSPECTOR_TITLE);
    } else if (event.key === 'Escape' && selection) {
      void actions.select(null);
    } else if (isTravelKey(event.key)) {
      event.preventDefault();
      void this.go(event.key, event.shiftKey);
    }
  };

  private async go(key: TravelKey, isShift: boolean): Promise<void> {
    const { pressed } = await import('./keyTravel.ts');
    const { travel, words } = pressed(this.props.app, key, isShift, this.travel);
    this.travel = travel;
    this.setState({ words });
  }

  render() {
    return (
      <div class="network-place" role="application" {...keyboardStop()} onKeyDown={this.onKey}>
        {this.props.children}
        <p class="unseen" aria-live="polite">
          {this.state.words}
        </p>
      </div>
    );
  }
}

function isTravelKey(key: string): key is TravelKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'].includes(key);
}
