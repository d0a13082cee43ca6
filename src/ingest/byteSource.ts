import { openReading, type Reading, type Roles } from './reading.ts';
import type { RowSink } from './rowSink.ts';
import { createTableSource, type TableSource } from './table/tableSource.ts';

/** Takes the bytes of a file piece by piece; every row goes to the sink, in order. */
export interface ByteSource {
  push(chunk: Uint8Array): void;
  end(): void;
  /** how often U+FFFD stands in what was read: characters that the file has lost, or that its encoding is not */
  readonly replaced: number;
  /** the file ended before it should */
  readonly unfinished: boolean;
}

const UTF8 = 'utf-8';
const MARK = [0xef, 0xbb, 0xbf] as const;

/** `label`: the encoding, as TextDecoder takes it. */
export function openBytes(
  reading: Reading,
  roles: Roles,
  label: string,
  sink: RowSink,
): ByteSource {
  if (reading.type !== 'table') return openTexts(reading, roles, label, sink);
  const table = createTableSource(reading, roles, sink);
  const { push, end } = label === UTF8 ? withoutMark(table) : asUtf8(table, label);
  return {
    push,
    end,
    unfinished: false,
    get replaced() {
      return table.replaced;
    },
  };
}

function openTexts(reading: Reading, roles: Roles, label: string, sink: RowSink): ByteSource {
  const source = openReading(reading, roles, sink.row);
  const decoder = new TextDecoder(label);
  let replaced = 0;
  const push = (text: string) => {
    if (text.includes('\ufffd')) replaced += text.split('\ufffd').length - 1;
    source.push(text);
  };
  return {
    push: (chunk) => push(decoder.decode(chunk, { stream: true })),
    end() {
      push(decoder.decode());
      source.end();
    },
    get replaced() {
      return replaced;
    },
    get unfinished() {
      return source.unfinished;
    },
  };
}

/** The scanner of tables reads UTF-8: other encodings become it on the way. */
function asUtf8(table: TableSource, label: string): Pick<ByteSource, 'push' | 'end'> {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  return {
    push: (chunk) => table.push(encoder.encode(decoder.decode(chunk, { stream: true }))),
    end() {
      table.push(encoder.encode(decoder.decode()));
      table.end();
    },
  };
}

/** A byte order mark is no part of the first cell. It may come in several pieces. */
function withoutMark(table: TableSource): Pick<ByteSource, 'push' | 'end'> {
  let met = 0;
  let isPast = false;
  return {
    push(chunk) {
      let from = 0;
      while (!isPast && from < chunk.length) {
        if (chunk[from] === MARK[met]) {
          met += 1;
          from += 1;
          isPast = met === MARK.length;
        } else {
          table.push(new Uint8Array(MARK.slice(0, met)));
          isPast = true;
        }
      }
      table.push(chunk.subarray(from));
    },
    end() {
      if (!isPast) table.push(new Uint8Array(MARK.slice(0, met)));
      table.end();
    },
  };
}
