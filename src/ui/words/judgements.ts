import type { Judgement, JudgementAbout, Verdict } from '../../domain/judgement.ts';
import { inSentence } from '../../domain/labelInSentence.ts';
import type { EvidenceRow, PostCard } from '../../workers/contract.ts';
import { counted } from './numbers.ts';
import { day } from './times.ts';

/** Words, not colours or scores (LOOK §1). */
const WORDS: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed by you',
  unsure: 'Unsure',
  rejected: 'Rejected by you',
  added: 'Added by you',
};

/** "Set aside by you, 12 Jan 2022: talked about, not cited". */
export function verdictLine({ about, verdict, reason, at }: Judgement): string {
  if (verdict === null) return `Noted ${day(at)}`;
  const isAside = about.type === 'citation' && verdict === 'rejected';
  const words = isAside ? 'Set aside by you' : WORDS[verdict];
  return `${words}, ${day(at)}${reason && `: ${reason}`}`;
}

/** "1 citation set aside by you, 2 added"; empty where there is nothing to say. */
export function countedByHand(setAside: number, added: number): string {
  const parts = [
    ...(setAside > 0 ? [`${counted(setAside, 'citation')} set aside by you`] : []),
    ...(added > 0 ? [`${counted(added, 'citation')} added by you`] : []),
  ];
  return parts.join(', ');
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
  const name = (id: string) => inSentence(labels.get(id) ?? id);
  switch (about.type) {
    case 'citation':
      return `post ${about.post.id} cites ${name(about.source)}`;
    case 'edge':
      return `${name(about.amplifier)} to ${name(about.source)}, ${about.kind}`;
    case 'actor':
      return name(about.actor);
    case 'post':
      return `post ${about.post.id}`;
    case 'cluster':
      return about.label;
    default:
      return about satisfies never;
  }
}
