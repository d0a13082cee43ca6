import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { Progress } from '../../workers/contract.ts';
import { Icon } from '../icon/Icon.tsx';
import { count } from '../words/numbers.ts';
import { stepName } from '../words/steps.ts';
import { PassingNotice } from './PassingNotice.tsx';

/** The line at the top while something is being worked out; the old picture stays below it. */
export function Busy({ app }: { readonly app: App }) {
  const busy = app.model.busy.value;
  return (
    <div class="busy" role="status" aria-live="polite">
      {busy && (
        <>
          <progress
            aria-label={stepName(busy.step)}
            {...(busy.total === null ? {} : { value: busy.done, max: Math.max(busy.total, 1) })}
          />
          <p class="busy-words">{busyWords(busy)}</p>
        </>
      )}
    </div>
  );
}

/** "comparing texts · 2,048 of 15,823". */
export function busyWords({ step: of, done, total }: Progress): string {
  const step = stepName(of);
  if (total !== null) {
    return t('{step} · {done} of {total}', { step, done: count(done), total: count(total) });
  }
  return done > 0 ? `${step} · ${count(done)}` : step;
}

export function Notices({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const problem = model.problem.value;
  const notice = model.notice.value;
  return (
    <div class="notices">
      {model.renewal.value && (
        <div class="notice" role="status">
          <p>{t('A newer version of Antiphon is ready.')}</p>
          <button type="button" class="button" onClick={actions.renew}>
            {t('Reload')}
          </button>
          <CloseButton onClick={actions.dismissRenewal} />
        </div>
      )}
      {problem && (
        <div class="notice problem" role="alert">
          <p>
            <strong>{problem.happened}.</strong> {problem.advice}
          </p>
          {problem.canReload && <ReloadButton app={app} />}
          <CloseButton onClick={actions.dismissProblem} />
        </div>
      )}
      {notice && (
        <PassingNotice passes={!notice.canReload} said={notice} onClose={actions.dismissNotice}>
          <p>{notice.text}</p>
          {notice.canUndo && (
            <button type="button" class="button" onClick={() => void actions.undo()}>
              {t('Undo')}
            </button>
          )}
          {notice.canReload && <ReloadButton app={app} />}
          <CloseButton onClick={actions.dismissNotice} />
        </PassingNotice>
      )}
    </div>
  );
}

function ReloadButton({ app }: { readonly app: App }) {
  return (
    <button type="button" class="button" onClick={app.actions.reload}>
      {t('Reload')}
    </button>
  );
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('Close this message')}
      onClick={onClick}
    >
      <Icon name="close" />
    </button>
  );
}
