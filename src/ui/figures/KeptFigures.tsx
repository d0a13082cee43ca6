import { Component } from 'preact';
import type { FigureRecord } from '../../domain/keptFigure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { figureKindName } from './choiceNames.ts';
import { FileImage } from './FileImage.tsx';

interface Props {
  readonly app: App;
}

/** The figures of the case: what is kept opens again exactly. */
export function KeptFigures({ app }: Props) {
  const figures = app.model.overview.value?.figures ?? [];
  const open = app.model.figureOpen.value?.id ?? null;
  return (
    <section class="kept-figures" aria-label={t('Figures of this case')}>
      <h2>{t('In this case')}</h2>
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
            aria-label={t('New figure')}
            onClick={() => void app.actions.beginFigure()}
          >
            <span aria-hidden="true">+</span>
          </button>
          <p class="faint">{t('New figure')}</p>
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
          aria-label={t('Open figure {number}: {name}', { number, name: figure.name })}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => void app.actions.openFigure(figure.id)}
        >
          {file ? (
            <FileImage file={file} words="" {...SMALL} />
          ) : (
            <span>{keptKindName(figure)}</span>
          )}
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
            aria-label={t('Rename figure {number}: {name}', { number, name: figure.name })}
            onClick={() => this.setState({ isNaming: true })}
          >
            {t('Rename')}
          </button>
          <button
            type="button"
            class="link-button"
            aria-label={t('Delete figure {number}: {name}', { number, name: figure.name })}
            onClick={() => void app.actions.deleteFigure(figure.id)}
          >
            {t('Delete')}
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
        aria-label={t('Name of the figure')}
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

/** Stands where a kept figure has no thumbnail. */
function keptKindName({ spec: { kind } }: FigureRecord): string {
  return kind === 'pickups' ? t('pickups') : figureKindName(kind);
}

function fileOf({ thumbnail }: FigureRecord): Blob | null {
  return thumbnail === null ? null : new Blob([thumbnail], { type: 'image/svg+xml' });
}
