import { ACTOR_KINDS } from '../../domain/actor.ts';
import type { Foldable } from '../../domain/folded.ts';
import { KINDS, type Kind } from '../../domain/kind.ts';
import { COLOURED_STATES } from '../../look/palette.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { ActorIcon, StateDot } from '../icon/ActorIcon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { type Family, familyName, kindWords } from '../words/kinds.ts';
import { listOf } from '../words/lists.ts';
import { actorKindName, kindName } from '../words/names.ts';
import { inLegendOrder, isColoured, stateName } from '../words/states.ts';
import { ArrowSamples } from './ArrowSamples.tsx';

/** At the foot of the picture, never over it; only what occurs in it. */
export function Legend({ app }: { readonly app: App }) {
  const picture = app.model.drawn.value;
  const colourBy = app.model.view.value?.colourBy ?? 'state';
  if (!picture || picture.nodes.length === 0) return null;
  const kinds = ACTOR_KINDS.filter((kind) => picture.nodes.some((node) => node.kind === kind));
  const isFolded = (app.model.view.value?.network.fold ?? 'none') !== 'none';
  const heaviest = picture.edges.reduce((most, { weight }) => Math.max(most, weight), 1);
  return (
    <div class="legend">
      <Colours colourBy={colourBy} picture={picture} />
      <section aria-label={t('Shape: kind of actor')}>
        <h2>{t('Shape: kind of actor')}</h2>
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>
              <ActorIcon kind={kind} state="grey" />{' '}
              {isFolded ? t('several actors') : actorKindName(kind)}
            </li>
          ))}
        </ul>
      </section>
      <section class="legend-arrow" aria-label={t('Arrow: A amplifies B')}>
        <h2>{t('Arrow: A amplifies B')}</h2>
        <ArrowSamples heaviest={heaviest} />
      </section>
    </div>
  );
}

function Colours({ colourBy, picture }: { readonly colourBy: string; readonly picture: Foldable }) {
  switch (colourBy) {
    case 'kind':
      return <KindColours picture={picture} />;
    case 'cluster':
      return <ClusterColours picture={picture} />;
    default:
      return <StateColours picture={picture} />;
  }
}

function StateColours({ picture }: { readonly picture: Foldable }) {
  const codes = new Set(picture.nodes.map((node) => groupOf(node.state)));
  return (
    <section aria-label={t('Colour: state of actor')}>
      <h2>{t('Colour: state of actor; arrows take the amplifier’s')}</h2>
      <ul>
        {inLegendOrder([...codes]).map((code) => (
          <li key={code}>
            <StateDot state={code || null} /> {stateName(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function groupOf(state: string | null): string {
  if (!state) return '';
  return isColoured(state) ? state : 'other';
}

function KindColours({ picture }: { readonly picture: Foldable }) {
  const drawn = new Set(picture.edges.map((edge) => edge.kind));
  const families = new Map<Family, Kind[]>();
  for (const kind of KINDS.filter((each) => drawn.has(each))) {
    const { family } = kindWords(kind);
    families.set(family, [...(families.get(family) ?? []), kind]);
  }
  return (
    <section aria-label={t('Arrow colour: kind')}>
      <h2>{t('Arrow colour: kind')}</h2>
      <ul>
        {[...families].map(([family, kinds]) => (
          <li key={family}>
            {kinds.map((kind) => (
              <KindLine key={kind} kind={kind} />
            ))}
            {t('{family} ({kinds})', {
              family: familyName(family),
              kinds: listOf(kinds.map(kindName)),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const CLUSTERS_NAMED = 8;

function ClusterColours({ picture }: { readonly picture: Foldable }) {
  return (
    <section aria-label={t('Colour: cluster')}>
      <h2>{t('Colour: the software’s grouping, not an affiliation')}</h2>
      <ul>
        {picture.clusters.slice(0, CLUSTERS_NAMED).map((cluster) => (
          <li key={cluster.index}>
            <StateDot state={COLOURED_STATES[cluster.index] ?? 'other'} /> {cluster.label}
          </li>
        ))}
        {picture.clusters.length > CLUSTERS_NAMED && (
          <li>
            <StateDot state="other" /> {t('smaller ones')}
          </li>
        )}
      </ul>
    </section>
  );
}
