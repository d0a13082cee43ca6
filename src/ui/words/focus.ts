import type { Focus } from '../../domain/focus.ts';
import { t } from '../../state/language.ts';
import { listOf } from './lists.ts';
import { stateName } from './states.ts';

/** "one step around RT": a focus, as chips and the empty picture say it. */
export function focusSentence(focus: Focus, labelOf: (id: string) => string): string {
  switch (focus.type) {
    case 'around': {
      const names = listOf(focus.ids.map(labelOf));
      return focus.steps === 1
        ? t('one step around {names}', { names })
        : t('two steps around {names}', { names });
    }
    case 'states': {
      const arrow = focus.bothWays ? '↔' : '→';
      return `${stateName(focus.from)} ${arrow} ${stateName(focus.to)}`;
    }
    case 'path':
      return t('shortest paths from {from} to {to}', {
        from: labelOf(focus.from),
        to: labelOf(focus.to),
      });
    default:
      return focus satisfies never;
  }
}
