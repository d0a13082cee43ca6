import type { Focus } from '../../domain/focus.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { closeMenuOf } from '../parts/Menu.tsx';
import { inLegendOrder, stateName } from '../words/states.ts';
import { ActorField, actorNamed } from './ActorField.tsx';

/** The ways to look at one part of the network. */
export function FocusMenu({ app }: { readonly app: App }) {
  return (
    <div class="menu-forms">
      <AroundForm app={app} />
      <StatesForm app={app} />
      <PathForm app={app} />
      <p class="faint">
        {t('A focus hides the rest. No weight, expected number, p or q changes.')}
      </p>
    </div>
  );
}

/** Says what is wrong in the field itself, or closes the menu and looks. */
function look(app: App, form: HTMLFormElement, focus: Focus): void {
  closeMenuOf(form);
  void app.actions.focusOn(focus);
}

/** The actor that a field names; null where there is none, and then the field says so. */
function actorIn(app: App, form: HTMLFormElement, name: string): string | null {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return null;
  const id = actorNamed(app, field.value);
  field.setCustomValidity(id === null ? t('No actor of this name is drawn.') : '');
  field.reportValidity();
  field.addEventListener('input', () => field.setCustomValidity(''), { once: true });
  return id;
}

function AroundForm({ app }: { readonly app: App }) {
  const selection = app.model.view.value?.selection;
  const chosen = selection?.type === 'actor' ? selection.id : null;
  const label = app.model.picture.value?.nodes.find(({ id }) => id === chosen)?.label;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const id = actorIn(app, form, 'around');
        const isFar = new FormData(form).get('steps') === '2';
        if (id) look(app, form, { type: 'around', ids: [id], steps: isFar ? 2 : 1 });
      }}
    >
      <h2>{t('Around an actor')}</h2>
      <ActorField app={app} label={t('Actor')} name="around" {...(label && { value: label })} />
      <label class="field-line">
        <span>{t('Within')}</span>
        <select class="select" name="steps">
          <option value="1">{t('one step')}</option>
          <option value="2">{t('two steps')}</option>
        </select>
      </label>
      <button type="submit" class="button">
        {t('Look around it')}
      </button>
    </form>
  );
}

function StatesForm({ app }: { readonly app: App }) {
  const codes = inLegendOrder((app.model.overview.value?.states ?? []).map(({ value }) => value));
  const options = codes.map((code) => (
    <option key={code} value={code}>
      {code === 'other' ? t('no state') : stateName(code)}
    </option>
  ));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const [from, to] = [String(fields.get('from')), String(fields.get('to'))];
        const bothWays = fields.get('way') === 'both';
        look(app, event.currentTarget, { type: 'states', from, to, bothWays });
      }}
    >
      <h2>{t('Between two states')}</h2>
      <label class="field-line">
        <span>{t('Actors of')}</span>
        <select class="select" name="from" value={codes[0]}>
          {options}
        </select>
      </label>
      <label class="field-line">
        <span class="unseen">{t('Direction')}</span>
        <select class="select" name="way">
          <option value="one">{t('→ amplify actors of')}</option>
          <option value="both">{t('↔ amplify, and are amplified by, actors of')}</option>
        </select>
      </label>
      <label class="field-line">
        <span class="unseen">{t('The other state')}</span>
        <select class="select" name="to" value={codes[1]}>
          {options}
        </select>
      </label>
      <button type="submit" class="button">
        {t('Look at this pair')}
      </button>
    </form>
  );
}

function PathForm({ app }: { readonly app: App }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const from = actorIn(app, form, 'path-from');
        const to = from && actorIn(app, form, 'path-to');
        if (from && to && from !== to) look(app, form, { type: 'path', from, to });
      }}
    >
      <h2>{t('Paths between two actors')}</h2>
      <ActorField app={app} label={t('Who amplifies')} name="path-from" />
      <ActorField app={app} label={t('is amplified, in the end')} name="path-to" />
      <button type="submit" class="button">
        {t('Look for the shortest')}
      </button>
      <p class="faint">
        {t('Along amplification: each step is one actor that amplifies the next.')}
      </p>
    </form>
  );
}
