/** Moves focus once the page shows what was asked for. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

export const INSPECTOR_TITLE = 'inspector-title';
export const SEARCH_FIELD = 'search-field';
