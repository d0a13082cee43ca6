import { Component } from 'preact';
import { type Period, REPLAY_STEPS, type ReplayStep } from '../../domain/networkView.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { frameAt, framesOf, shownPeriod, wholePeriod } from '../../state/periods.ts';
import { Icon } from '../icon/Icon.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { rangeWords } from '../words/times.ts';

/** Time to look at a step; one that takes longer to count is waited for. */
const PACE_MS = 700;
const steps = () => REPLAY_STEPS.map((value) => ({ value, label: stepName(value) }));
const windows = () =>
  [
    { value: 'up to it', label: t('up to it') },
    { value: 'alone', label: t('alone') },
  ] as const;

function stepName(step: ReplayStep): string {
  switch (step) {
    case 'day':
      return t('day');
    case 'week':
      return t('week');
    default:
      return step satisfies never;
  }
}

interface State {
  /** the step that is shown while the address still says another; null: the address's own */
  readonly frame: number | null;
  readonly isPlaying: boolean;
}

/** Steps through the time with everybody in place: each step is counted, and compared with chance, by itself. */
export class ReplayBar extends Component<{ readonly app: App }, State> {
  override state: State = { frame: null, isPlaying: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private caseId = '';

  override componentWillUnmount(): void {
    if (this.state.isPlaying) this.pause();
  }

  private over(): Period | null {
    const { model } = this.props.app;
    const view = model.view.value;
    if (!view) return null;
    return view.network.replayOver ?? shownPeriod(view.filters.time, model.overview.value);
  }

  private frames(): readonly Period[] {
    const view = this.props.app.model.view.value;
    const over = this.over();
    return view && over ? framesOf(over, view.network) : [];
  }

  /** The last step where the time is none of them. */
  private place(frames: readonly Period[]): number {
    const time = this.props.app.model.view.value?.filters.time;
    const own = time ? frameAt(frames, time) : -1;
    return this.state.frame ?? (own < 0 ? frames.length - 1 : own);
  }

  private readonly play = () => {
    const frames = this.frames();
    const place = this.place(frames);
    this.caseId = this.props.app.model.view.peek()?.caseId ?? '';
    this.setState({ isPlaying: true }, () => {
      void this.tick(place >= frames.length - 1 ? 0 : place + 1);
    });
  };

  private async tick(place: number): Promise<void> {
    const frames = this.frames();
    const frame = frames[place];
    if (!frame) return this.pause();
    this.setState({ frame: place });
    const begun = performance.now();
    await this.props.app.actions.replayFrame(frame);
    if (!this.state.isPlaying) return;
    if (place >= frames.length - 1) return this.pause();
    const rest = Math.max(0, PACE_MS - (performance.now() - begun));
    this.timer = setTimeout(() => void this.tick(place + 1), rest);
  }

  /** The address takes the step that is shown. */
  private readonly pause = () => {
    clearTimeout(this.timer);
    const isSameCase = this.props.app.model.view.peek()?.caseId === this.caseId;
    const place = this.place(this.frames());
    this.setState({ isPlaying: false });
    if (isSameCase) this.settle(place);
  };

  private settle(place: number): void {
    const over = this.over();
    const frame = this.frames()[place];
    if (!frame || !over) return;
    this.setState({ frame: null });
    void this.props.app.actions.replayStop(frame, over);
  }

  private step(by: number): void {
    clearTimeout(this.timer);
    const frames = this.frames();
    const place = Math.min(frames.length - 1, Math.max(0, this.place(frames) + by));
    this.setState({ isPlaying: false });
    this.settle(place);
  }

  render() {
    const frames = this.frames();
    if (frames.length === 0) return null;
    const place = this.place(frames);
    const { isPlaying } = this.state;
    return (
      <section class="replay" aria-label={t('Replay')}>
        <p class="replay-buttons">
          <StepButton name={t('One step back')} icon="left" onClick={() => this.step(-1)} />
          {!prefersStillness() && (
            <StepButton
              name={isPlaying ? t('Pause the replay') : t('Play')}
              icon={isPlaying ? 'pause' : 'play'}
              onClick={isPlaying ? this.pause : this.play}
            />
          )}
          <StepButton name={t('One step on')} icon="right" onClick={() => this.step(1)} />
        </p>
        <label class="replay-time">
          <span class="unseen">{t('Step of the replay')}</span>
          <input
            type="range"
            min={0}
            max={frames.length - 1}
            value={place}
            aria-valuetext={rangeWords(frames[place] ?? frames[0] ?? NO_TIME)}
            onInput={(event) => this.scrub(event.currentTarget.valueAsNumber)}
            onChange={(event) => this.settle(event.currentTarget.valueAsNumber)}
          />
          <output>
            {t('{dates} · {place} of {all}', {
              dates: rangeWords(frames[place] ?? NO_TIME),
              place: String(place + 1),
              all: String(frames.length),
            })}
          </output>
        </label>
        <ReplayChoices app={this.props.app} over={this.over()} />
      </section>
    );
  }

  private scrub(place: number): void {
    clearTimeout(this.timer);
    const frame = this.frames()[place];
    this.setState({ frame: place, isPlaying: false });
    if (frame) void this.props.app.actions.replayFrame(frame);
  }
}

const NO_TIME = { from: null, to: null } as const;

function ReplayChoices({ app, over }: { readonly app: App; readonly over: Period | null }) {
  const { model, actions } = app;
  const network = model.view.value?.network;
  const whole = wholePeriod(model.overview.value);
  if (!network) return null;
  const isWhole = whole === null || (over?.from === whole.from && over.to === whole.to);
  return (
    <div class="replay-choices">
      <Segmented
        legend={t('Each')}
        showLegend
        name="replay-step"
        options={steps()}
        value={network.replayStep}
        onChange={(replayStep) =>
          void actions.arrange(toSay('step of the replay'), { replayStep, replayOver: over })
        }
      />
      <Segmented
        legend={t('Posts')}
        showLegend
        name="replay-window"
        options={windows()}
        value={network.replayMoving ? 'alone' : 'up to it'}
        onChange={(value) =>
          void actions.arrange(toSay('window of the replay'), {
            replayMoving: value === 'alone',
            replayOver: over,
          })
        }
      />
      {!isWhole && (
        <button
          type="button"
          class="text-button"
          onClick={() => void actions.arrange(toSay('replay over all days'), { replayOver: whole })}
        >
          {t('Over all days')}
        </button>
      )}
      <p class="faint">
        {prefersStillness() && `${t('Your system asks for stillness: step by hand.')} `}
        {t('By the time of the amplifying post; not a picture of spread.')}
      </p>
    </div>
  );
}

function StepButton(props: {
  readonly name: string;
  readonly icon: 'left' | 'pause' | 'play' | 'right';
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
