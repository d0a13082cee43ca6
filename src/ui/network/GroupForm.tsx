import { Component } from 'preact';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { labelsOf } from '../words/edges.ts';
import { ActorField, actorNamed } from './ActorField.tsx';

interface Props {
  readonly app: App;
  /** for the fields' names; one form of each on a page */
  readonly name: string;
  readonly members: readonly string[];
  onDone?(form: HTMLFormElement): void;
}

interface State {
  readonly added: readonly string[];
  readonly typed: string;
  readonly problem: string;
}

const NOTHING: State = { added: [], typed: '', problem: '' };

/** Several actors drawn as one, under a name that the analyst gives. */
export class GroupForm extends Component<Props, State> {
  override state: State = NOTHING;

  private members(): string[] {
    return [...new Set([...this.props.members, ...this.state.added])];
  }

  private readonly add = () => {
    const id = actorNamed(this.props.app, this.state.typed);
    if (id === null) return this.setState({ problem: t('No actor of this name is drawn.') });
    this.setState({ added: [...this.state.added, id], typed: '', problem: '' });
  };

  private readonly drop = (id: string) =>
    this.setState({ added: this.state.added.filter((each) => each !== id) });

  private readonly submit = (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    // what stands in the field is meant too
    const typed = actorNamed(this.props.app, this.state.typed);
    const members = [...new Set([...this.members(), ...(typed === null ? [] : [typed])])];
    if (members.length < 2)
      return this.setState({ problem: t('A group needs two actors or more.') });
    const name = String(new FormData(form).get('group-name') ?? '').trim();
    if (name === '') return this.setState({ problem: t('Give the group a name.') });
    this.setState(NOTHING);
    this.props.onDone?.(form);
    void this.props.app.actions.groupActors(name, members);
  };

  render() {
    const { app, name } = this.props;
    const { typed, problem } = this.state;
    const labels = labelsOf(app.model.picture.value);
    return (
      <form onSubmit={this.submit}>
        <label class="field-line">
          <span>{t('Name of the group')}</span>
          <input class="field" name="group-name" autocomplete="off" maxLength={60} />
        </label>
        <ul class="chips">
          {this.members().map((id) => (
            <li key={id} class="chip">
              {labels.get(id) ?? id}
              {this.state.added.includes(id) && (
                <button
                  type="button"
                  aria-label={t('Leave {name} out', { name: labels.get(id) ?? id })}
                  onClick={() => this.drop(id)}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
        </ul>
        <ActorField
          app={app}
          label={t('Actor to add')}
          name={`${name}-member`}
          value={typed}
          onInput={(text) => this.setState({ typed: text, problem: '' })}
        />
        <p class="buttons">
          <button type="button" class="button quiet" onClick={this.add}>
            {t('Add')}
          </button>
          <button type="submit" class="button">
            {t('Draw as one')}
          </button>
        </p>
        <p class="faint" role="status">
          {problem || t('Your grouping, and marked as yours. Edges inside it are not drawn.')}
        </p>
      </form>
    );
  }
}
