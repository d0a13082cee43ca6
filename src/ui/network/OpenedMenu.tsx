import { Component, type ComponentType } from 'preact';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { Later } from '../parts/Later.tsx';

interface Props {
  readonly app: App;
  readonly label: string;
  load(): Promise<ComponentType<{ readonly app: App }>>;
}

/** A menu whose forms are loaded, and in the page, only while it is open. */
export class OpenedMenu extends Component<Props, { readonly isOpen: boolean }> {
  override state = { isOpen: false };

  render() {
    const { app, label, load } = this.props;
    return (
      <details
        class="menu"
        onToggle={(event) => this.setState({ isOpen: event.currentTarget.open })}
      >
        <summary class="button quiet">
          {label} <Icon name="down" />
        </summary>
        <div class="menu-list menu-left">
          {this.state.isOpen && <Later load={load} with={{ app }} />}
        </div>
      </details>
    );
  }
}
