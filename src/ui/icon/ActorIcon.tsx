import type { ActorKind } from '../../domain/actor.ts';
import { actorShape, CORE_RADIUS, formPath } from '../../look/shape.ts';
import { stateClass } from '../words/states.ts';

const RADIUS = 5.6;

interface Props {
  readonly kind: ActorKind;
  /** alpha-3 code, null for unlabelled, `grey` where only the shape is meant */
  readonly state: string | null;
}

/** Shape says the kind of actor, fill the state, as in the network. Decoration: words stand beside it. */
export function ActorIcon({ kind, state }: Props) {
  const { form, core } = actorShape(kind);
  const colour = state === 'grey' ? 'state-grey' : stateClass(state);
  // the triangle hangs on its centroid; down a little, it stands in the middle of the line
  const lift = form === 'triangle' ? 1.4 : 0;
  const points = formPath(form, RADIUS).map(
    ({ x, y }) => `${x.toFixed(2)},${(y + lift).toFixed(2)}`,
  );
  return (
    <svg
      class={`actor-icon ${colour} core-${core.replace(' ', '-')}`}
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <polygon points={points.join(' ')} />
      {core === 'white core' && <circle class="core" r={RADIUS * CORE_RADIUS} />}
    </svg>
  );
}

/** A dot in the colour of a state, or of a cluster while clusters own the hue. */
export function StateDot({ state }: { readonly state: string | null }) {
  return (
    <svg
      class={`actor-icon ${stateClass(state)}`}
      viewBox="-8 -8 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <circle r={RADIUS} />
    </svg>
  );
}
