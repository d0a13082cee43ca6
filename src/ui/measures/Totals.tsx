import type { Basis } from '../../domain/measure.ts';
import { t } from '../../state/language.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { basisWords } from '../words/measures.ts';
import { count, decimal } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { perThousand } from './series.ts';

/** Head of a table of posts by state and actors, with what they are of. */
export function TotalsHead({ actors }: { readonly actors: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('State')}</th>
        <th scope="col">{actors}</th>
        <th scope="col" class="number">
          {t('posts')}
        </th>
        <th scope="col" class="number">
          {t('per 1,000')}
        </th>
        <th scope="col">{t('Of')}</th>
      </tr>
    </thead>
  );
}

/** A row below that head; its number opens the posts. */
export function TotalsRow(props: {
  readonly total: Basis & { readonly state: string | null; readonly posts: number };
  readonly actors: string | null;
  onOpen(): void;
}) {
  const { total, actors, onOpen } = props;
  return (
    <tr>
      <td>
        <StateDot state={total.state} /> {stateName(total.state ?? '')}
      </td>
      <td>{actors}</td>
      <td class="number">
        <button type="button" class="number-button" onClick={onOpen}>
          {count(total.posts)}
        </button>
      </td>
      <td class="number">{decimal(perThousand(total))}</td>
      <td class="faint">{basisWords(total)}</td>
    </tr>
  );
}
