import { Component, type ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';
import { drawnSelection } from '../../state/folded.ts';
import { drawnPlaces } from '../../state/layout.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import {
  isTravelKey,
  NOWHERE,
  selectionAt,
  type Travel,
  travelled,
  travelOf,
  travelWords,
} from './travel.ts';

interface Props {
  readonly app: App;
  readonly children: ComponentChildren;
}

/** Share of the drawing's breadth by which one key moves an actor. */
const NUDGE = 0.01;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What is said when the keyboard comes to the picture. */
const KEYBOARD_STOP = {
  tabIndex: 0,
  'aria-label':
    'Network. Arrow keys: down and up go through the edges of an actor, right goes along an edge, left goes back; Enter reads the evidence; Shift and an arrow moves the actor.',
} as const;

/** The picture as one stop of the keyboard: arrow keys travel along edges, and every step is said. */
export class NetworkPlace extends Component<Props, { readonly words: string }> {
  override state = { words: '' };
  private travel: Travel = NOWHERE;

  private readonly onKey = (event: KeyboardEvent & { readonly currentTarget: Element }) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const { model, actions } = this.props.app;
    const drawn = model.drawn.peek();
    if (!drawn) return;
    const selection = drawnSelection(drawn, model.view.peek()?.selection ?? null);
    if (event.key === 'Enter' && selection) {
      event.preventDefault();
      return focusSoon(INSPECTOR_TITLE);
    }
    if (event.key === 'Escape' && selection) return void actions.select(null);
    if (!isTravelKey(event.key)) return;
    event.preventDefault();
    this.travel = travelOf(drawn, selection, this.travel);
    const way = WAYS[event.key];
    if (event.shiftKey && way) return this.nudge(way);
    this.travel = travelled(drawn, this.travel, event.key);
    this.setState({ words: travelWords(drawn, this.travel) });
    void actions.travelTo(selectionAt(drawn, this.travel));
  };

  private nudge([dx, dy]: readonly [number, number]): void {
    const { model, actions } = this.props.app;
    const { at } = this.travel;
    const members = model.drawn.peek()?.members ?? new Map();
    const places = drawnPlaces(
      model.positions.peek(),
      model.view.peek()?.network.pins ?? [],
      members,
    );
    const k = places.ids.indexOf(at ?? '');
    if (at === null || k < 0) return;
    const step = breadth(places.xy) * NUDGE;
    this.setState({ words: 'Moved and pinned.' });
    void actions.pin(
      at,
      (places.xy[2 * k] ?? 0) + dx * step,
      (places.xy[2 * k + 1] ?? 0) + dy * step,
    );
  }

  render() {
    return (
      <div class="network-place" role="application" {...KEYBOARD_STOP} onKeyDown={this.onKey}>
        {this.props.children}
        <p class="unseen" aria-live="polite">
          {this.state.words}
        </p>
      </div>
    );
  }
}

function breadth(xy: Float32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < xy.length; k += 2) {
    least = Math.min(least, xy[k] ?? 0);
    most = Math.max(most, xy[k] ?? 0);
  }
  return Math.max(1, most - least);
}
