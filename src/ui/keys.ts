import type { App } from '../state/app.ts';
import { SEARCH_FIELD } from './focus.ts';

/**
 * Keys that work everywhere: Ctrl K finds, Ctrl Z and Ctrl Shift Z step back and forth, F1 explains
 * what is seen and Ctrl / lists all keys.
 */
export function listenForKeys(app: App, root: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    const act = actionOf(app, root, event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  root.addEventListener('keydown', onKey);
  return () => root.removeEventListener('keydown', onKey);
}

/** What a key does here; null where it is not ours. */
function actionOf({ actions }: App, root: Document, event: KeyboardEvent): (() => void) | null {
  if (event.key === 'F1') return () => actions.openHelp('view');
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 'k':
      return () => find(root);
    case '/':
      return () => actions.openHelp('keys');
    case 'z':
      if (isTyping(event.target)) return null;
      return () => void (event.shiftKey ? actions.redo() : actions.undo());
    case 'y':
      return isTyping(event.target) ? null : () => void actions.redo();
    default:
      return null;
  }
}

/** What was looked for before is written over. */
function find(root: Document): void {
  const field = root.getElementById(SEARCH_FIELD);
  if (field instanceof HTMLInputElement) field.select();
}

/** Fields take back their own typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea')
  );
}
