import { effect } from '@preact/signals';
import { Component } from 'preact';
import { pageOf } from '../../domain/figure.ts';
import { FIGURE_PREVIEWS, type FigurePreview } from '../../domain/figureSettings.ts';
import type { App } from '../../state/app.ts';
import type { FigureShown } from '../../state/model.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { FigureChecks } from './FigureChecks.tsx';
import { FileImage } from './FileImage.tsx';

/** Rest after the last change before the figure is drawn anew. */
const REST_MS = 200;
const OPTIONS = FIGURE_PREVIEWS.map((value) => ({ value, label: value }));

interface Props {
  readonly app: App;
}

/** The figure in the middle: the very file that is saved, drawn anew a moment after each change. */
export class FigureStage extends Component<Props> {
  private stop: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.stop = effect(() => {
      follow(this.props.app);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.props.app.actions.drawFigure(), REST_MS);
    });
  }

  override componentWillUnmount(): void {
    this.stop();
    clearTimeout(this.timer);
  }

  render() {
    const { app } = this.props;
    const shown = app.model.figure.value;
    return (
      <section class="figure-stage" aria-label="Figure as it will be saved">
        <header class="figure-head">
          <p>{shown && sizeWords(shown)}</p>
          <Segmented<FigurePreview>
            legend="Seen"
            showLegend
            name="figure-preview"
            options={OPTIONS}
            value={app.model.figurePreview.value}
            onChange={(preview) => app.actions.previewFigure(preview)}
          />
        </header>
        {shown ? <Sheet shown={shown} /> : <p class="figure-wait faint">Drawing…</p>}
        {shown && <FigureChecks app={app} shown={shown} />}
      </section>
    );
  }
}

/** All that a figure is drawn from. */
function follow({ model }: App): void {
  const { figure, filters, colourBy } = model.view.value ?? {};
  void [figure, filters, colourBy, model.picture.value, model.positions.value];
  void [model.overview.value, model.figureWords.value, model.figurePreview.value];
}

function Sheet({ shown: { drawing, image } }: { readonly shown: FigureShown }) {
  const { spec, composed, altText } = drawing;
  const page = pageOf(spec.size);
  if (!composed.fits || !image) {
    return (
      <p class="figure-problem" role="alert">
        {composed.fits ? '' : composed.problem}
      </p>
    );
  }
  return (
    <div class="figure-sheet" data-turn={page.width > page.height ? 'wide' : 'high'}>
      <FileImage
        file={image}
        words={spec.altText ?? altText}
        width={page.width}
        height={page.height}
      />
    </div>
  );
}

const NOUNS = { network: 'actors', ledger: 'states', timeline: 'lines', pickups: 'statements' };

function sizeWords({ drawing: { spec, shown, of } }: FigureShown): string {
  const { width, height } = pageOf(spec.size).printed;
  const size = width.endsWith('mm') ? `${width} × ${height}` : `${width} × ${height} px`;
  const noun = NOUNS[spec.kind];
  const part = shown >= of ? `${shown}` : `${shown} of ${of.toLocaleString('en')}`;
  return `${size} · ${part} ${noun}`;
}
