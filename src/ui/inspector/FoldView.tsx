import { edgesBehind, type Folded } from '../../domain/folded.ts';
import { groupOfId } from '../../domain/foldNames.ts';
import type { Selection } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { isSelected, labelsOf, selectionOf } from '../words/edges.ts';
import { count, decimal } from '../words/numbers.ts';
import { EdgeLine } from './EdgeLine.tsx';
import { InspectorHead, TITLE_PROPS } from './InspectorHead.tsx';
import { Members } from './Members.tsx';

/** Several actors drawn as one, or an arrow at such: who and which edges stand behind it. */
export function FoldView({ app, selection }: { readonly app: App; readonly selection: Selection }) {
  const drawn = app.model.drawn.value;
  if (!drawn) return null;
  if (selection.type === 'edge') return <Bundle app={app} drawn={drawn} selection={selection} />;
  return selection.type === 'actor' ? <Many app={app} drawn={drawn} id={selection.id} /> : null;
}

function Many({
  app,
  drawn,
  id,
}: {
  readonly app: App;
  readonly drawn: Folded;
  readonly id: string;
}) {
  const { actions } = app;
  const node = drawn.nodes.find((each) => each.id === id);
  const members = [...(drawn.members.get(id) ?? [])].sort((a, b) => b.amplified - a.amplified);
  const group = groupOfId(id);
  const arrows = drawn.edges.filter(({ amplifier, source }) => amplifier === id || source === id);
  const counts = { actors: members.length, arrows: arrows.length };
  const labels = labelsOf(drawn);
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what={group === null ? t('Actors drawn as one') : t('Your group')} />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {group ?? node?.label ?? t('Nobody under these filters')}
      </h2>
      <p class="faint">{group === null ? foldWords(counts) : groupWords(counts)}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          disabled={members.length === 0}
          onClick={() =>
            void actions.focusOn({ type: 'around', ids: members.map((each) => each.id), steps: 1 })
          }
        >
          {t('One step around them')}
        </button>
        {group !== null && (
          <button type="button" class="button" onClick={() => void actions.ungroup(group)}>
            {t('Take the group apart')}
          </button>
        )}
      </p>
      <h3 class="list-head">
        {t('Arrows')} <span class="faint">{t('pieces of evidence')}</span>
      </h3>
      <ul class="edge-list">
        {arrows
          .sort((a, b) => b.weight - a.weight)
          .slice(0, LISTED)
          .map((edge) => (
            <EdgeLine
              key={JSON.stringify(selectionOf(edge))}
              edge={edge}
              labels={labels}
              onChoose={() => void actions.select(selectionOf(edge))}
            />
          ))}
      </ul>
      <Members app={app} members={members} />
    </div>
  );
}

interface Counts {
  readonly actors: number;
  readonly arrows: number;
}

function foldWords(counts: Counts): string {
  return t(
    '{actors, plural, one {# actor} other {# actors}}, {arrows, plural, one {# arrow} other {# arrows}}. Weights are sums; edges among them are counted, not drawn.',
    { ...counts },
  );
}

function groupWords(counts: Counts): string {
  return t(
    '{actors, plural, one {# actor} other {# actors}}, {arrows, plural, one {# arrow} other {# arrows}}. The analyst’s grouping, not an affiliation and not the software’s. Edges inside it are not drawn.',
    { ...counts },
  );
}

const LISTED = 200;

interface BundleProps {
  readonly app: App;
  readonly drawn: Folded;
  readonly selection: Extract<Selection, { type: 'edge' }>;
}

function Bundle({ app, drawn, selection }: BundleProps) {
  const picture = app.model.picture.value;
  const allKinds = app.model.view.value?.network.fold !== 'none';
  const edges = picture ? edgesBehind(picture, drawn.drawnIn, selection, allKinds) : [];
  const arrow = drawn.edges.find((edge) => isSelected(edge, selection));
  const ends = labelsOf(drawn);
  const name = (id: string) => ends.get(id) ?? id;
  const labels = labelsOf(picture);
  return (
    <div class="cluster-view">
      <InspectorHead app={app} what={t('Arrow that stands for several edges')} />
      <h2 {...TITLE_PROPS} class="inspector-title">
        {name(selection.amplifier)} → {name(selection.source)}
      </h2>
      <dl class="five-numbers three">
        <div>
          <dt>{t('pieces of evidence, summed')}</dt>
          <dd>{count(arrow?.weight ?? 0)}</dd>
        </div>
        <div>
          <dt>
            {arrow?.expected == null ? t('expected: cannot be said of all') : t('expected, summed')}
          </dt>
          <dd>{arrow?.expected == null ? '–' : decimal(arrow.expected)}</dd>
        </div>
        <div>
          <dt>{t('p and q of a sum: cannot be said')}</dt>
          <dd>–</dd>
        </div>
      </dl>
      <h3 class="list-head">
        {t('{n, plural, one {# edge} other {# edges}} behind it', { n: edges.length })}{' '}
        <span class="faint">{t('pieces of evidence')}</span>
      </h3>
      <ul class="edge-list">
        {edges.slice(0, LISTED).map((edge) => (
          <EdgeLine
            key={JSON.stringify(selectionOf(edge))}
            edge={edge}
            labels={labels}
            onChoose={() => void app.actions.select(selectionOf(edge))}
          />
        ))}
      </ul>
      {edges.length > LISTED && (
        <p class="empty-line">
          {t('{n, number} lighter ones are in the tables.', { n: edges.length - LISTED })}
        </p>
      )}
    </div>
  );
}
