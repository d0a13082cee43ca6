import { describe, expect, it } from 'vitest';
import ROWS from './citedCases.json' with { type: 'json' };
import { isAsserted, type Language, readAll, type Sentence } from './citedNames.ts';

/** Sentences that generated ones have shown to be misread: each is the shortest of its kind. */
const SENTENCES = ROWS.map(
  ({ lang, text, ...row }): Sentence => ({
    text,
    lang: lang as Language,
    by: 'by' in row ? row.by : undefined,
    day: 'day' in row ? row.day : undefined,
  }),
);
const ALL = readAll(SENTENCES);

describe('a sentence that was misread', () => {
  it.each(ROWS.map(({ text, cites }, at) => [text, cites, at] as const))('%s', (_, cites, at) => {
    const ids = ALL[at]?.filter(isAsserted).map(({ id }) => id);
    expect(ids?.sort()).toEqual(cites);
  });
});
