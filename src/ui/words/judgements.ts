import type { Explanation, Judgement, JudgementAbout, Verdict } from '../../domain/judgement.ts';
import { t } from '../../state/language.ts';
import type { EvidenceRow, PostCard } from '../../workers/contract.ts';
import { kindName, labelInside } from './names.ts';
import { day } from './times.ts';

/** "Set aside by you, 12 Jan 2022: talked about, not cited". */
export function verdictLine({ about, verdict, reason, at }: Judgement): string {
  const date = day(at);
  if (verdict === null) return t('Noted {date}', { date });
  const isAside = about.type === 'citation' && verdict === 'rejected';
  const held = isAside ? t('Set aside by you, {date}', { date }) : verdictWords(verdict, date);
  return reason ? t('{verdict}: {reason}', { verdict: held, reason }) : held;
}

/** Words, not colours or scores (LOOK §1). */
function verdictWords(verdict: Verdict, date: string): string {
  switch (verdict) {
    case 'confirmed':
      return t('Confirmed by you, {date}', { date });
    case 'unsure':
      return t('Unsure, {date}', { date });
    case 'rejected':
      return t('Rejected by you, {date}', { date });
    case 'added':
      return t('Added by you, {date}', { date });
    default:
      return verdict satisfies never;
  }
}

/** What else may explain it, as the form lists it. */
export function explanationName(explanation: Explanation): string {
  switch (explanation) {
    case 'same event':
      return t('same event');
    case 'wire copy':
      return t('wire copy');
    case 'licensed syndication':
      return t('licensed syndication');
    case 'translation':
      return t('translation');
    case 'common source':
      return t('common source');
    default:
      return explanation satisfies never;
  }
}

/** "1 citation set aside by you, 2 added"; empty where there is nothing to say. */
export function countedByHand(setAside: number, added: number): string {
  const [first, second] = [asideWords(setAside), addedWords(added)];
  return first && second ? t('{first}, {second}', { first, second }) : first || second;
}

function asideWords(n: number): string {
  if (n === 0) return '';
  return t('{n, plural, one {# citation} other {# citations}} set aside by you', { n });
}

function addedWords(n: number): string {
  if (n === 0) return '';
  return t('{n, plural, one {# citation} other {# citations}} added by you', { n });
}

/** What a judgement of a piece of evidence is about; null for kinds of which only the whole edge is judged. */
export function aboutRow(row: EvidenceRow): JudgementAbout | null {
  if (row.kind !== 'citation') return null;
  const { platform, id } = row.amplifier.post;
  return { type: 'citation', post: { platform, id }, source: row.sourceActor.id };
}

export function aboutPost({ post }: Pick<PostCard, 'post'>): JudgementAbout {
  return { type: 'post', post: { platform: post.platform, id: post.id } };
}

/** What was judged, for a list: labels where the picture knows them. */
export function aboutWords(about: JudgementAbout, labels: ReadonlyMap<string, string>): string {
  const name = (id: string) => labelInside(labels.get(id) ?? id);
  switch (about.type) {
    case 'citation':
      return t('post {id} cites {source}', { id: about.post.id, source: name(about.source) });
    case 'edge':
      return t('{amplifier} to {source}, {kind}', {
        amplifier: name(about.amplifier),
        source: name(about.source),
        kind: kindName(about.kind),
      });
    case 'actor':
      return name(about.actor);
    case 'post':
      return t('post {id}', { id: about.post.id });
    case 'cluster':
      return about.label;
    default:
      return about satisfies never;
  }
}
