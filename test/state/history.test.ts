import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../../src/domain/figureSettings.ts';
import type { View } from '../../src/domain/view.ts';
import { freshView } from '../../src/state/fragment.ts';
import {
  type Change,
  GESTURE_MS,
  type History,
  NO_HISTORY,
  recordChange,
  stepBack,
  stepForward,
} from '../../src/state/history.ts';
import { anyView } from './views.ts';

function change(before: View, after: View, gesture: string | null = null, at = 0): Change {
  return { type: 'view', label: { text: 'change' }, before, after, gesture, at };
}

/** All the views, one after the other, recorded. */
function recorded(views: readonly View[]): History {
  return views
    .slice(1)
    .reduce<History>(
      (history, view, k) => recordChange(history, change(views[k] ?? view, view)),
      NO_HISTORY,
    );
}

function viewAfter(step: ReturnType<typeof stepBack>, side: 'before' | 'after'): View | null {
  return step?.change.type === 'view' ? step.change[side] : null;
}

const someViews = fc.array(anyView, { minLength: 2, maxLength: 12 });

describe('undo and redo', () => {
  it('goes back to the first view after as many steps as there were changes', () => {
    fc.assert(
      fc.property(someViews, (views) => {
        let history = recorded(views);
        let shown = views.at(-1) ?? null;
        for (let step = stepBack(history); step; step = stepBack(history)) {
          shown = viewAfter(step, 'before');
          history = step.history;
        }
        expect(shown).toEqual(views[0]);
        expect(history.past).toEqual([]);
      }),
    );
  });

  it('redo after undo changes nothing', () => {
    fc.assert(
      fc.property(someViews, (views) => {
        const history = recorded(views);
        const back = stepBack(history);
        const forth = back && stepForward(back.history);
        expect(forth?.history).toEqual(history);
        expect(viewAfter(forth, 'after')).toEqual(views.at(-1));
      }),
    );
  });

  it('a new change forgets what was undone', () => {
    fc.assert(
      fc.property(someViews, anyView, (views, other) => {
        const back = stepBack(recorded(views));
        const next = recordChange(back?.history ?? NO_HISTORY, change(other, other));
        expect(stepForward(next)).toBeNull();
      }),
    );
  });

  it('there is nothing to undo or redo at the start', () => {
    expect(stepBack(NO_HISTORY)).toBeNull();
    expect(stepForward(NO_HISTORY)).toBeNull();
  });

  it('one gesture is one step, and goes back to where it began', () => {
    const [a, b, c] = [freshView('a'), freshView('b'), freshView('c')];
    const once = recordChange(NO_HISTORY, change(a, b, 'time', 0));
    const twice = recordChange(once, change(b, c, 'time', GESTURE_MS - 1));
    expect(twice.past).toHaveLength(1);
    expect(viewAfter(stepBack(twice), 'before')).toEqual(a);
  });

  it('a pause or another gesture begins a new step', () => {
    const [a, b, c] = [freshView('a'), freshView('b'), freshView('c')];
    const once = recordChange(NO_HISTORY, change(a, b, 'time', 0));
    expect(recordChange(once, change(b, c, 'time', GESTURE_MS)).past).toHaveLength(2);
    expect(recordChange(once, change(b, c, 'weight', 1)).past).toHaveLength(2);
    expect(recordChange(once, change(b, c, null, 1)).past).toHaveLength(2);
  });

  it('typing in one field of the figure is one step, in another field the next', () => {
    const typed = (before: string, after: string, field: string, at: number): Change => ({
      ...{ type: 'figure', label: { text: field }, gesture: field, at },
      before: { ...NO_WORDS, title: before },
      after: { ...NO_WORDS, title: after },
    });
    const once = recordChange(NO_HISTORY, typed('', 'W', 'title', 0));
    const twice = recordChange(once, typed('W', 'Wh', 'title', 200));
    expect(twice.past).toEqual([typed('', 'Wh', 'title', 200)]);
    expect(recordChange(twice, typed('Wh', 'Who', 'subtitle', 300)).past).toHaveLength(2);
  });
});
