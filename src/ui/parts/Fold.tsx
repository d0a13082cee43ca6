import { Component, type ComponentChildren } from 'preact';

interface Props {
  readonly summary: string;
  /** made when it is first opened: a list of all actors takes long, and most folds stay shut */
  children(): ComponentChildren;
}

/** A heading that opens what lies under it. */
export class Fold extends Component<Props, { readonly wasOpened: boolean }> {
  override state = { wasOpened: false };

  private readonly onToggle = (event: { readonly currentTarget: HTMLDetailsElement }) => {
    if (event.currentTarget.open) this.setState({ wasOpened: true });
  };

  render() {
    return (
      <details class="fold" onToggle={this.onToggle}>
        <summary>{this.props.summary}</summary>
        {this.state.wasOpened && this.props.children()}
      </details>
    );
  }
}
