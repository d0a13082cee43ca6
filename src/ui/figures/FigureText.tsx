import { type CaptionPart, EDITED_MARK } from '../../domain/figure.ts';
import { NO_WORDS } from '../../domain/figureSettings.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';

interface Props {
  readonly app: App;
}

/** Title, caption and alternative text: what comes from the data is filled in, what may be written is a field. */
export function FigureText({ app }: Props) {
  return (
    <>
      <Head app={app} />
      <Caption app={app} />
      <AltText app={app} />
    </>
  );
}

function Head({ app: { model, actions } }: Props) {
  const { title, subtitle } = model.figureWords.value;
  return (
    <section class="figure-part" aria-labelledby="figure-words">
      <h2 id="figure-words">{t('Words')}</h2>
      <label class="figure-row">
        <span>{t('Title')}</span>
        <input
          class="field"
          value={title ?? model.overview.value?.record.name ?? ''}
          onInput={({ currentTarget: { value } }) => actions.writeFigure('title', { title: value })}
        />
      </label>
      <label class="figure-row">
        <span>{t('Subtitle')}</span>
        <textarea
          class="field"
          rows={2}
          value={subtitle}
          placeholder={t('The finding, in one sentence')}
          onInput={({ currentTarget: { value } }) =>
            actions.writeFigure('subtitle', { subtitle: value })
          }
        />
      </label>
    </section>
  );
}

function Caption({ app }: Props) {
  const { model, actions } = app;
  const drawing = model.figure.value?.drawing;
  const isEdited = drawing?.composed.fits === true && drawing.composed.isCaptionEdited;
  return (
    <section class="figure-part" aria-labelledby="figure-caption">
      <h2 id="figure-caption">{t('Caption')}</h2>
      <p class="faint">
        {t(
          'Filled in from the case. Numbers, chance and limits are locked, and no line can be removed; an emptied field keeps its own words.',
        )}
      </p>
      <ol class="figure-caption" lang="en">
        {drawing?.caption.map((part) => (
          <Sentence key={part.id} app={app} part={part} />
        ))}
      </ol>
      {isEdited && (
        <p class="figure-edited">
          {t('The caption ends with “{mark}”', { mark: EDITED_MARK })}
          <button
            type="button"
            class="button"
            onClick={() => actions.writeFigure('caption', { captionEdits: NO_WORDS.captionEdits })}
          >
            {t('Take back the edits')}
          </button>
        </p>
      )}
    </section>
  );
}

function Sentence({ app, part }: Props & { readonly part: CaptionPart }) {
  const { model, actions } = app;
  const written = model.figureWords.value.captionEdits[part.id] ?? [];
  let open = -1;
  return (
    <li>
      {part.stretches.map((stretch, place) => {
        const key = `${part.id} ${place}`;
        if (stretch.locked) return <Locked key={key} text={stretch.text} />;
        open += 1;
        const which = open;
        return (
          <textarea
            key={key}
            class="field"
            rows={stretch.text.length > 40 ? 2 : 1}
            aria-label={wordingName(part.id, which)}
            placeholder={stretch.text.trim()}
            value={written[which] ?? stretch.text.trim()}
            onInput={({ currentTarget: { value } }) => actions.writeCaption(part.id, which, value)}
          />
        );
      })}
    </li>
  );
}

/** @param which which of the open stretches of its line, from 0 */
function wordingName(part: string, which: number): string {
  return which > 0
    ? t('Wording of “{part}”, {n}', { part, n: which + 1 })
    : t('Wording of “{part}”', { part });
}

function Locked({ text }: { readonly text: string }) {
  return (
    <span class="figure-locked">
      <Icon name="lock" />
      <span>{text}</span>
    </span>
  );
}

function AltText({ app: { model, actions } }: Props) {
  const written = model.figureWords.value.altText;
  const given = model.figure.value?.drawing.altText ?? '';
  return (
    <section class="figure-part" aria-labelledby="figure-alt">
      <h2 id="figure-alt">{t('Text for those who do not see it')}</h2>
      <textarea
        class="field"
        rows={5}
        aria-labelledby="figure-alt"
        value={written ?? given}
        onInput={({ currentTarget: { value } }) =>
          actions.writeFigure('alternative text', { altText: value })
        }
      />
      {written === null ? (
        <p class="faint">{t('Written from the data.')}</p>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => actions.writeFigure('alternative text', { altText: null })}
        >
          {t('Write it from the data again')}
        </button>
      )}
    </section>
  );
}
