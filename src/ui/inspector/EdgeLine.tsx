import type { NetworkEdge } from '../../domain/network.ts';
import { KindLine } from '../icon/KindLine.tsx';
import { kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';

interface Props {
  readonly edge: NetworkEdge;
  /** labels by actor id; see `labelsOf` */
  readonly labels: ReadonlyMap<string, string>;
  onChoose(): void;
}

/** One edge in a list, with both its ends. */
export function EdgeLine({ edge, labels, onChoose }: Props) {
  return (
    <li>
      <button type="button" class="edge-line" onClick={onChoose}>
        <span class="edge-ends">
          {labels.get(edge.amplifier) ?? edge.amplifier}
          <KindLine kind={edge.kind} />
          {labels.get(edge.source) ?? edge.source}
        </span>
        <span class="faint">{kindName(edge.kind)}</span>
        <span class="number">{count(edge.weight)}</span>
      </button>
    </li>
  );
}
