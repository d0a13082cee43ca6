import { ACTOR_KINDS, type Actor, type ActorKind } from '../../domain/actor.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { closeMenuOf } from '../parts/Menu.tsx';
import { actorKindName } from '../words/names.ts';
import { actorFrom } from './actorFrom.ts';

/** Corrects an actor, or adds one where none is given. The reason is required and kept. */
export function ActorForm({ app, actor }: { readonly app: App; readonly actor: Actor | null }) {
  const states = app.model.overview.value?.states ?? [];
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        closeMenuOf(event.currentTarget);
        void app.actions.putActor(actorFrom(fields, actor), String(fields.get('reason') ?? ''));
      }}
    >
      <Field name="label" label={t('Label')} value={actor?.label ?? ''} required />
      <div class="form-row">
        <label>
          {t('Kind')}
          <select name="kind" class="select">
            {ACTOR_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === kindOf(actor)}>
                {actorKindName(kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('State, three letters')}
          <input
            name="state"
            class="field"
            defaultValue={actor?.state ?? ''}
            pattern="[A-Za-z]{3}|EU|eu"
            list="known-states"
            placeholder={t('none')}
          />
        </label>
      </div>
      <datalist id="known-states">
        {states.map(({ value }) => (value ? <option key={value} value={value} /> : null))}
      </datalist>
      <label>
        {t('Handles, one a line: platform and handle')}
        <textarea
          name="handles"
          class="field"
          rows={3}
          required
          placeholder={'x RT_com\nweb rt.com'}
          defaultValue={actor?.handles.map((each) => `${each.platform} ${each.handle}`).join('\n')}
        />
      </label>
      <Field name="reason" label={t('Reason for this label')} value="" required />
      <Field name="source" label={t('Source: where that is said')} value={actor?.source ?? ''} />
      <button type="submit" class="button filled">
        {actor ? t('Save the correction') : t('Add the actor')}
      </button>
    </form>
  );
}

function kindOf(actor: Actor | null): ActorKind {
  return actor?.kind ?? 'account';
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
}

function Field({ name, label, value, required = false }: FieldProps) {
  return (
    <label>
      {label}
      <input name={name} class="field" defaultValue={value} required={required} />
    </label>
  );
}

/** Made once: to compare by locale again and again takes a second for 20,000 names. */
const inOrder = new Intl.Collator();

export function MergeForm({ app, id }: { readonly app: App; readonly id: string }) {
  const others = (app.model.picture.value?.nodes ?? [])
    .filter((node) => node.id !== id)
    .sort((a, b) => inOrder.compare(a.label, b.label));
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const [into, reason] = [String(fields.get('into')), String(fields.get('reason'))];
        closeMenuOf(event.currentTarget);
        void app.actions.mergeActors(id, into, reason);
      }}
    >
      <label>
        {t('Its handles and names go to')}
        <select name="into" class="select" required>
          <option value="">{t('choose an actor')}</option>
          {others.map((node) => (
            <option key={node.id} value={node.id}>
              {node.label}
            </option>
          ))}
        </select>
      </label>
      <Field name="reason" label={t('Reason for the merge')} value="" required />
      <button type="submit" class="button filled">
        {t('Merge')}
      </button>
    </form>
  );
}
