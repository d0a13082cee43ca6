const FRAMES_WAITED = 30;

/** Moves focus as soon as the page shows what was asked for; gives up after half a second. */
export function focusSoon(id: string, frames = FRAMES_WAITED): void {
  requestAnimationFrame(() => {
    const wanted = document.getElementById(id);
    if (wanted) wanted.focus();
    else if (frames > 0) focusSoon(id, frames - 1);
  });
}

export const INSPECTOR_TITLE = 'inspector-title';
export const SEARCH_FIELD = 'search-field';
