import { t } from '../../state/language.ts';

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
