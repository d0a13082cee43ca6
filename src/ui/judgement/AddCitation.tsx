import type { JudgementAbout } from '../../domain/judgement.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { PostCard } from '../../workers/contract.ts';
import { verdictLine } from '../words/judgements.ts';
import { FormButtons, focusOnce } from './ReasonForm.tsx';

/** Under a post: citations that the analyst added to it, and the way to add one that was missed. */
export function AddCitation({ app, card }: { readonly app: App; readonly card: PostCard }) {
  const form = `add ${card.post.platform} ${card.post.id}`;
  const isOpen = app.model.judging.value === form;
  return (
    <div class="add-citation">
      {addedTo(app, card).map((judgement) => (
        <p key={judgement.id} class="held">
          {t('Cites {actor}. {held}', {
            actor: labelOf(app, judgement.source),
            held: verdictLine(judgement.held),
          })}
          <button
            type="button"
            class="text-button"
            onClick={() =>
              void app.actions.forget(judgement.held.about, toSay('taking the added citation back'))
            }
          >
            {t('Take back')}
          </button>
        </p>
      ))}
      <button
        type="button"
        class="text-button"
        aria-expanded={isOpen}
        onClick={() => {
          app.actions.openJudging(isOpen ? null : form);
          if (!isOpen) void app.actions.findCitable('');
        }}
      >
        {t('Add a citation that was missed')}
      </button>
      {isOpen && <Form app={app} card={card} />}
    </div>
  );
}

function addedTo(app: App, { post }: PostCard) {
  return (app.model.overview.value?.judgements ?? []).flatMap((held) => {
    const { about, verdict, id } = held;
    if (about.type !== 'citation' || verdict !== 'added') return [];
    const isHere = about.post.platform === post.platform && about.post.id === post.id;
    return isHere ? [{ id, held, source: about.source }] : [];
  });
}

function labelOf({ model }: App, id: string): string {
  const known = model.citable.value.find((each) => each.id === id);
  return known?.label ?? model.picture.value?.nodes.find((node) => node.id === id)?.label ?? id;
}

function Form({ app, card }: { readonly app: App; readonly card: PostCard }) {
  const citable = app.model.citable.value.filter(({ id }) => id !== card.actorId);
  return (
    <form
      class="form judgement-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const wanted = String(fields.get('actor') ?? '').trim();
        const actor = citable.find(({ label, id }) => label === wanted || id === wanted);
        const input = event.currentTarget.elements.namedItem('actor');
        if (!actor && input instanceof HTMLInputElement) {
          input.setCustomValidity(t('Choose an actor from the list.'));
          input.reportValidity();
          return;
        }
        if (!actor) return;
        const { platform, id } = card.post;
        const about: JudgementAbout = {
          type: 'citation',
          post: { platform, id },
          source: actor.id,
        };
        const reason = String(fields.get('reason') ?? '');
        void app.actions.judge(
          about,
          { verdict: 'added', reason },
          toSay('adding a citation of {actor}', { actor: actor.label }),
        );
      }}
    >
      <label>
        {t('Who is cited')}
        <input
          name="actor"
          class="field"
          list="citable-actors"
          required
          autocomplete="off"
          placeholder={t('Name of an actor')}
          ref={focusOnce}
          onInput={(event) => {
            event.currentTarget.setCustomValidity('');
            void app.actions.findCitable(event.currentTarget.value);
          }}
        />
      </label>
      <datalist id="citable-actors">
        {citable.map(({ id, label, state }) => (
          <option key={id} value={label}>
            {state ?? ''}
          </option>
        ))}
      </datalist>
      <label>
        {t('Why: the words that cite')}
        <input name="reason" class="field" required pattern=".*\S.*" title={t('A few words')} />
      </label>
      <FormButtons app={app} save={t('Add the citation')} />
    </form>
  );
}
