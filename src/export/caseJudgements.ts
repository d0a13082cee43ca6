import {
  aboutFrom,
  isExplanation,
  isVerdict,
  isWhole,
  type Judgement,
  type JudgementAbout,
  judgementId,
} from '../domain/judgement.ts';
import { recordsCsv } from './csv.ts';
import { list, type Shape, shaped, unique } from './shaped.ts';

/**
 * The analyst's judgements of a case file, which anybody may have written.
 * @throws Error that says what was expected, where one is not whole or a thing is judged twice
 */
export function readJudgements(value: unknown): Judgement[] {
  const judgements = list(value, readJudgement);
  unique(judgements, ({ id }) => id, 'one judgement of each thing, found two');
  return judgements;
}

const OPINION: Shape = {
  ...{ at: 'number', explanations: 'list of strings', tags: 'list of strings' },
  ...{ reason: 'string', note: 'string' },
};

function readJudgement(value: unknown): Judgement {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const about = aboutFrom(given.about);
  if (!about)
    throw new Error('expected a judgement about a citation, edge, actor, post or cluster');
  const { verdict } = given;
  if (verdict !== null && !isVerdict(verdict))
    throw new Error(`"${String(verdict)}" is no verdict`);
  const { explanations, tags, reason, note, at } = shaped<Judgement>(given, OPINION, 'a judgement');
  const opinion = { verdict, explanations: explanations.filter(isExplanation), tags, reason, note };
  if (!isWhole(opinion)) throw new Error(`expected a reason beside the verdict "${verdict}"`);
  return { id: judgementId(about), about, ...opinion, at };
}

/** Who, what, verdict, reason, when: one row a judgement; cells that do not apply are empty. */
const COLUMNS = [
  'about',
  'platform',
  'post',
  'amplifier',
  'source',
  'kind',
  'actor',
  'cluster',
  'verdict',
  'reason',
  'explanations',
  'tags',
  'note',
  'at',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

export function judgementsCsv(judgements: readonly Judgement[]): Iterable<string> {
  return recordsCsv<Row>(COLUMNS, judgements.map(rowOf));
}

function rowOf({ about, verdict, reason, explanations, tags, note, at }: Judgement): Row {
  return {
    about: about.type,
    ...whatOf(about),
    verdict: verdict ?? '',
    reason,
    explanations: explanations.join(';'),
    tags: tags.join(';'),
    note,
    at: new Date(at).toISOString(),
  };
}

function whatOf(about: JudgementAbout): Row {
  switch (about.type) {
    case 'citation':
      return { platform: about.post.platform, post: about.post.id, source: about.source };
    case 'edge':
      return { amplifier: about.amplifier, source: about.source, kind: about.kind };
    case 'actor':
      return { actor: about.actor };
    case 'post':
      return { platform: about.post.platform, post: about.post.id };
    case 'cluster':
      return { cluster: about.label };
    default:
      return about satisfies never;
  }
}
