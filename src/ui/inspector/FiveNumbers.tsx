import type { Kind } from '../../domain/kind.ts';
import { OBJECT_KINDS } from '../../domain/kind.ts';
import type { NetworkEdge } from '../../domain/network.ts';
import { t } from '../../state/language.ts';
import type { EvidencePage } from '../../workers/contract.ts';
import { expectedName, qName } from '../words/chance.ts';
import { lagSpan } from '../words/lag.ts';
import { count, decimal } from '../words/numbers.ts';

interface Props {
  readonly kind: Kind;
  readonly edge: NetworkEdge | null;
  readonly page: EvidencePage | null;
}

/** Chance stands beside the count, in the same size; what is not known is a dash and says so. */
export function FiveNumbers({ kind, edge, page }: Props) {
  const weight = edge?.weight ?? page?.weight ?? null;
  const lag = page?.medianLag ?? null;
  const chance = page?.chance ?? null;
  return (
    <dl class="five-numbers">
      <Figure value={weight === null ? '…' : count(weight)} name={weightName(kind, weight ?? 0)} />
      <Figure
        value={chance?.expected == null ? '—' : decimal(chance.expected)}
        name={expectedName(OBJECT_KINDS.has(kind), chance)}
      />
      <Figure value={chance?.q == null ? '—' : decimal(chance.q)} name={qName(chance)} />
      <Figure
        value={lag ? lagSpan(lag.minMs, lag.maxMs) : '—'}
        name={lag ? t('median lag, as an interval') : t('median lag: none can be ordered')}
      />
      <Figure
        value={page ? count(page.orderable) : '…'}
        {...(page && { of: count(page.total) })}
        name={t('can be ordered')}
      />
    </dl>
  );
}

function weightName(kind: Kind, n: number): string {
  return OBJECT_KINDS.has(kind)
    ? t('{n, plural, other {distinct objects}}', { n })
    : t('{n, plural, other {pieces of evidence}}', { n });
}

interface FigureProps {
  readonly value: string;
  readonly of?: string;
  readonly name: string;
}

function Figure({ value, of, name }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {of !== undefined && (
          <>
            <wbr />
            <span class="of">/{of}</span>
          </>
        )}
      </dd>
    </div>
  );
}
