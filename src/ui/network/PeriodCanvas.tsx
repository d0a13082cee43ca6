import { effect } from '@preact/signals';
import { Component } from 'preact';
import { drawnPlaces, placed } from '../../domain/drawnPlaces.ts';
import { drawnSelection, type Folded } from '../../domain/folded.ts';
import type { NetworkHandle } from '../../render/networkHandle.ts';
import type { App } from '../../state/app.ts';
import type { DrawnPeriods } from '../../state/drawn.ts';
import { Mounted } from '../parts/Mounted.tsx';
import { edgeKey, inBoth } from './periodRows.ts';

type Side = 'a' | 'b';

interface Props {
  readonly app: App;
  readonly side: Side;
  /** the drawings of both periods look at the same place */
  readonly pair: Map<Side, NetworkHandle>;
}

/** One of two periods: everybody of either lies at the same place; who is not in this one is an empty ring. */
export class PeriodCanvas extends Component<Props> {
  private readonly mount = async (element: HTMLElement): Promise<NetworkHandle> => {
    const { mountNetwork } = await import('../../render/network.ts');
    const { app, side, pair } = this.props;
    const handle = mountNetwork(element, {
      onPick: (selection) => void app.actions.select(selection),
      onLook: (look) => pair.get(side === 'a' ? 'b' : 'a')?.lookLike(look),
    });
    pair.set(side, handle);
    return handle;
  };

  private readonly follow = (handle: NetworkHandle) => {
    const { side, pair } = this.props;
    const { model } = this.props.app;
    const drawnNow = () => {
      const [both, view] = [model.drawnPeriods.value, model.view.value];
      return both && view && { both, view };
    };
    const stops = [
      effect(() => {
        const now = drawnNow();
        if (!now) return;
        const { both, view } = now;
        const own = both[side];
        const everybody = unionOf(both, side);
        const places = drawnPlaces(model.positions.value, view.network.pins, everybody.members);
        const ids = new Set(own.nodes.map(({ id }) => id));
        handle.show({
          nodes: placed(everybody.nodes, places).map((node) =>
            ids.has(node.id) ? node : { ...node, label: '', amplified: 0 },
          ),
          edges: own.edges,
          clusters: [],
          colourBy: view.colourBy,
          theme: model.theme.value,
          absent: new Set(everybody.nodes.flatMap(({ id }) => (ids.has(id) ? [] : [id]))),
          faint: inBoth(both.a.edges, both.b.edges),
          keyOf: edgeKey,
        });
        handle.moveTo(places, 0);
      }),
      effect(() => {
        const now = drawnNow();
        if (now) handle.select(drawnSelection(now.both[side], now.view.selection));
      }),
    ];
    return () => {
      pair.delete(side);
      for (const stop of stops) stop();
    };
  };

  render() {
    return <Mounted class="network" mount={this.mount} follow={this.follow} />;
  }
}

/** Everybody of both periods, as this one knows them. */
function unionOf(both: DrawnPeriods, side: Side): Pick<Folded, 'nodes' | 'members'> {
  const other = both[side === 'a' ? 'b' : 'a'];
  const nodes = new Map([...other.nodes, ...both[side].nodes].map((node) => [node.id, node]));
  return {
    nodes: [...nodes.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
    members: new Map([...other.members, ...both[side].members]),
  };
}
