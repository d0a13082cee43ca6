import type { App } from '../state/app.ts';
import { SEARCH_FIELD } from './focus.ts';

/** Keys that work everywhere: Ctrl K finds, Ctrl Z and Ctrl Shift Z step back and forth. */
export function listenForKeys(app: App, root: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'k') {
      event.preventDefault();
      root.getElementById(SEARCH_FIELD)?.focus();
    } else if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? app.actions.redo() : app.actions.undo());
    }
  };
  root.addEventListener('keydown', onKey);
  return () => root.removeEventListener('keydown', onKey);
}

/** Fields take back their own typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea')
  );
}
