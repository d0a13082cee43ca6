import { Component } from 'preact';

interface Props {
  readonly file: Blob;
  readonly words: string;
  /** in px; on the page it may be smaller */
  readonly width: number;
  readonly height: number;
}

/** A picture from a file in memory; the one before it stays until the new one can be seen. */
export class FileImage extends Component<Props, { readonly address: string }> {
  override state = { address: URL.createObjectURL(this.props.file) };
  private readonly old: string[] = [];

  override componentDidUpdate(before: Props): void {
    if (before.file === this.props.file) return;
    this.old.push(this.state.address);
    this.setState({ address: URL.createObjectURL(this.props.file) });
  }

  override componentWillUnmount(): void {
    this.release();
    URL.revokeObjectURL(this.state.address);
  }

  private readonly release = () => {
    for (const address of this.old.splice(0)) URL.revokeObjectURL(address);
  };

  render() {
    const { words, width, height } = this.props;
    return (
      <img
        class="figure-image"
        src={this.state.address}
        alt={words}
        width={Math.round(width)}
        height={Math.round(height)}
        onLoad={this.release}
      />
    );
  }
}
