import type { ComponentChildren } from 'preact';
import { FOLDS } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { groupId, groupOfId } from '../../state/folded.ts';
import { closeMenuOf } from '../parts/Menu.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { counted } from '../words/numbers.ts';
import { GroupForm } from './GroupForm.tsx';

const FOLD_WORDS = { none: 'actors', state: 'states', cluster: 'clusters' } as const;
const FOLD_OPTIONS = FOLDS.map((value) => ({ value, label: FOLD_WORDS[value] }));

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
        <h2>Draw</h2>
        <Segmented
          legend="Draw as"
          name="fold"
          options={FOLD_OPTIONS}
          value={fold}
          onChange={(value) =>
            void actions.arrange(`drawing ${FOLD_WORDS[value]}`, { fold: value })
          }
        />
      </section>
      <section>
        <h2>Groups</h2>
        <Lines>
          {groups.map(({ name, members }) => (
            <Line
              key={name}
              words={`${name}: ${counted(members.length, 'actor')}`}
              action="Take apart"
              onClick={() => void actions.ungroup(name)}
            />
          ))}
        </Lines>
        <details class="fold">
          <summary>Draw several actors as one</summary>
          <GroupForm app={app} name="arrange" members={[]} onDone={closeMenuOf} />
        </details>
      </section>
      <section>
        <h2>Hidden actors</h2>
        <Lines none="None. An actor is hidden from its own page beside the picture.">
          {view.filters.hiddenActors.map((id) => (
            <Line
              key={id}
              words={names.get(id) ?? id}
              action="Show"
              onClick={() => void actions.showActor(id)}
            />
          ))}
        </Lines>
      </section>
      <section>
        <h2>Moved by hand</h2>
        <Lines none="None. Drag an actor, or press Shift and an arrow key.">
          {pins.map(({ id }) => (
            <Line
              key={id}
              words={groupOfId(id) ?? names.get(id) ?? id}
              action="Unpin"
              onClick={() => void actions.unpin(id)}
            />
          ))}
          {pins.length > 1 && (
            <Line words="All of them" action="Unpin all" onClick={() => void actions.unpin()} />
          )}
        </Lines>
      </section>
    </div>
  );
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
        aria-label={`${props.action}: ${props.words}`}
        onClick={props.onClick}
      >
        {props.action}
      </button>
    </li>
  );
}
