import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** closes by itself; what asks for something stays until it is answered */
  readonly passes: boolean;
  /** what is said: said anew, it stays as long again */
  readonly said: object;
  onClose(): void;
  readonly children: ComponentChildren;
}

/** How long a message stays that asks for nothing. */
const STAYS_MS = 8_000;

/** A message that goes by itself, but not while it is pointed at or holds the focus. */
export class PassingNotice extends Component<Props> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private element: HTMLElement | null = null;

  private readonly keep = (element: HTMLElement | null) => {
    this.element = element;
  };

  private readonly wait = () => {
    clearTimeout(this.timer);
    if (this.props.passes) this.timer = setTimeout(this.close, STAYS_MS);
  };

  private readonly close = () => {
    if (this.element?.matches(':hover, :focus-within')) this.wait();
    else this.props.onClose();
  };

  override componentDidMount(): void {
    this.wait();
  }

  override componentDidUpdate(before: Props): void {
    if (before.said !== this.props.said) this.wait();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  render() {
    return (
      <div class="notice" role="status" ref={this.keep} onMouseLeave={this.wait}>
        {this.props.children}
      </div>
    );
  }
}
