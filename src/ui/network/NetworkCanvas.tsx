import { effect } from '@preact/signals';
import { Component } from 'preact';
import { mountNetwork } from '../../render/network.ts';
import type { App } from '../../state/app.ts';
import { placed } from '../../state/layout.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import { Mounted } from '../parts/Mounted.tsx';

type NetworkHandle = ReturnType<typeof mountNetwork>;

const MOVE_MS = 240;

/** The drawn network and its buttons. Whatever it shows can be reached through the tables too. */
export class NetworkCanvas extends Component<{ readonly app: App }> {
  private handle: NetworkHandle | null = null;

  private readonly mount = (element: HTMLElement): NetworkHandle => {
    const { actions } = this.props.app;
    const handle = mountNetwork(element, {
      onPick: (selection) => void actions.select(selection),
    });
    this.handle = handle;
    return handle;
  };

  render() {
    const { app } = this.props;
    const isRunning = app.model.layoutRunning.value;
    const layoutName = isRunning ? 'Pause the layout' : 'Go on with the layout';
    return (
      <>
        <Mounted class="network" mount={this.mount} follow={(handle) => followModel(app, handle)} />
        <div class="zoom">
          <ZoomButton name="Zoom in" icon="plus" onClick={() => this.handle?.zoomIn()} />
          <ZoomButton name="Zoom out" icon="minus" onClick={() => this.handle?.zoomOut()} />
          <ZoomButton name="Show all" icon="fit" onClick={() => this.handle?.fit()} />
          <ZoomButton
            name={layoutName}
            icon={isRunning ? 'pause' : 'play'}
            onClick={() =>
              void (isRunning ? app.actions.pauseLayout() : app.actions.continueLayout())
            }
          />
        </div>
      </>
    );
  }
}

function ZoomButton(props: {
  readonly name: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-label={props.name} title={props.name} onClick={props.onClick}>
      <Icon name={props.icon} />
    </button>
  );
}

/** Keeps the drawing up to date with the model; a moving layout moves nodes without a new scene. */
function followModel({ model }: App, handle: NetworkHandle): () => void {
  const stops = [
    effect(() => {
      const picture = model.picture.value;
      const colourBy = model.view.value?.colourBy ?? 'state';
      const theme = model.theme.value;
      if (!picture) return;
      const nodes = placed(picture.nodes, model.positions.peek());
      handle.show({ nodes, edges: picture.edges, clusters: picture.clusters, colourBy, theme });
      handle.select(model.view.peek()?.selection ?? null);
    }),
    effect(() => handle.select(model.view.value?.selection ?? null)),
    effect(() => {
      const positions = model.positions.value;
      if (positions.ids.length === 0 || !model.picture.peek()) return;
      handle.moveTo(positions, model.layoutRunning.peek() ? 0 : motionMs());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}
