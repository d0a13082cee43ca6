/** The focus in the address: `focus=path&focus-on=rt&focus-on=xinhua`. */
import type { Focus } from '../domain/focus.ts';

export function writeFocus(parts: URLSearchParams, focus: Focus | null): void {
  switch (focus?.type) {
    case 'around':
      parts.set('focus', focus.steps === 1 ? 'one-step' : 'two-steps');
      for (const id of focus.ids) parts.append('focus-on', id);
      break;
    case 'states':
      parts.set('focus', focus.bothWays ? 'states-both-ways' : 'states');
      parts.append('focus-on', focus.from);
      parts.append('focus-on', focus.to);
      break;
    case 'path':
      parts.set('focus', 'path');
      parts.append('focus-on', focus.from);
      parts.append('focus-on', focus.to);
      break;
    case undefined:
      break;
    default:
      focus satisfies never;
  }
}

export function readFocus(parts: URLSearchParams): Focus | null {
  const on = parts.getAll('focus-on');
  const [from, to] = on;
  switch (parts.get('focus')) {
    case 'one-step':
      return aroundOf(on, 1);
    case 'two-steps':
      return aroundOf(on, 2);
    case 'states':
      return statesOf(from, to, false);
    case 'states-both-ways':
      return statesOf(from, to, true);
    case 'path':
      return from && to && from !== to ? { type: 'path', from, to } : null;
    default:
      return null;
  }
}

function aroundOf(on: readonly string[], steps: 1 | 2): Focus | null {
  const ids = [...new Set(on.filter((id) => id !== ''))];
  return ids.length > 0 ? { type: 'around', ids, steps } : null;
}

function statesOf(
  from: string | undefined,
  to: string | undefined,
  bothWays: boolean,
): Focus | null {
  return from === undefined || to === undefined ? null : { type: 'states', from, to, bothWays };
}
