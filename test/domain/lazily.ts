import { lazyTable, madeTexts, utf8Column } from '../../src/domain/lazyTexts.ts';
import type { PostTable } from '../../src/domain/post.ts';
import type { Utf8Texts } from '../../src/domain/utf8Texts.ts';
import { createTextColumn } from '../../src/ingest/textColumn.ts';

function utf8(texts: readonly string[]): Utf8Texts | null {
  const column = createTextColumn();
  for (const text of texts) column.add(text);
  return column.take();
}

/** The same table with its texts as bytes. */
export function lazily(table: PostTable): PostTable {
  const column = (texts: readonly string[]) => {
    const bytes = utf8(texts);
    return bytes === null ? madeTexts(() => texts) : utf8Column(bytes);
  };
  const { id, text, context, url, rowHash, ...rest } = table;
  return lazyTable(rest, {
    ...{ id: column(id), text: column(text), context: column(context), url: column(url) },
    rowHash: column(rowHash),
  });
}
