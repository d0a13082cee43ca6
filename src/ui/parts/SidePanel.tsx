import { Component, type ComponentChildren } from 'preact';
import { Icon } from '../icon/Icon.tsx';

interface Props {
  readonly titleId: string;
  readonly title: string;
  readonly closing: string;
  readonly class: string;
  /** which of several pages is open */
  readonly page?: string;
  /** stays in sight under the title */
  readonly below?: ComponentChildren;
  readonly children: ComponentChildren;
  onClose(): void;
}

/** A panel over the side of the screen; it takes focus, and Escape closes it and gives focus back. */
export class SidePanel extends Component<Props> {
  private title: HTMLElement | null = null;
  private before: Element | null = null;

  private readonly keepTitle = (element: HTMLElement | null) => {
    this.title = element;
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.props.onClose();
  };

  override componentDidMount(): void {
    this.before = document.activeElement;
    this.title?.focus();
  }

  override componentWillUnmount(): void {
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
  }

  render() {
    const { titleId, title, closing, page, below, children, onClose } = this.props;
    return (
      <aside
        class={this.props.class}
        data-page={page}
        aria-labelledby={titleId}
        onKeyDown={this.onKey}
      >
        <div class="help-top">
          <div class="help-head">
            <h2 id={titleId} ref={this.keepTitle} tabIndex={-1}>
              {title}
            </h2>
            <button
              type="button"
              class="icon-button"
              aria-label={closing}
              title={closing}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          {below}
        </div>
        {children}
      </aside>
    );
  }
}
