import type { FigureAnnotation } from '../../domain/figure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { NumberField } from './NumberField.tsx';

interface Props {
  readonly app: App;
}

/** The analyst's notes on the picture, as fields: all that the pointer can do on the picture itself. */
export function FigureNotes({ app }: Props) {
  const { model, actions } = app;
  const notes = model.figureWords.value.annotations;
  return (
    <section class="figure-part" aria-labelledby="figure-notes">
      <h2 id="figure-notes">{t('Notes')}</h2>
      {notes.length === 0 && (
        <p class="faint">
          {t(
            'Your own words on the picture, with an arrow. The caption says that they are the analyst’s.',
          )}
        </p>
      )}
      {notes.map((note, k) => (
        <Note key={note.id} app={app} note={note} number={k + 1} />
      ))}
      <div class="buttons">
        <button type="button" class="button" onClick={() => actions.addNote()}>
          {t('Add a note')}
        </button>
      </div>
    </section>
  );
}

interface NoteProps extends Props {
  readonly note: FigureAnnotation;
  readonly number: number;
}

function Note({ app, note, number }: NoteProps) {
  const { model, actions } = app;
  const isChosen = model.figureNote.value === note.id;
  const { id, text, at } = note;
  return (
    <fieldset
      class="figure-note"
      data-chosen={isChosen}
      onFocusCapture={() => actions.chooseNote(id)}
    >
      <legend>{t('Note {number}', { number })}</legend>
      <textarea
        id={`note-${id}`}
        class="field"
        rows={2}
        aria-label={t('Words of note {number}', { number })}
        value={text}
        onInput={({ currentTarget: { value } }) => actions.changeNote(id, { text: value })}
      />
      <Place
        label={t('Stands at')}
        fromLeft={t('Percent from the left, note {number}', { number })}
        fromTop={t('Percent from the top, note {number}', { number })}
        at={at}
        onChange={(place) => actions.moveNote(id, place)}
      />
      <Target app={app} note={note} number={number} />
      <button type="button" class="button quiet" onClick={() => actions.removeNote(id)}>
        {t('Remove note {number}', { number })}
      </button>
    </fieldset>
  );
}

interface PlaceProps {
  readonly label: string;
  /** what the two fields are called for voices */
  readonly fromLeft: string;
  readonly fromTop: string;
  readonly at: FigureAnnotation['at'];
  onChange(at: FigureAnnotation['at']): void;
}

/** In percent of the picture, from its upper left corner. */
function Place({ label, fromLeft, fromTop, at, onChange }: PlaceProps) {
  const percent = (share: number) => Math.round(share * 100);
  return (
    <p class="figure-row">
      <span>{label}</span>
      <NumberField
        label={fromLeft}
        value={percent(at.x)}
        least={0}
        most={100}
        onChange={(value) => onChange({ ...at, x: value / 100 })}
      />
      <NumberField
        label={fromTop}
        value={percent(at.y)}
        least={0}
        most={100}
        onChange={(value) => onChange({ ...at, y: value / 100 })}
      />
      <span class="faint">{t('% across, down')}</span>
    </p>
  );
}

const NOTHING = '';
const A_PLACE = 'place';

function Target({ app, note: { id, pointsTo }, number }: NoteProps) {
  const { model, actions } = app;
  const names = model.figure.value?.drawing.names ?? [];
  const value =
    pointsTo === null ? NOTHING : pointsTo.type === 'place' ? A_PLACE : `@${pointsTo.id}`;
  const choose = (choice: string) => {
    if (choice === NOTHING) actions.changeNote(id, { pointsTo: null });
    else if (choice === A_PLACE)
      actions.changeNote(id, { pointsTo: { type: 'place', at: { x: 0.5, y: 0.5 } } });
    else actions.changeNote(id, { pointsTo: { type: 'node', id: choice.slice(1) } });
  };
  const isGone = pointsTo?.type === 'node' && !names.some((name) => name.id === pointsTo.id);
  return (
    <>
      <label class="figure-row">
        <span>{t('Arrow to')}</span>
        <select
          class="select"
          aria-label={t('Arrow of note {number}', { number })}
          value={value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value={NOTHING}>{t('nothing')}</option>
          <option value={A_PLACE}>{t('a place')}</option>
          {isGone && <option value={value}>{t('an actor that is not drawn now')}</option>}
          {names.map((name) => (
            <option key={name.id} value={`@${name.id}`}>
              {name.label}
            </option>
          ))}
        </select>
      </label>
      {pointsTo?.type === 'place' && (
        <Place
          label={t('Points at')}
          fromLeft={t('Percent from the left, arrow of note {number}', { number })}
          fromTop={t('Percent from the top, arrow of note {number}', { number })}
          at={pointsTo.at}
          onChange={(at) => actions.changeNote(id, { pointsTo: { type: 'place', at } })}
        />
      )}
    </>
  );
}
