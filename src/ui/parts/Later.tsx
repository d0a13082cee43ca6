import { Component, type ComponentType } from 'preact';
import { t } from '../../state/language.ts';

interface Props<P> {
  /** the part's code; called once, when it is first shown */
  load(): Promise<ComponentType<P>>;
  readonly with: P;
}

interface State<P> {
  readonly part: ComponentType<P> | null;
  readonly failed: boolean;
}

/** A part of the page whose code is loaded when it is first shown; the place stays empty until then. */
export class Later<P extends object> extends Component<Props<P>, State<P>> {
  override state: State<P> = { part: null, failed: false };

  override componentDidMount(): void {
    this.props.load().then(
      (part) => this.setState({ part }),
      () => this.setState({ failed: true }),
    );
  }

  render() {
    const { part: Part, failed } = this.state;
    if (Part) return <Part {...this.props.with} />;
    return (
      <div class="later">
        {failed && <p class="empty-line">{t('This part could not be loaded. Reload the page.')}</p>}
      </div>
    );
  }
}
