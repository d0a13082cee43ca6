import { arrowWidth, headPath, headSize, TIP_GAP, weightBeside } from '../../look/arrow.ts';
import { arrowCurve, trimCurve } from '../../look/curve.ts';
import { t } from '../../state/language.ts';
import { count } from '../words/numbers.ts';

const SIZE = { width: 72, height: 20 };
const DOT = 3.4;
const ENDS = [
  { x: 5, y: 14 },
  { x: 67, y: 14 },
] as const;

/** The thinnest arrow and the one of the greatest weight, as wide as the picture draws them. */
export function ArrowSamples({ heaviest }: { readonly heaviest: number }) {
  return (
    <ul>
      <li>
        <ArrowSample weight={weightBeside(1, heaviest)} />{' '}
        {t('{n, plural, one {# piece} other {# pieces}} of evidence', { n: 1 })}
      </li>
      {heaviest > 1 && (
        <li>
          <ArrowSample weight={weightBeside(heaviest, heaviest)} /> {count(heaviest)}
        </li>
      )}
    </ul>
  );
}

/** Bends clockwise, as in the picture. */
function ArrowSample({ weight }: { readonly weight: number }) {
  const width = arrowWidth(weight);
  const head = headSize(width);
  const curve = trimCurve(arrowCurve(...ENDS), DOT, DOT + TIP_GAP);
  const body = curve && trimCurve(curve, 0, head.length * 0.9);
  return (
    <svg
      class="arrow-sample"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      {...SIZE}
      aria-hidden="true"
    >
      {body && (
        <path
          d={`M${pair(body.from)}Q${pair(body.control)} ${pair(body.to)}`}
          stroke-width={width.toFixed(2)}
        />
      )}
      {curve && <polygon points={headPath(curve, head).map(pair).join(' ')} />}
      {ENDS.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={DOT} />
      ))}
    </svg>
  );
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
