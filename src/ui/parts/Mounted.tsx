import { Component } from 'preact';
import { t } from '../../state/language.ts';

interface Handle {
  destroy(): void;
}

interface Props<H extends Handle> {
  readonly class: string;
  /** for charts and drawings: what a screen reader says of them */
  readonly label?: string;
  /** A promise where the view's code is loaded when it is first shown. */
  mount(element: HTMLElement): H | Promise<H>;
  /** Keeps the handle up to date; answers with what stops it. */
  follow(handle: H): () => void;
}

/** The one place where an imperative view hangs into the page. It is mounted once and then followed. */
export class Mounted<H extends Handle> extends Component<Props<H>> {
  private element: HTMLElement | null = null;
  private handle: H | null = null;
  private isGone = false;
  private stop: () => void = () => {};

  private readonly keep = (element: HTMLElement | null) => {
    this.element = element;
  };

  override componentDidMount(): void {
    if (!this.element) return;
    const mounted = this.props.mount(this.element);
    if (mounted instanceof Promise) void mounted.then(this.onMounted, this.onNotLoaded);
    else this.onMounted(mounted);
  }

  override componentWillUnmount(): void {
    this.isGone = true;
    this.stop();
    this.handle?.destroy();
  }

  private readonly onMounted = (handle: H) => {
    if (this.isGone) return handle.destroy();
    this.handle = handle;
    this.stop = this.props.follow(handle);
  };

  /** A missing file is a TypeError; what the view itself throws is a sentence for the user. */
  private readonly onNotLoaded = (error: unknown) => {
    const isSentence = error instanceof Error && !(error instanceof TypeError);
    this.element?.append(
      isSentence ? error.message : t('This view could not be loaded. Reload the page.'),
    );
  };

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
