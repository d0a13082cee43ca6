import type { Focus } from '../../domain/focus.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { busyWords } from '../notice/Notices.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { Later } from '../parts/Later.tsx';
import { Rail } from '../rail/Rail.tsx';
import { focusSentence } from '../words/focus.ts';
import { ManyEdges } from './ManyEdges.tsx';
import { NetworkCanvas } from './NetworkCanvas.tsx';
import { NetworkHead } from './NetworkHead.tsx';
import { NetworkPlace } from './NetworkPlace.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TooCommon } from './TooCommon.tsx';

export function NetworkScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  return (
    <>
      <div class="rail-drawer" data-open={model.railOpen.value ? '' : undefined}>
        <Rail app={app} />
        <button type="button" class="button rail-close" onClick={actions.toggleRail}>
          {t('Close filters')}
        </button>
      </div>
      <main class="centre" aria-labelledby="network-title">
        <h1 id="network-title" class="unseen">
          {t('Network')}
        </h1>
        <NetworkHead app={app} />
        <TooCommon app={app} />
        <ManyEdges app={app} />
        <h2 class="sits-title">{t('Where it sits in the network')}</h2>
        <FormOf app={app} />
        <StatusLine app={app} />
      </main>
    </>
  );
}

const loadMatrix = async () => (await import('./MatrixView.tsx')).MatrixView;

const loadLegend = async () => (await import('./Legend.tsx')).Legend;
const loadReplay = async () => (await import('./ReplayBar.tsx')).ReplayBar;
const loadPeriods = async () => (await import('./PeriodsView.tsx')).PeriodsView;

/** The picture in the form that was chosen; all but the network itself are loaded when first shown. */
function FormOf({ app }: { readonly app: App }) {
  const form = app.model.view.value?.network.form ?? 'network';
  switch (form) {
    case 'matrix':
      return (
        <div class="form-place">
          <Later key="matrix" load={loadMatrix} with={{ app }} />
          <Empty app={app} />
        </div>
      );
    case 'periods':
      return (
        <div class="form-place">
          <Later key="periods" load={loadPeriods} with={{ app }} />
        </div>
      );
    case 'network':
    case 'replay':
      return (
        <>
          <NetworkPlace app={app}>
            <NetworkCanvas app={app} />
            <Empty app={app} />
          </NetworkPlace>
          {form === 'replay' && <Later key="replay" load={loadReplay} with={{ app }} />}
          <Later key="legend" load={loadLegend} with={{ app }} />
        </>
      );
    default:
      return form satisfies never;
  }
}

/** One sentence and one action in the place of the picture. */
function Empty({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const overview = model.overview.value;
  const totals = model.picture.value?.totals;
  if (!model.picture.value && model.busy.value) return <Opening app={app} />;
  if (overview?.coverage.posts === 0) {
    return (
      <div class="empty">
        <p>{t('This case holds no posts yet.')}</p>
        <FileButton app={app} class="button filled">
          {t('Choose files')}
        </FileButton>
      </div>
    );
  }
  if (!totals || totals.edges > 0) return null;
  if (totals.edgesOfAll === 0) {
    return (
      <div class="empty">
        <p>
          {t(
            'No actor here amplifies another: {n, plural, one {# post} other {# posts}} were compared.',
            { n: totals.posts },
          )}
        </p>
        <button type="button" class="button" onClick={() => void actions.openScreen('posts')}>
          {t('Read the posts')}
        </button>
      </div>
    );
  }
  const focus = model.view.value?.filters.focus ?? null;
  if (focus && (model.picture.value?.edgesOutside ?? 0) > 0)
    return <OutOfFocus app={app} focus={focus} />;
  return (
    <div class="empty">
      <p>{t('No edge passes these filters. {n, number} are hidden.', { n: totals.edgesOfAll })}</p>
      <p class="buttons">
        <button type="button" class="button filled" onClick={() => void actions.clearFilters()}>
          {t('Clear all filters')}
        </button>
        <button type="button" class="button" onClick={() => void actions.undo()}>
          {t('Undo the last one')}
        </button>
        {model.view.value?.filters.maxQ !== null && (
          <button type="button" class="button" onClick={() => void actions.setChance(null, true)}>
            {t('Show also what chance explains')}
          </button>
        )}
      </p>
    </div>
  );
}

/** The focus leaves nothing of what the other filters leave. */
function OutOfFocus({ app, focus }: { readonly app: App; readonly focus: Focus }) {
  const { model, actions } = app;
  const names = model.picture.value?.names ?? {};
  const nameOf = (id: string) => names[id] ?? id;
  const turned = turnedFocus(focus);
  return (
    <div class="empty">
      <p>
        {focus.type === 'path'
          ? t('No path in what is drawn: along amplification nothing leads from {from} to {to}.', {
              from: nameOf(focus.from),
              to: nameOf(focus.to),
            })
          : t('Nothing is in focus: {focus}.', { focus: focusSentence(focus, nameOf) })}
      </p>
      <p class="buttons">
        <button type="button" class="button filled" onClick={() => void actions.focusOn(null)}>
          {t('Take the focus off')}
        </button>
        {turned && (
          <button type="button" class="button" onClick={() => void actions.focusOn(turned)}>
            {t('Look the other way')}
          </button>
        )}
      </p>
    </div>
  );
}

/** From the other end; null where there is no other way to look. */
function turnedFocus(focus: Focus): Focus | null {
  return focus.type === 'around' ? null : { ...focus, from: focus.to, to: focus.from };
}

/** Nothing is drawn yet: what is being worked out, in the place of the picture. */
function Opening({ app }: { readonly app: App }) {
  const busy = app.model.busy.value;
  return (
    <div class="empty opening" aria-hidden="true">
      <p>{t('The network appears here when every post has been compared with the others.')}</p>
      {busy && <p class="faint">{busyWords(busy)}</p>}
    </div>
  );
}
