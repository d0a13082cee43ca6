import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { EvidenceRow } from '../../workers/contract.ts';
import { INSPECTOR_TITLE } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { Icon } from '../icon/Icon.tsx';
import { PairOf } from '../inspector/Pair.tsx';
import { lagWords } from '../words/lag.ts';
import { dayOfMonth, postDayAt } from '../words/times.ts';

/** A statement with one of its relays, side by side, and the way to the next. */
export function PickupReader({ app }: { readonly app: App }) {
  const shown = app.model.pickupPairs.value;
  const pickups = app.model.view.value?.pickups;
  const open = pickups?.open;
  const reading = pickups?.reading ?? 0;
  if (!open || !shown || shown.statement.id !== open.id) return <div class="pickup-reader" />;
  const { rows } = shown;
  const row = rows[Math.min(reading, rows.length - 1)];
  const go = (index: number | null) => void app.actions.readPair(open, index);
  return (
    <div class="pickup-reader">
      <div class="inspector-head">
        <span>{t('Statement and relay')}</span>
        <span class="inspector-place">
          {t('pair {at, number} of {all, number}', { at: reading + 1, all: rows.length })}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={t('Close the pairs')}
          onClick={() => go(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2 id={INSPECTOR_TITLE} tabIndex={-1} class="inspector-title">
        {row?.source?.actorLabel ?? row?.sourceActor.label ?? t('This statement is not relayed')}
      </h2>
      <RelayList rows={rows} reading={reading} go={go} />
      {row && <PairOf app={app} row={row} />}
    </div>
  );
}

interface ListProps {
  readonly rows: readonly EvidenceRow[];
  readonly reading: number;
  go(index: number): void;
}

function RelayList({ rows, reading, go }: ListProps) {
  return (
    <ol class="evidence-list">
      {rows.map((row, index) => (
        <li key={index}>
          <button
            type="button"
            class="evidence-row"
            aria-current={index === reading ? 'true' : undefined}
            onClick={() => go(index)}
          >
            <span class="evidence-day">{dayOfMonth(postDayAt(row.amplifier.post))}</span>
            <span class="evidence-text">
              <ActorIcon kind={row.amplifier.actorKind} state={row.amplifier.state} />{' '}
              {row.amplifier.actorLabel}
            </span>
            <span class="evidence-lag">{lagWords(row)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
