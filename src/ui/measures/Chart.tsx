import { effect, signal } from '@preact/signals';
import { Component } from 'preact';
import type { ChartDrawing, ChartHandle, ChartView } from '../../render/charts/chart.ts';
import { ENGLISH } from '../../render/charts/words.ts';
import type { App } from '../../state/app.ts';
import { inEnglish, t } from '../../state/language.ts';
import { Menu, MenuItem } from '../parts/Menu.tsx';
import { Mounted } from '../parts/Mounted.tsx';
import { chartWords } from '../words/charts.ts';

interface Props<D> {
  readonly app: App;
  /** asked again in English where the chart is saved, as are its title and caption */
  data(): D;
  /** what is seen, in one sentence */
  title(): string;
  /** what must stand below a saved chart: data, gaps, limits; English alone */
  caption(): string;
  /** the chart's own code, loaded when it is first shown */
  load(): Promise<ChartDrawing<D>>;
}

/** A chart that follows its data and the theme, with a menu to save it. */
export class Chart<D> extends Component<Props<D>> {
  private readonly data = signal(this.props.data());
  private readonly title = signal(this.props.title());

  override componentDidUpdate(): void {
    this.data.value = this.props.data();
    this.title.value = this.props.title();
  }

  private readonly mount = async (element: HTMLElement): Promise<ChartHandle<D>> => {
    const [{ mountChart }, drawing] = await Promise.all([
      import('../../render/charts/chart.ts'),
      this.props.load(),
    ]);
    return mountChart(element, drawing);
  };

  private readonly follow = (handle: ChartHandle<D>) => effect(() => handle.show(this.view()));

  private view(): ChartView<D> {
    const { theme } = this.props.app.model;
    return {
      ...{ data: this.data.value, title: this.title.value },
      ...{ theme: theme.value, words: chartWords() },
    };
  }

  private async save(format: 'svg' | 'png'): Promise<void> {
    const { app, data, title, caption } = this.props;
    const theme = app.model.theme.peek();
    const said = inEnglish(() => ({ data: data(), title: title(), caption: caption() }));
    const [{ savedChart }, drawing] = await Promise.all([
      import('../../render/charts/saved.ts'),
      this.props.load(),
    ]);
    await app.actions.saveChart(said.title, format, () =>
      savedChart(drawing, { ...said, theme, words: ENGLISH }, said.caption, format),
    );
  }

  render() {
    return (
      <div class="chart">
        <Mounted class="chart-drawing" mount={this.mount} follow={this.follow} />
        <Menu label={t('Save chart')}>
          <MenuItem onClick={() => void this.save('svg')}>{t('SVG, with caption')}</MenuItem>
          <MenuItem onClick={() => void this.save('png')}>{t('PNG, with caption')}</MenuItem>
        </Menu>
      </div>
    );
  }
}
