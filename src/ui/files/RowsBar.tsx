import type { SourceLedger } from '../../domain/source.ts';
import { t } from '../../state/language.ts';

const WIDTH = 220;
/** few rejections are still seen; the exact numbers stand beside the bar */
const LEAST = 4;

/** Kept, merged and rejected rows as one bar. */
export function RowsBar({ ledger }: { readonly ledger: SourceLedger }) {
  const share = (rows: number) =>
    rows === 0 ? 0 : Math.max(LEAST, (rows / Math.max(ledger.rows, 1)) * WIDTH);
  const rejected = share(ledger.rejected);
  const merged = share(ledger.duplicates);
  const kept = ledger.kept === 0 ? 0 : Math.max(LEAST, WIDTH - rejected - merged);
  return (
    <svg class="rows-bar" viewBox={`0 0 ${WIDTH} 10`} width={WIDTH} height="10" aria-hidden="true">
      <rect class="kept" width={kept} height="10" />
      <Stripes x={kept} width={merged} />
      {rejected > 0 && (
        <rect
          class="rejected"
          x={kept + merged + 0.75}
          y="0.75"
          width={rejected - 1.5}
          height="8.5"
        />
      )}
    </svg>
  );
}

function Stripes({ x, width }: { readonly x: number; readonly width: number }) {
  const lines: string[] = [];
  for (let at = 2; at < width; at += 3) lines.push(`M${x + at} 0v10`);
  return <path class="merged" d={lines.join('')} />;
}

export function RowsBarKey() {
  return (
    <span class="rows-key">
      <svg class="rows-bar" width="10" height="10" aria-hidden="true">
        <rect class="kept" width="10" height="10" />
      </svg>
      {t('kept')}
      <svg class="rows-bar" width="10" height="10" aria-hidden="true">
        <Stripes x={0} width={10} />
      </svg>
      {t('merged')}
      <svg class="rows-bar" width="10" height="10" aria-hidden="true">
        <rect class="rejected" x="0.75" y="0.75" width="8.5" height="8.5" />
      </svg>
      {t('rejected')}
    </span>
  );
}
