import type { HotObject } from '../../domain/detection.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { windowWords } from '../words/lag.ts';
import { kindName } from '../words/names.ts';

/** Objects with more pairs than can be held: how many there are, and the window that would hold them. */
export function TooCommon({ app }: { readonly app: App }) {
  const hot = app.model.picture.value?.hot ?? [];
  const [largest] = [...hot].sort((a, b) => b.pairs - a.pairs);
  if (!largest) return null;
  const fitting = fittingWindow(hot);
  return (
    <p class="too-common" role="status">
      {t(
        '{n, plural, one {# object is} other {# objects are}} too common to draw: {name} alone joins {pairs, plural, one {# pair} other {# pairs}} of posts. Such pairs are counted, not drawn.',
        { n: hot.length, name: nameOf(largest), pairs: largest.pairs },
      )}{' '}
      {fitting !== null && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void app.actions.setWindow(fitting)}
        >
          {t('Shorten the window to {window}', { window: windowWords(fitting) })}
        </button>
      )}
    </p>
  );
}

/** Whole seconds, so that it can be said in words. */
function fittingWindow(hot: readonly HotObject[]): number | null {
  const windows = hot.map(({ fittingWindowMs }) => fittingWindowMs ?? null);
  if (windows.some((window) => window === null)) return null;
  const least = Math.min(...windows.filter((window) => window !== null));
  return Math.max(1_000, Math.floor(least / 1_000) * 1_000);
}

const LONGEST_NAME = 60;

function nameOf({ kind, object }: HotObject): string {
  const what = kind === 'co-share' ? object : t('a text ({kind})', { kind: kindName(kind) });
  return what.length > LONGEST_NAME ? `${what.slice(0, LONGEST_NAME)}…` : what;
}
