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

/**
 * The analyst's judgements of a case file, which anybody may have written.
 * @throws Error that says what was expected, where one is not whole or a thing is judged twice
 */
export function readJudgements(value: unknown): Judgement[] {
  if (!Array.isArray(value)) throw new Error('expected a list');
  const judgements = value.map(readJudgement);
  const ids = new Set(judgements.map(({ id }) => id));
  if (ids.size !== judgements.length)
    throw new Error('expected one judgement of each thing, found two');
  return judgements;
}

function readJudgement(value: unknown): Judgement {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const about = aboutFrom(fields.about);
  if (!about)
    throw new Error('expected a judgement about a citation, edge, actor, post or cluster');
  const { verdict, at } = fields;
  if (verdict !== null && !isVerdict(verdict))
    throw new Error(`"${String(verdict)}" is no verdict`);
  if (typeof at !== 'number' || !Number.isFinite(at))
    throw new Error('expected a judgement with at as number');
  const explanations = texts(fields, 'explanations').filter(isExplanation);
  const opinion = {
    ...{ verdict, explanations, tags: texts(fields, 'tags') },
    ...{ reason: text(fields, 'reason'), note: text(fields, 'note') },
  };
  if (!isWhole(opinion)) throw new Error(`expected a reason beside the verdict "${verdict}"`);
  return { id: judgementId(about), about, ...opinion, at };
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`expected a judgement with ${name} as string`);
  return value;
}

function texts(fields: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
    throw new Error(`expected a judgement with ${name} as list of strings`);
  return value;
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
