import { actorShape, CORE_RADIUS, formPath } from '../../look/shape.ts';
import { t } from '../../state/language.ts';
import type { PickupRow } from '../../workers/contract.ts';
import { relayLag, relaysInWords } from '../words/pickups.ts';
import { stateClass } from '../words/states.ts';
import { type Mark, marksOf, placeOf, TICKS, tickWords } from './lagAxis.ts';

const LANE = 16;
const RADIUS = 5;
/** beyond it, in percent, a label stands before its mark */
const LABEL_TURNS = 66;

/** When each relay came, on the axis that all rows share; said in words for those who do not see it. */
export function Timeline({ row, isOpen }: { readonly row: PickupRow; readonly isOpen: boolean }) {
  if (row.relays.length === 0) return <p class="no-relay">{t('No relay found in this data')}</p>;
  const marks = marksOf(row.relays, isOpen);
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1;
  const height = Math.max(44, lanes * LANE + 12);
  const top = (height - lanes * LANE) / 2 + LANE / 2;
  return (
    <>
      <svg class="timeline" width="100%" height={height} aria-hidden="true">
        {TICKS.map(({ lagMs }) => (
          <line
            key={lagMs}
            class={lagMs === 0 ? 'tick-line same' : 'tick-line'}
            x1={`${placeOf(lagMs)}%`}
            x2={`${placeOf(lagMs)}%`}
            y1="0"
            y2={height}
          />
        ))}
        {marks.map((mark, k) => (
          <RelayMark key={k} mark={mark} y={top + mark.lane * LANE} isOpen={isOpen} />
        ))}
      </svg>
      <span class="unseen">{relaysInWords(row)}</span>
    </>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly y: number;
  readonly isOpen: boolean;
}

function RelayMark({ mark, y, isOpen }: MarkProps) {
  const { card } = mark.relay;
  return (
    <g class={`relay-mark ${stateClass(card.state)}`}>
      {isOpen && !mark.isSpan && (
        <line class="lag-line" x1={`${placeOf(0)}%`} x2={`${mark.middle}%`} y1={y} y2={y} />
      )}
      {mark.isSpan && (
        <rect
          class="span-pill"
          x={`${mark.left}%`}
          width={`${mark.right - mark.left}%`}
          y={y - 4}
          height="8"
          rx="4"
        />
      )}
      <Shape mark={mark} y={y} />
      {isOpen && <Label mark={mark} y={y} />}
    </g>
  );
}

function Shape({ mark, y }: Pick<MarkProps, 'mark' | 'y'>) {
  const { form, core } = actorShape(mark.relay.card.actorKind);
  const points = formPath(form, mark.isSpan ? RADIUS - 1 : RADIUS);
  const corners = points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`);
  return (
    <svg
      class={`mark core-${core.replace(' ', '-')}`}
      x={`${mark.middle}%`}
      y={y}
      aria-hidden="true"
    >
      <polygon points={corners.join(' ')} />
      {core === 'white core' && <circle class="core" r={RADIUS * CORE_RADIUS} />}
    </svg>
  );
}

function Label({ mark, y }: Pick<MarkProps, 'mark' | 'y'>) {
  const edge = mark.isSpan ? mark.right : mark.middle;
  const turns = edge > LABEL_TURNS;
  const start = mark.isSpan ? mark.left : mark.middle;
  return (
    <text
      class="mark-label"
      x={`${turns ? start : edge}%`}
      dx={turns ? -9 : 9}
      y={y + 4}
      text-anchor={turns ? 'end' : 'start'}
    >
      {mark.relay.card.actorLabel}
      <tspan class="mark-lag" dx="5">
        {relayLag(mark.relay)}
      </tspan>
    </text>
  );
}

/** Labels of the axis, in the head of its column. */
export function AxisHead() {
  return (
    <svg class="timeline axis-head" width="100%" height="32" aria-hidden="true">
      {TICKS.map(({ lagMs, isNarrow }) => (
        <g key={lagMs} {...(isNarrow && { class: 'half-day' })}>
          <text x={`${placeOf(lagMs)}%`} y="12" text-anchor="middle">
            {tickWords(lagMs)}
          </text>
          <line
            class="tick-line same"
            x1={`${placeOf(lagMs)}%`}
            x2={`${placeOf(lagMs)}%`}
            y1="20"
            y2="32"
          />
        </g>
      ))}
    </svg>
  );
}
