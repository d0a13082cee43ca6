import { Component } from 'preact';
import type { FigureRecord } from '../../domain/keptFigure.ts';
import type { App } from '../../state/app.ts';
import { FileImage } from './FileImage.tsx';

interface Props {
  readonly app: App;
}

/** The figures of the case: what is kept opens again exactly. */
export function KeptFigures({ app }: Props) {
  const figures = app.model.overview.value?.figures ?? [];
  const open = app.model.figureOpen.value?.id ?? null;
  return (
    <section class="kept-figures" aria-label="Figures of this case">
      <h2>In this case</h2>
      <ol>
        {figures.map((figure, k) => (
          <Kept
            key={figure.id}
            app={app}
            figure={figure}
            number={k + 1}
            isOpen={figure.id === open}
          />
        ))}
        <li>
          <button
            type="button"
            class="kept-new"
            aria-label="New figure"
            onClick={() => void app.actions.beginFigure()}
          >
            <span aria-hidden="true">+</span>
          </button>
          <p class="faint">New figure</p>
        </li>
      </ol>
    </section>
  );
}

interface KeptProps extends Props {
  readonly figure: FigureRecord;
  readonly number: number;
  readonly isOpen: boolean;
}

/** Width and height of a thumbnail, in px. */
const SMALL = { width: 112, height: 66 } as const;

class Kept extends Component<KeptProps, { readonly isNaming: boolean }> {
  override state = { isNaming: false };
  private readonly file = fileOf(this.props.figure);
  private drawn = { thumbnail: this.props.figure.thumbnail, file: this.file };

  render() {
    const { app, figure, number, isOpen } = this.props;
    if (this.drawn.thumbnail !== figure.thumbnail) {
      this.drawn = { thumbnail: figure.thumbnail, file: fileOf(figure) };
    }
    const { file } = this.drawn;
    return (
      <li data-open={isOpen}>
        <button
          type="button"
          class="kept-open"
          aria-label={`Open figure ${number}: ${figure.name}`}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => void app.actions.openFigure(figure.id)}
        >
          {file ? <FileImage file={file} words="" {...SMALL} /> : <span>{figure.spec.kind}</span>}
        </button>
        {this.state.isNaming ? this.naming() : this.named()}
      </li>
    );
  }

  private named() {
    const { app, figure, number } = this.props;
    return (
      <p class="kept-name">
        <span title={figure.name}>
          {number} {figure.name}
        </span>
        <span class="kept-buttons">
          <button
            type="button"
            class="link-button"
            aria-label={`Rename figure ${number}: ${figure.name}`}
            onClick={() => this.setState({ isNaming: true })}
          >
            Rename
          </button>
          <button
            type="button"
            class="link-button"
            aria-label={`Delete figure ${number}: ${figure.name}`}
            onClick={() => void app.actions.deleteFigure(figure.id)}
          >
            Delete
          </button>
        </span>
      </p>
    );
  }

  private naming() {
    const { app, figure } = this.props;
    const done = (name: string) => {
      this.setState({ isNaming: false });
      if (name.trim() && name.trim() !== figure.name)
        void app.actions.renameFigure(figure.id, name.trim());
    };
    return (
      <input
        class="field"
        aria-label="Name of the figure"
        value={figure.name}
        ref={(input) => input?.focus()}
        onBlur={({ currentTarget: { value } }) => done(value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') done(currentTarget.value);
          if (key === 'Escape') this.setState({ isNaming: false });
        }}
      />
    );
  }
}

function fileOf({ thumbnail }: FigureRecord): Blob | null {
  return thumbnail === null ? null : new Blob([thumbnail], { type: 'image/svg+xml' });
}
