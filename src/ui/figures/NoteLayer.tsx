import { Component } from 'preact';
import { type FigureAnnotation, type FigurePage, pageOf } from '../../domain/figure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { FigureShown } from '../../state/model.ts';

type Fit = Extract<FigureShown['drawing']['composed'], { fits: true }>;
type Note = Fit['notes'][number];

interface Props {
  readonly app: App;
  readonly shown: FigureShown;
}

interface Drag {
  readonly id: string;
  readonly part: 'note' | 'tip';
  /** in px of the page, since it began */
  readonly by: { readonly x: number; readonly y: number };
  readonly from: { readonly x: number; readonly y: number };
}

/** Share of the picture that one press of an arrow key moves a note; with Shift five times that. */
const STEP = 0.01;
/** Of the handle from its note, in px. */
const ASIDE = 16;
/** An arrow that is let go so near to an actor, in px, points at it. */
const SNAP = 14;

/** Handles over the picture, one for each note and one for the tip of its arrow. */
export class NoteLayer extends Component<Props, { readonly drag: Drag | null }> {
  override state = { drag: null as Drag | null };

  render() {
    const { shown } = this.props;
    const { composed, spec } = shown.drawing;
    if (!composed.fits || composed.notes.length === 0) return null;
    const page = pageOf(spec.size);
    const texts = new Map(spec.annotations.map((note) => [note.id, note] as const));
    return (
      <div class="note-layer">
        {composed.notes.flatMap((place) => {
          const note = texts.get(place.id);
          return note ? [this.box(place, note, page), this.tip(place, note, page)] : [];
        })}
      </div>
    );
  }

  private box({ id, box }: Note, note: FigureAnnotation, page: FigurePage) {
    const by = this.moved(id, 'note');
    const { model, actions } = this.props.app;
    return (
      <button
        key={id}
        type="button"
        class="note-handle"
        data-chosen={model.figureNote.value === id}
        aria-label={t('Note “{text}”: arrow keys move it, Delete removes it', { text: note.text })}
        style={{
          left: percent(box.x + by.x, page.width),
          top: percent(box.y + by.y, page.height),
          width: percent(box.width, page.width),
          height: percent(box.height, page.height),
        }}
        onFocus={() => actions.chooseNote(id)}
        onDblClick={() => document.getElementById(`note-${id}`)?.focus()}
        onKeyDown={(event) => this.key(event, note, 'note')}
        {...this.pointer(id, 'note', { x: box.x + box.width / 2, y: box.y + box.height / 2 })}
      />
    );
  }

  private tip({ id, box, tip }: Note, note: FigureAnnotation, page: FigurePage) {
    const from = tip ?? besideBox(box, page);
    const by = this.moved(id, 'tip');
    return (
      <button
        key={`${id} tip`}
        type="button"
        class="note-tip"
        aria-label={t('Arrow of the note “{text}”: arrow keys move where it points', {
          text: note.text,
        })}
        style={{
          left: percent(from.x + by.x, page.width),
          top: percent(from.y + by.y, page.height),
        }}
        onFocus={() => this.props.app.actions.chooseNote(id)}
        onKeyDown={(event) => this.key(event, note, 'tip')}
        {...this.pointer(id, 'tip', from)}
      />
    );
  }

  private moved(id: string, part: Drag['part']) {
    const { drag } = this.state;
    return drag?.id === id && drag.part === part ? drag.by : { x: 0, y: 0 };
  }

  private pointer(id: string, part: Drag['part'], from: Drag['from']) {
    let start: { readonly x: number; readonly y: number; readonly scale: number } | null = null;
    const byOf = (event: PointerEvent, { x, y, scale }: NonNullable<typeof start>) => ({
      x: (event.clientX - x) / scale,
      y: (event.clientY - y) / scale,
    });
    return {
      onDragStart: (event: DragEvent) => event.preventDefault(),
      onPointerDown: (event: PointerEvent) => {
        const { currentTarget } = event;
        if (!(currentTarget instanceof HTMLElement)) return;
        const width = currentTarget.parentElement?.clientWidth ?? 1;
        const scale = width / pageOf(this.props.shown.drawing.spec.size).width;
        start = { x: event.clientX, y: event.clientY, scale };
        drags.set(event.pointerId, start);
        // else the browser would begin to drag the picture, and take the pointer away
        event.preventDefault();
        currentTarget.focus();
        currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent) => {
        const began = drags.get(event.pointerId);
        if (began) this.setState({ drag: { id, part, from, by: byOf(event, began) } });
      },
      onPointerUp: (event: PointerEvent) => {
        const began = drags.get(event.pointerId);
        drags.delete(event.pointerId);
        this.setState({ drag: null });
        if (!began) return;
        const by = byOf(event, began);
        if (Math.hypot(by.x, by.y) > 2) this.drop(id, part, { x: from.x + by.x, y: from.y + by.y });
      },
      onPointerCancel: (event: PointerEvent) => {
        drags.delete(event.pointerId);
        this.setState({ drag: null });
      },
    };
  }

  /** `at`: in px of the page. */
  private drop(
    id: string,
    part: Drag['part'],
    at: { readonly x: number; readonly y: number },
  ): void {
    const { app, shown } = this.props;
    const { composed } = shown.drawing;
    if (!composed.fits) return;
    const { frame, actors } = composed;
    const place = { x: (at.x - frame.x) / frame.width, y: (at.y - frame.y) / frame.height };
    if (part === 'note') {
      app.actions.moveNote(id, place);
      return;
    }
    const near = actors.find(({ x, y, reach }) => Math.hypot(x - at.x, y - at.y) < reach + SNAP);
    app.actions.changeNote(id, {
      pointsTo: near ? { type: 'node', id: near.id } : { type: 'place', at: inside(place) },
    });
  }

  private key(event: KeyboardEvent, drawn: FigureAnnotation, part: Drag['part']): void {
    const { actions, model } = this.props.app;
    // the picture may be older than the last key
    const { annotations } = model.figureWords.peek();
    const note = annotations.find(({ id }) => id === drawn.id) ?? drawn;
    const step = event.shiftKey ? STEP * 5 : STEP;
    const by = KEYS[event.key];
    if (part === 'note' && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      actions.removeNote(note.id);
      return;
    }
    if (!by) return;
    event.preventDefault();
    const moved = ({ x, y }: FigureAnnotation['at']) => ({
      x: x + by[0] * step,
      y: y + by[1] * step,
    });
    if (part === 'note') actions.moveNote(note.id, moved(note.at));
    else {
      const at = note.pointsTo?.type === 'place' ? note.pointsTo.at : { x: 0.5, y: 0.5 };
      actions.changeNote(note.id, { pointsTo: { type: 'place', at: inside(moved(at)) } });
    }
  }
}

/** Where the arrow of a note begins to be drawn out: clear of the note, on the side with room. */
function besideBox({ x, y, width, height }: Note['box'], page: FigurePage) {
  const right = x + width + ASIDE;
  const isRoom = right + ASIDE < page.width;
  return { x: isRoom ? right : x - ASIDE, y: y + height / 2 };
}

/** Where a pointer began, by its id: a redraw in the middle of a drag must not lose it. */
const drags = new Map<number, { readonly x: number; readonly y: number; readonly scale: number }>();

const KEYS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function inside({ x, y }: FigureAnnotation['at']) {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: share(x), y: share(y) };
}

function percent(value: number, of: number): string {
  return `${(value / of) * 100}%`;
}
