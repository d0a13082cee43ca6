import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { busyWords } from '../notice/Notices.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { Rail } from '../rail/Rail.tsx';
import { chanceLine } from '../words/chance.ts';
import { countedByHand } from '../words/judgements.ts';
import { count, counted } from '../words/numbers.ts';
import { Legend } from './Legend.tsx';
import { NetworkCanvas } from './NetworkCanvas.tsx';
import { Showing } from './Showing.tsx';
import { TooCommon } from './TooCommon.tsx';

const COLOURS = [
  { value: 'state', label: 'state' },
  { value: 'kind', label: 'kind' },
  { value: 'cluster', label: 'cluster' },
] as const;

export function NetworkScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  return (
    <>
      <div class="rail-drawer" data-open={model.railOpen.value ? '' : undefined}>
        <Rail app={app} />
        <button type="button" class="button rail-close" onClick={actions.toggleRail}>
          Close filters
        </button>
      </div>
      <main class="centre" aria-labelledby="network-title">
        <h1 id="network-title" class="unseen">
          Network
        </h1>
        <div class="centre-head">
          <button
            type="button"
            class="button rail-open"
            aria-expanded={model.railOpen.value}
            onClick={actions.toggleRail}
          >
            <Icon name="filter" /> Filters
          </button>
          <Showing app={app} />
          <Segmented
            legend="Colour by"
            showLegend
            name="colour"
            options={COLOURS}
            value={model.view.value?.colourBy ?? 'state'}
            onChange={(colour) => void actions.setColour(colour)}
          />
        </div>
        <TooCommon app={app} />
        <h2 class="sits-title">Where it sits in the network</h2>
        <div class="network-place">
          <NetworkCanvas app={app} />
          <Empty app={app} />
        </div>
        <Legend app={app} />
        <StatusLine app={app} />
      </main>
    </>
  );
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
        <p>This case holds no posts yet.</p>
        <FileButton app={app} class="button filled">
          Choose files
        </FileButton>
      </div>
    );
  }
  if (!totals || totals.edges > 0) return null;
  if (totals.edgesOfAll === 0) {
    return (
      <div class="empty">
        <p>No actor here amplifies another: {counted(totals.posts, 'post')} were compared.</p>
        <button type="button" class="button" onClick={() => void actions.openScreen('posts')}>
          Read the posts
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>No edge passes these filters. {count(totals.edgesOfAll)} are hidden.</p>
      <p class="buttons">
        <button type="button" class="button filled" onClick={() => void actions.clearFilters()}>
          Clear all filters
        </button>
        <button type="button" class="button" onClick={() => void actions.undo()}>
          Undo the last one
        </button>
        {model.view.value?.filters.maxQ !== null && (
          <button type="button" class="button" onClick={() => void actions.setChance(null, true)}>
            Show also what chance explains
          </button>
        )}
      </p>
    </div>
  );
}

/** Nothing is drawn yet: what is being worked out, in the place of the picture. */
function Opening({ app }: { readonly app: App }) {
  const busy = app.model.busy.value;
  return (
    <div class="empty opening" aria-hidden="true">
      <p>The network appears here when every post has been compared with the others.</p>
      {busy && <p class="faint">{busyWords(busy)}</p>}
    </div>
  );
}

/** What the analyst changed of what is counted; the list of it is one click away. */
function ByHand({ app }: { readonly app: App }) {
  const overview = app.model.overview.value;
  const words = overview ? countedByHand(overview.setAside, overview.added) : '';
  if (!words) return null;
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        app.actions.showTable('judgements');
        void app.actions.openScreen('tables');
      }}
    >
      {words}
    </button>
  );
}

function StatusLine({ app }: { readonly app: App }) {
  const picture = app.model.picture.value;
  if (!picture) return <p class="status-line" />;
  const { totals } = picture;
  return (
    <p class="status-line">
      <span>
        <strong>{count(totals.edges)}</strong> of {count(totals.edgesOfAll)} edges drawn
      </span>
      <span>{chanceLine(picture.chances)}</span>
      <span>
        <strong>{count(totals.actors)}</strong> {totals.actors === 1 ? 'actor' : 'actors'}
      </span>
      <ByHand app={app} />
    </p>
  );
}
