import { isFoldId } from '../../domain/foldNames.ts';
import type { App } from '../../state/app.ts';

interface Props {
  readonly app: App;
  readonly label: string;
  readonly name: string;
  readonly value?: string;
  onInput?(text: string): void;
}

/** A field for an actor that is drawn; the browser completes its name. */
export function ActorField({ app, label, name, value, onInput }: Props) {
  const list = `actors-of-${name}`;
  return (
    <label class="field-line">
      <span>{label}</span>
      <input
        class="field"
        name={name}
        list={list}
        autocomplete="off"
        {...(value !== undefined && { value })}
        {...(onInput && { onInput: (event) => onInput(event.currentTarget.value) })}
      />
      <datalist id={list}>
        {labelled(app).map(({ id, label: words }) => (
          <option key={id} value={words} />
        ))}
      </datalist>
    </label>
  );
}

/** Browsers slow down on longer lists; what is missing can still be typed. */
const LISTED = 2_000;

function labelled(app: App): readonly { readonly id: string; readonly label: string }[] {
  const nodes = app.model.picture.value?.nodes ?? [];
  return [...nodes].sort((a, b) => b.amplified - a.amplified).slice(0, LISTED);
}

/** The actor that a field names, by label or id; the most amplified of several. Null for nobody. */
export function actorNamed(app: App, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const nodes = [...(app.model.picture.peek()?.nodes ?? [])].sort(
    (a, b) => b.amplified - a.amplified,
  );
  const found =
    nodes.find(({ label, id }) => label.toLowerCase() === wanted || id === text.trim()) ??
    nodes.find(({ label }) => label.toLowerCase().startsWith(wanted));
  return found && !isFoldId(found.id) ? found.id : null;
}
