import { dictAt } from '../domain/column.ts';
import { type EvidenceTable, evidenceKind } from '../domain/evidence.ts';

/** As `coverage.stock` of `network` lists them: words that many use out of habit; listed as evidence, not counted. */
export interface StockRow {
  readonly kind: string;
  /** `stock:` and the first words */
  readonly object: string;
  readonly posts: number;
  readonly pairs: number;
}

/** Begins the object of every formula. */
export const STOCK = 'stock:';

/** One row a formula, most pairs first. */
export function stockRows(evidence: EvidenceTable): StockRow[] {
  const isStock = evidence.object.values.map((object) => object.startsWith(STOCK));
  const found = new Map<
    string,
    { row: Omit<StockRow, 'posts' | 'pairs'>; posts: Set<number>; pairs: number }
  >();
  for (let row = 0; row < evidence.length; row += 1) {
    if (evidence.common[row] !== 1 || !isStock[evidence.object.codes[row] ?? 0]) continue;
    const kind = evidenceKind(evidence, row);
    const object = dictAt(evidence.object, row);
    const key = `${kind} ${object}`;
    const stock = found.get(key) ?? { row: { kind, object }, posts: new Set(), pairs: 0 };
    found.set(key, stock);
    stock.posts.add(evidence.amplifierPost[row] ?? -1).add(evidence.sourcePost[row] ?? -1);
    stock.pairs += 1;
  }
  return [...found.values()]
    .map(({ row, posts, pairs }) => ({ ...row, posts: posts.size, pairs }))
    .sort(
      (a, b) => b.pairs - a.pairs || compareText(a.object, b.object) || compareText(a.kind, b.kind),
    );
}

/** One sentence for each kind that has any. */
export function stockSentences(rows: readonly StockRow[]): string[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const pairs = own.reduce((sum, row) => sum + row.pairs, 0);
    const formulas = own.length === 1 ? '1 formula' : `${own.length} formulas`;
    return `${kind}: ${formulas} that many actors come back to (${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of posts) ${
      own.length === 1 ? 'is' : 'are'
    } common stock: listed as evidence, not counted.`;
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
