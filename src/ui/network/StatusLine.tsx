import type { App } from '../../state/app.ts';
import type { Picture } from '../../workers/contract.ts';
import { chanceLine } from '../words/chance.ts';
import { countedByHand } from '../words/judgements.ts';
import { count, counted } from '../words/numbers.ts';

/** What is drawn of what, how much of it chance would give, and what the analyst changed. */
export function StatusLine({ app }: { readonly app: App }) {
  const picture = app.model.picture.value;
  const drawn = app.model.drawn.value;
  if (!picture || !drawn) return <p class="status-line" />;
  const { totals, edgesOutside } = picture;
  const periods = app.model.periods.value?.pictures;
  const form = app.model.view.value?.network.form;
  if (form === 'periods' && periods) return <PeriodsLine {...periods} />;
  const pinned = app.model.view.value?.network.pins.length ?? 0;
  return (
    <p class="status-line">
      <span>
        <strong>{count(totals.edges)}</strong> of {count(totals.edgesOfAll)} edges drawn
      </span>
      {edgesOutside !== undefined && (
        <span>in focus, of {count(edgesOutside)} that pass the filters</span>
      )}
      {drawn.members.size > 0 && <span>{asOne(drawn.edges.length, drawn.inside)}</span>}
      <span>{chanceOf(app, picture)}</span>
      <span>
        <strong>{count(totals.actors)}</strong> {totals.actors === 1 ? 'actor' : 'actors'}
      </span>
      {pinned > 0 && <span>{count(pinned)} moved by hand</span>}
      <ByHand app={app} />
    </p>
  );
}

/** Each period is a picture of its own, with what chance gives for it. */
function PeriodsLine({ a, b }: { readonly a: Picture; readonly b: Picture }) {
  const words = (picture: Picture) =>
    `${count(picture.totals.edges)} edges, ${chanceLine(picture.chances)}`;
  return (
    <p class="status-line">
      <span>
        <strong>A</strong> {words(a)}
      </span>
      <span>
        <strong>B</strong> {words(b)}
      </span>
      <span>of {count(a.totals.edgesOfAll)} edges in all</span>
    </p>
  );
}

function asOne(arrows: number, inside: number): string {
  return `as ${counted(arrows, 'arrow')}, ${count(inside)} inside groups not drawn`;
}

/** Chance is of what was counted: hiding actors or looking at one part does not change it. */
function chanceOf({ model }: App, picture: Picture): string {
  const { focus, hiddenActors = [] } = model.view.value?.filters ?? {};
  const isPart = focus || hiddenActors.length > 0;
  return `${chanceLine(picture.chances)}${isPart ? ', in the whole' : ''}`;
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
