import type { ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { ListFilter } from '../../state/viewActions.ts';

interface Props {
  readonly app: App;
  readonly list: ListFilter;
  readonly value: string;
  readonly all: readonly string[];
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly tail: ComponentChildren;
  /** takes both columns where there are two */
  readonly isWide?: boolean;
}

/** A tick box for one value, and a way to see that value alone. */
export function FilterRow({ app, list, value, all, label, icon, tail, isWide }: Props) {
  const hidden: readonly string[] = app.model.view.value?.filters[list] ?? [];
  const isShown = !hidden.includes(value);
  return (
    <div class={`filter-row${isShown ? '' : ' is-hidden'}${isWide ? ' is-wide' : ''}`}>
      <label>
        <input
          type="checkbox"
          class="tick"
          checked={isShown}
          onChange={() => void app.actions.toggleHidden(list, value)}
        />
        {icon}
        <span class="filter-label">{label}</span>
        {tail}
      </label>
      <button
        type="button"
        class="only"
        aria-label={t('Only {name}', { name: label })}
        onClick={() => void app.actions.showOnly(list, value, all)}
      >
        {t('only')}
      </button>
    </div>
  );
}
