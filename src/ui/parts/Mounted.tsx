import { Component } from 'preact';

interface Handle {
  destroy(): void;
}

interface Props<H extends Handle> {
  readonly class: string;
  /** for charts and drawings: what a screen reader says of them */
  readonly label?: string;
  mount(element: HTMLElement): H;
  /** Keeps the handle up to date; answers with what stops it. */
  follow(handle: H): () => void;
}

/** The one place where an imperative view hangs into the page. It is mounted once and then followed. */
export class Mounted<H extends Handle> extends Component<Props<H>> {
  private element: HTMLElement | null = null;
  private handle: H | null = null;
  private stop: () => void = () => {};

  private readonly keep = (element: HTMLElement | null) => {
    this.element = element;
  };

  override componentDidMount(): void {
    if (!this.element) return;
    this.handle = this.props.mount(this.element);
    this.stop = this.props.follow(this.handle);
  }

  override componentWillUnmount(): void {
    this.stop();
    this.handle?.destroy();
  }

  override shouldComponentUpdate(): boolean {
    return false;
  }

  render() {
    const { label } = this.props;
    return (
      <div
        class={this.props.class}
        ref={this.keep}
        {...(label && { role: 'img', 'aria-label': label })}
      />
    );
  }
}
