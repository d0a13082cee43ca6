import { dictAt } from '../domain/column.ts';
import type { Detection } from '../domain/detection.ts';
import { evidenceKind } from '../domain/evidence.ts';
import { type PickUps, pickUpAt } from '../domain/pickup.ts';
import type { PostTable } from '../domain/post.ts';
import { followsSource } from './postIndex.ts';

/** What the rule of a citation says where the software found the statement that it relays. */
export const FOUND = 'statement found by what both say';

/** The words of `withStatements`, for pairs with a statement of another actor that speaks for the cited one. */
const PAIRED = 'statement paired by an analyst';

/**
 * The evidence with the statements that were found beside their citations: source post, order and rule. Those that an
 * analyst paired stay as they are. Rows, their order and their number do not change.
 */
export function withFoundStatements(
  detection: Detection,
  posts: PostTable,
  pickUps: PickUps,
): Detection {
  const { evidence } = detection;
  if (pickUps.length === 0) return detection;
  const sourcePost = evidence.sourcePost.slice();
  const orderable = evidence.orderable.slice();
  const codes = evidence.rule.codes.slice();
  const values = [...evidence.rule.values];
  const foundCodes = new Map<string, number>();
  /** code of a rule with the way behind it in which the statement was found */
  const foundCode = (row: number, how: string) => {
    const plain = codes[row] ?? 0;
    const key = `${plain} ${how}`;
    const known = foundCodes.get(key);
    if (known !== undefined) return known;
    foundCodes.set(key, values.length);
    values.push(`${dictAt(evidence.rule, row)}; ${how}`);
    return values.length - 1;
  };
  for (let row = 0; row < evidence.length; row += 1) {
    if (evidenceKind(evidence, row) !== 'citation' || (sourcePost[row] ?? -1) >= 0) continue;
    const post = evidence.amplifierPost[row] ?? 0;
    const pickUp = pickUpAt(pickUps, post, evidence.source[row] ?? 0);
    const statement = pickUp?.statement ?? -1;
    if (!pickUp || statement < 0) continue;
    sourcePost[row] = statement;
    orderable[row] = Number(followsSource(posts, post, statement));
    codes[row] = foundCode(row, pickUp.byAnalyst ? PAIRED : FOUND);
  }
  return {
    ...detection,
    evidence: { ...evidence, sourcePost, orderable, rule: { values, codes } },
  };
}
