import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { Picture } from '../../workers/contract.ts';
import { Rich } from '../parts/Rich.tsx';
import { chanceLine } from '../words/chance.ts';
import { countedByHand } from '../words/judgements.ts';

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
        <Rich
          text={t('<b>{n, number}</b> of {all, number} edges drawn', {
            n: totals.edges,
            all: totals.edgesOfAll,
          })}
        />
      </span>
      {edgesOutside !== undefined && (
        <span>{t('in focus, of {n, number} that pass the filters', { n: edgesOutside })}</span>
      )}
      {drawn.members.size > 0 && <span>{asOne(drawn.edges.length, drawn.inside)}</span>}
      <span>{chanceOf(app, picture)}</span>
      <span>
        <Rich
          text={t('{n, plural, one {<b>#</b> actor} other {<b>#</b> actors}}', {
            n: totals.actors,
          })}
        />
      </span>
      {pinned > 0 && <span>{t('{n, number} moved by hand', { n: pinned })}</span>}
      <ByHand app={app} />
    </p>
  );
}

/** Each period is a picture of its own, with what chance gives for it. */
function PeriodsLine({ a, b }: { readonly a: Picture; readonly b: Picture }) {
  const words = (picture: Picture) =>
    t('{n, number} edges, {chance}', {
      n: picture.totals.edges,
      chance: chanceLine(picture.chances),
    });
  return (
    <p class="status-line">
      <span>
        <strong>A</strong> {words(a)}
      </span>
      <span>
        <strong>B</strong> {words(b)}
      </span>
      <span>{t('of {n, number} edges in all', { n: a.totals.edgesOfAll })}</span>
    </p>
  );
}

function asOne(arrows: number, inside: number): string {
  return t(
    'as {arrows, plural, one {# arrow} other {# arrows}}, {inside, number} inside groups not drawn',
    { arrows, inside },
  );
}

/** Chance is of what was counted: hiding actors or looking at one part does not change it. */
function chanceOf({ model }: App, picture: Picture): string {
  const { focus, hiddenActors = [] } = model.view.value?.filters ?? {};
  const isPart = focus || hiddenActors.length > 0;
  const chance = chanceLine(picture.chances);
  return isPart ? t('{chance}, in the whole', { chance }) : chance;
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
