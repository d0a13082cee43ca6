import { computed, effect, untracked } from '@preact/signals';
import { Component } from 'preact';
import { drawnPlaces, placed } from '../../domain/drawnPlaces.ts';
import { drawnSelection } from '../../domain/folded.ts';
import type { NetworkHandle } from '../../render/networkHandle.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { isMany } from '../../state/manyEdges.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import { Mounted } from '../parts/Mounted.tsx';

const MOVE_MS = 240;
/** Px between the zoom buttons and the corner, and from them to the nearest name. */
const ZOOM_GAP = 20;

/** The drawn network and its buttons. Whatever it shows can be reached through the tables too. */
export class NetworkCanvas extends Component<{ readonly app: App }, { readonly lost: boolean }> {
  override state = { lost: false };
  private handle: NetworkHandle | null = null;
  private zoom: HTMLElement | null = null;

  private readonly keepZoom = (element: HTMLElement | null) => {
    this.zoom = element;
  };

  /** What the buttons cover at the lower right; they are larger by touch and hidden on phones. */
  private readonly covered = () => ({
    width: (this.zoom?.offsetWidth ?? 0) + ZOOM_GAP,
    height: (this.zoom?.offsetHeight ?? 0) + ZOOM_GAP,
  });

  /** The drawing is half of all the page's code: the first page does without it. */
  private readonly mount = async (element: HTMLElement): Promise<NetworkHandle> => {
    const { mountNetwork } = await import('../../render/network.ts');
    const { actions } = this.props.app;
    const handle = mountNetwork(element, {
      onPick: (selection) => void actions.select(selection),
      onNeighbourhood: (id) => {
        const { members } = this.props.app.model.drawn.peek() ?? {};
        const ids = members?.get(id)?.map((member) => member.id) ?? [id];
        void actions.focusOn({ type: 'around', ids, steps: 1 });
      },
      onDrop: (id, { x, y }) => void actions.pin(id, x, y),
      onSight: (seesActors) => this.setState({ lost: !seesActors }),
    });
    this.handle = handle;
    return handle;
  };

  render() {
    const { app } = this.props;
    const isRunning = app.model.layoutRunning.value;
    const layoutName = isRunning ? t('Pause the layout') : t('Go on with the layout');
    return (
      <>
        <Mounted
          class="network"
          mount={this.mount}
          follow={(handle) => followModel(app, handle, this.covered)}
        />
        {this.state.lost && (
          <p class="lost" role="status">
            {t('No actor in view')}
            <button type="button" class="button" onClick={() => this.handle?.fit()}>
              {t('Show all')}
            </button>
          </p>
        )}
        <div class="zoom" ref={this.keepZoom}>
          <ZoomButton name={t('Zoom in')} icon="plus" onClick={() => this.handle?.zoomIn()} />
          <ZoomButton name={t('Zoom out')} icon="minus" onClick={() => this.handle?.zoomOut()} />
          <ZoomButton name={t('Show all')} icon="fit" onClick={() => this.handle?.fit()} />
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
function followModel(
  { model }: App,
  handle: NetworkHandle,
  covered: () => { readonly width: number; readonly height: number },
): () => void {
  const pins = computed(() => model.view.value?.network.pins ?? []);
  const colourBy = computed(() => model.view.value?.colourBy ?? 'state');
  const chosen = () => {
    const drawn = model.drawn.value;
    const selection = model.view.value?.selection ?? null;
    return drawn && drawnSelection(drawn, selection);
  };
  let movedByHand = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    effect(() => {
      const drawn = model.drawn.value;
      const [owner, theme] = [colourBy.value, model.theme.value];
      if (!drawn) return;
      clearTimeout(waiting);
      const show = () => {
        const places = drawnPlaces(model.positions.peek(), pins.peek(), drawn.members);
        const nodes = placed(drawn.nodes, places);
        const { edges, clusters } = drawn;
        handle.show({ nodes, edges, clusters, colourBy: owner, theme, covered: covered() });
        // a group's middle moves with its members
        if (drawn.members.size > 0) handle.moveTo(places, 0);
        handle.select(untracked(chosen));
      };
      // the rest of the page comes first, and the pointer is heard in between
      if (isMany(model.picture.peek())) waiting = setTimeout(show);
      else show();
    }),
    effect(() => handle.select(chosen())),
    effect(() => {
      const [positions, moved] = [model.positions.value, pins.value];
      const drawn = model.drawn.peek();
      if (positions.ids.length === 0 || !drawn) return;
      const places = drawnPlaces(positions, moved, drawn.members);
      // what was just dragged there lies there already
      const isDrag = JSON.stringify(moved) !== movedByHand;
      movedByHand = JSON.stringify(moved);
      handle.moveTo(places, model.layoutRunning.peek() || isDrag ? 0 : motionMs());
    }),
  ];
  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
  };
}

function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}
