import { effect } from '@preact/signals';
import { Component } from 'preact';
import { pageOf } from '../../domain/figure.ts';
import { FIGURE_PREVIEWS, type FigurePreview } from '../../domain/figureSettings.ts';
import type { App } from '../../state/app.ts';
import { languageNow, t } from '../../state/language.ts';
import type { FigureShown } from '../../state/model.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { optionsOf, previewName } from './choiceNames.ts';
import { FigureChecks } from './FigureChecks.tsx';
import { FileImage } from './FileImage.tsx';
import { busyWords, sizeWords } from './figureSentences.ts';
import { KeptFigures } from './KeptFigures.tsx';
import { KeptHead } from './KeptHead.tsx';
import { NoteLayer } from './NoteLayer.tsx';
import { setPrintedPage } from './pageRule.ts';

/** Rest after the last change before the figure is drawn anew. */
const REST_MS = 200;

interface Props {
  readonly app: App;
}

/** The figure in the middle: the very file that is saved, drawn anew a moment after each change. */
export class FigureStage extends Component<Props> {
  private stop: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unpaper: () => void = () => {};

  override componentDidMount(): void {
    const follower = effect(() => {
      follow(this.props.app);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.props.app.actions.drawFigure(), REST_MS);
    });
    const paper = effect(() => {
      const spec = this.props.app.model.figure.value?.drawing.spec;
      this.unpaper();
      this.unpaper = spec ? setPrintedPage(pageOf(spec.size)) : () => {};
    });
    this.stop = () => {
      follower();
      paper();
    };
  }

  override componentWillUnmount(): void {
    this.stop();
    this.unpaper();
    clearTimeout(this.timer);
  }

  render() {
    const { app } = this.props;
    const shown = app.model.figure.value;
    return (
      <section class="figure-stage" aria-label={t('Figure as it will be saved')}>
        <header class="figure-head">
          <p>{shown && sizeWords(shown)}</p>
          <Segmented<FigurePreview>
            legend={t('Seen')}
            showLegend
            name="figure-preview"
            options={optionsOf(FIGURE_PREVIEWS, previewName)}
            value={app.model.figurePreview.value}
            onChange={(preview) => app.actions.previewFigure(preview)}
          />
        </header>
        {languageNow() !== 'en' && (
          <p class="figure-language faint">{t('The figure is written in English.')}</p>
        )}
        <KeptHead app={app} />
        <Busy app={app} />
        <Picture app={app} shown={shown} />
        {shown && <FigureChecks app={app} shown={shown} />}
        <KeptFigures app={app} />
      </section>
    );
  }
}

/** All that a figure is drawn from. */
function follow({ model }: App): void {
  const { figure, filters, colourBy, network } = model.view.value ?? {};
  void [figure, filters, colourBy, network, model.picture.value, model.positions.value];
  void [model.overview.value, model.figureWords.value, model.figurePreview.value];
  void [model.view.value?.pickups, model.figureOpen.value];
}

function Picture({ app, shown }: Props & { readonly shown: FigureShown | null }) {
  if (isEmpty(app)) return <NothingDrawn app={app} />;
  if (!shown) return <p class="figure-wait faint">{t('Drawing…')}</p>;
  return <Sheet app={app} shown={shown} />;
}

/** A network without edges is no figure; a kept one stays what it was. */
function isEmpty({ model }: App): boolean {
  if (model.view.value?.figure.kind !== 'network' || model.figureOpen.value) return false;
  return model.picture.value?.totals.edges === 0;
}

function NothingDrawn({ app }: Props) {
  return (
    <div class="empty in-flow">
      <p>{t('Nothing is drawn now, so there is no figure: no edge passes the filters.')}</p>
      <button type="button" class="button" onClick={() => void app.actions.openScreen('network')}>
        {t('Go to the network')}
      </button>
    </div>
  );
}

/** Seen when a drawing takes longer than half a second (by its style); it can be stopped. */
function Busy({ app }: Props) {
  const step = app.model.figureBusy.value;
  if (!step) return null;
  return (
    <p class="figure-busy">
      <span role="status">{busyWords(step)}</span>
      <button type="button" class="link-button" onClick={() => app.actions.stopFigure()}>
        {t('Stop')}
      </button>
    </p>
  );
}

function Sheet({ app, shown }: Props & { readonly shown: FigureShown }) {
  const { drawing, image } = shown;
  const { spec, composed, altText } = drawing;
  const page = pageOf(spec.size);
  if (!composed.fits || !image) {
    return (
      <p class="figure-problem" role="alert" lang="en">
        {composed.fits ? '' : composed.problem}
      </p>
    );
  }
  return (
    <div class="figure-sheet">
      <div class="figure-paper">
        <FileImage
          file={image}
          words={spec.altText ?? altText}
          width={page.width}
          height={page.height}
        />
        <NoteLayer app={app} shown={shown} />
      </div>
    </div>
  );
}
