import { actorShape, formPath } from '../../look/shape.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { EvidencePage, EvidenceRow, PostCard } from '../../workers/contract.ts';
import { stateClass } from '../words/states.ts';
import { dayOfMonth, postDayAt } from '../words/times.ts';
import type { End } from './end.ts';

const WIDTH = 384;
const LEFT = 112;
/** characters of a name that fit there */
const NAME_LENGTH = 17;
const RIGHT = WIDTH - 14;
const TOP = 14;
const BOTTOM = 46;

interface Props {
  readonly app: App;
  readonly page: EvidencePage;
  readonly amplifier: End;
  readonly source: End;
}

/** Which statement was relayed by which post, over time; the open pair in ink. */
export function RelayStrip({ app, page, amplifier, source }: Props) {
  const pairs = page.rows.filter((row) => row.source !== null);
  const unknown = pairs.filter((row) => !row.lag?.orderable).length;
  if (pairs.length === 0) return null;
  const open = page.rows[app.model.view.value?.evidence ?? 0];
  const place = scaleOf(pairs);
  return (
    <section class="relay" aria-label={t('Statement and relay')}>
      <h3 class="list-head">
        {t('Statement and relay')}
        <span class="faint">
          {unknown > 0 &&
            t('{n, plural, one {# pair} other {# pairs}}: order unknown', { n: unknown })}
        </span>
      </h3>
      <svg viewBox={`0 0 ${WIDTH} 78`} class="relay-strip" aria-hidden="true">
        <path
          class="axis"
          d={`M${LEFT - 10} ${TOP}H${RIGHT + 8}M${LEFT - 10} ${BOTTOM}H${RIGHT + 8}`}
        />
        <text x="0" y={TOP + 4}>
          {shortened(amplifier.label)}
        </text>
        <text x="0" y={BOTTOM + 4}>
          {shortened(source.label)}
        </text>
        {pairs.map((row, index) => (
          <Relay key={index} row={row} isOpen={row === open} place={place} />
        ))}
        {ticksOf(pairs, place).map(({ x, label }) => (
          <g key={x}>
            <path class="axis" d={`M${x} ${BOTTOM + 12}v4`} />
            <text x={x} y={BOTTOM + 28} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

type Scale = (card: PostCard) => number;

function Relay({ row, isOpen, place }: { row: EvidenceRow; isOpen: boolean; place: Scale }) {
  if (!row.source) return null;
  const [above, below] = [place(row.amplifier), place(row.source)];
  return (
    <g class={isOpen ? 'relay-pair is-open' : 'relay-pair'}>
      <path d={`M${below} ${BOTTOM}L${above} ${TOP}`} />
      <Dot card={row.amplifier} x={above} y={TOP} />
      <Dot card={row.source} x={below} y={BOTTOM} />
    </g>
  );
}

function Dot({ card, x, y }: { card: PostCard; x: number; y: number }) {
  const corners = formPath(actorShape(card.actorKind).form, 3.6);
  const points = corners.map(
    (corner) => `${(x + corner.x).toFixed(1)},${(y + corner.y).toFixed(1)}`,
  );
  return <polygon class={`actor-icon ${stateClass(card.state)}`} points={points.join(' ')} />;
}

function scaleOf(rows: readonly EvidenceRow[]): Scale {
  const times = timesOf(rows);
  const first = Math.min(...times);
  const width = Math.max(Math.max(...times) - first, 1);
  return (card) =>
    Math.round((LEFT + ((postDayAt(card.post) - first) / width) * (RIGHT - LEFT)) * 10) / 10;
}

function timesOf(rows: readonly EvidenceRow[]): number[] {
  return rows.flatMap((row) =>
    [row.amplifier, row.source].flatMap((card) => (card ? [postDayAt(card.post)] : [])),
  );
}

/** First, last, and those between that do not come too close. */
function ticksOf(rows: readonly EvidenceRow[], place: Scale): { x: number; label: string }[] {
  const cards = rows.flatMap((row) => (row.source ? [row.source, row.amplifier] : [row.amplifier]));
  const sorted = [...cards].sort((a, b) => place(a) - place(b));
  const ticks: { x: number; label: string }[] = [];
  for (const card of sorted) {
    const x = place(card);
    const last = ticks.at(-1);
    if (!last || x - last.x > 80) ticks.push({ x, label: dayOfMonth(postDayAt(card.post)) });
  }
  return ticks;
}

/** As much of a name as fits beside the strip. */
function shortened(label: string): string {
  return label.length > NAME_LENGTH ? `${label.slice(0, NAME_LENGTH - 1).trimEnd()}…` : label;
}
