import { createCellMemo } from '../cellMemo.ts';
import { givenText } from '../cells.ts';
import type { CodeColumn } from '../codeColumns.ts';
import { languageOfBytes } from '../detectLanguage.ts';
import type { CsvRow } from '../formats/csvRow.ts';
import { normalLanguage } from '../language.ts';
import type { Places } from '../tableDraft.ts';
import type { Tally } from '../tally.ts';

/** Reads the language of a row: as its column tells, else as its text does. */
export interface CellLanguage {
  /** Its number among the values of the column. */
  read(row: CsvRow): number;
  /** Counts the languages that were read since the last count. */
  count(tally: Tally): void;
  forget(): void;
}

/** A text, and its number among the values of its column. */
interface Value {
  readonly text: string;
  readonly id: number;
}

interface Language extends Value {
  /** times it was read since the last count */
  times: number;
}

export function createCellLanguage(places: Places, column: CodeColumn): CellLanguage {
  /** null: to be found out from the text */
  const byCell = createCellMemo((cell) => {
    const written = givenText(cell);
    return written === undefined ? null : languageOf(normalLanguage(written));
  });
  const known = new Map<string, Language>();
  /** in the order in which they came */
  let uncounted: Language[] = [];

  function languageOf(lang: string | undefined): Language {
    const text = lang ?? '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const language = { ...numbered(column, text), times: 0 };
    known.set(text, language);
    return language;
  }

  function told({ bytes, base, starts, ends }: CsvRow): Language | null {
    if (places.lang < 0) return null;
    const at = base + places.lang;
    return byCell.of(bytes, starts[at] as number, ends[at] as number);
  }

  function languageOfText({ bytes, base, starts, ends }: CsvRow): string | undefined {
    if (places.text < 0) return undefined;
    const at = base + places.text;
    return languageOfBytes(bytes, starts[at] as number, ends[at] as number);
  }

  return {
    read(row) {
      const language = told(row) ?? languageOf(languageOfText(row));
      if (language.times === 0) uncounted.push(language);
      language.times += 1;
      return language.id;
    },
    count({ languages }) {
      for (const language of uncounted) {
        const { text, times } = language;
        if (text !== '') languages.set(text, (languages.get(text) ?? 0) + times);
        language.times = 0;
      }
      uncounted = [];
    },
    forget() {
      byCell.forget();
      known.clear();
    },
  };
}

export function numbered(column: CodeColumn, text: string): Value {
  return { text, id: column.values.idOf(text) };
}
