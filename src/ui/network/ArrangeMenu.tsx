import type { ComponentChildren } from 'preact';
import { groupId, groupOfId } from '../../domain/foldNames.ts';
import { FOLDS, type Fold } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { closeMenuOf } from '../parts/Menu.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { drawingWords } from '../words/drawing.ts';
import { GroupForm } from './GroupForm.tsx';

/** What is drawn as one, what was hidden and what was moved by hand; each with its way back. */
export function ArrangeMenu({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const view = model.view.value;
  if (!view) return null;
  const { groups, pins, fold } = view.network;
  const names = namesOf(app);
  return (
    <div class="menu-forms">
      <section>
        <h2>{t('Draw')}</h2>
        <Segmented
          legend={t('Draw as')}
          name="fold"
          options={FOLDS.map((each) => ({ value: each, label: foldName(each) }))}
          value={fold}
          onChange={(value) => void actions.arrange(drawingWords(value), { fold: value })}
        />
      </section>
      <section>
        <h2>{t('Groups')}</h2>
        <Lines>
          {groups.map(({ name, members }) => (
            <Line
              key={name}
              words={t('{name}: {n, plural, one {# actor} other {# actors}}', {
                name,
                n: members.length,
              })}
              action={t('Take apart')}
              onClick={() => void actions.ungroup(name)}
            />
          ))}
        </Lines>
        <details class="fold">
          <summary>{t('Draw several actors as one')}</summary>
          <GroupForm app={app} name="arrange" members={[]} onDone={closeMenuOf} />
        </details>
      </section>
      <section>
        <h2>{t('Hidden actors')}</h2>
        <Lines none={t('None. An actor is hidden from its own page beside the picture.')}>
          {view.filters.hiddenActors.map((id) => (
            <Line
              key={id}
              words={names.get(id) ?? id}
              action={t('Show')}
              onClick={() => void actions.showActor(id)}
            />
          ))}
        </Lines>
      </section>
      <section>
        <h2>{t('Moved by hand')}</h2>
        <Lines none={t('None. Drag an actor, or press Shift and an arrow key.')}>
          {pins.map(({ id }) => (
            <Line
              key={id}
              words={groupOfId(id) ?? names.get(id) ?? id}
              action={t('Unpin')}
              onClick={() => void actions.unpin(id)}
            />
          ))}
          {pins.length > 1 && (
            <Line
              words={t('All of them')}
              action={t('Unpin all')}
              onClick={() => void actions.unpin()}
            />
          )}
        </Lines>
      </section>
    </div>
  );
}

function foldName(fold: Fold): string {
  switch (fold) {
    case 'none':
      return t('actors');
    case 'state':
      return t('states');
    case 'cluster':
      return t('clusters');
    default:
      return fold satisfies never;
  }
}

function namesOf({ model }: App): ReadonlyMap<string, string> {
  const picture = model.picture.value;
  return new Map([
    ...(picture?.nodes ?? []).map(({ id, label }) => [id, label] as const),
    ...Object.entries(picture?.names ?? {}),
    ...(model.view.value?.network.groups ?? []).map(({ name }) => [groupId(name), name] as const),
  ]);
}

function Lines({
  children,
  none,
}: {
  readonly children: ComponentChildren;
  readonly none?: string;
}) {
  const lines = [children].flat(2).filter(Boolean);
  if (lines.length === 0) return none ? <p class="faint">{none}</p> : null;
  return <ul class="menu-lines">{lines}</ul>;
}

function Line(props: {
  readonly words: string;
  readonly action: string;
  readonly onClick: () => void;
}) {
  return (
    <li>
      <span>{props.words}</span>
      <button
        type="button"
        class="button quiet"
        aria-label={t('{action}: {words}', { action: props.action, words: props.words })}
        onClick={props.onClick}
      >
        {props.action}
      </button>
    </li>
  );
}
