/** Cuts JSON text into records piece by piece, without parsing the whole: arrays of hundreds of MB stay a stream. */

/** Scalars of the object in which the record's array lies, that came before it; raw JSON by key. */
export type Surroundings = Readonly<Record<string, string>>;

/** `raw`: the record's text. `cut`: the file ends inside it. */
export type OnValue = (raw: string, around: Surroundings, cut: boolean) => void;

export interface JsonScanner {
  push(text: string): void;
  end(): void;
  /** the text ended before its last bracket */
  readonly unfinished: boolean;
}

interface Frame {
  readonly array: boolean;
  readonly path: string;
  readonly scalars: Record<string, string>;
  key: string;
}

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const STRUCTURAL = new Set([OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, COLON]);

/** One record a line; empty lines are none. */
export function createLineScanner(onValue: OnValue): JsonScanner {
  let pending: string[] = [];
  function line(text: string, cut: boolean): void {
    if (text.trim() !== '') onValue(text.trim(), {}, cut);
  }
  return {
    push(text) {
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        pending.push(text.slice(from, at));
        line(pending.join(''), false);
        pending = [];
        from = at + 1;
      }
      if (from < text.length) pending.push(text.slice(from));
    },
    end() {
      line(pending.join(''), false);
      pending = [];
    },
    unfinished: false,
  };
}

/**
 * Records are the values at `target`: `''` for each value at the top, `'[]'` for the elements of the top array,
 * `'messages[]'` or `'chats.list[].messages[]'` for arrays further in.
 */
export function createPathScanner(target: string, onValue: OnValue): JsonScanner {
  const stack: Frame[] = [];
  /** depth of brackets inside the record that is being taken; -1 outside of records */
  let depth = -1;
  let inString = false;
  let escaped = false;
  /** pieces of the record, string or number that began in an earlier text */
  let kept: string[] = [];
  let start = -1;
  let expectKey = false;

  const top = () => stack.at(-1);

  function childPath(): string {
    const frame = top();
    if (frame === undefined) return '';
    if (frame.array) return `${frame.path}[]`;
    return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`;
  }

  function take(text: string, end: number): string {
    kept.push(text.slice(Math.max(start, 0), end));
    const whole = kept.join('');
    kept = [];
    start = -1;
    return whole;
  }

  function around(): Surroundings {
    return stack.findLast((frame) => !frame.array)?.scalars ?? {};
  }

  /** A string or number outside of records has ended before `end`. */
  function scalar(raw: string): void {
    const frame = top();
    const value = raw.trim();
    if (value === '') return;
    if (expectKey && frame !== undefined) {
      frame.key = unquoted(value);
      return;
    }
    if (childPath() === target) onValue(value, around(), false);
    else if (frame !== undefined && !frame.array) frame.scalars[frame.key] = value;
  }

  function open(code: number, at: number): void {
    const path = childPath();
    if (path === target) {
      depth = 1;
      start = at;
      return;
    }
    stack.push({ array: code === OPEN_BRACKET, path, scalars: {}, key: '' });
    expectKey = code === OPEN_BRACE;
    start = -1;
  }

  function closeRecord(text: string, at: number): void {
    depth -= 1;
    if (depth > 0) return;
    onValue(take(text, at + 1), around(), false);
    depth = -1;
    expectKey = false;
  }

  function outside(code: number, text: string, at: number): void {
    if (code === QUOTE) {
      inString = true;
      start = at;
    } else if (STRUCTURAL.has(code)) {
      if (start !== -1 || kept.length > 0) scalar(take(text, at));
      structure(code, at);
    } else if (start === -1 && code > 32) start = at;
  }

  function structure(code: number, at: number): void {
    if (code === OPEN_BRACE || code === OPEN_BRACKET) open(code, at);
    else if (code === COLON) expectKey = false;
    else if (code === COMMA) expectKey = top()?.array === false;
    else {
      stack.pop();
      expectKey = false;
    }
  }

  function inside(code: number, text: string, at: number): void {
    if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) closeRecord(text, at);
  }

  /** Goes on inside a string; returns where it ended, or text.length. */
  function passString(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (escaped) escaped = false;
      else if (code === BACKSLASH) escaped = true;
      else if (code === QUOTE) {
        inString = false;
        return at;
      }
    }
    return text.length;
  }

  return {
    push(text) {
      for (let at = 0; at < text.length; at += 1) {
        if (inString) at = passString(text, at);
        else if (depth >= 0) inside(text.charCodeAt(at), text, at);
        else outside(text.charCodeAt(at), text, at);
      }
      if (start !== -1 || kept.length > 0) kept.push(text.slice(Math.max(start, 0)));
      start = kept.length > 0 ? 0 : -1;
    },
    end() {
      const rest = kept.join('').trim();
      if (depth >= 0) onValue(rest, around(), true);
      else if (rest !== '' && stack.length === 0) scalar(rest);
      kept = [];
    },
    get unfinished() {
      return stack.length > 0 || depth >= 0;
    },
  };
}

function unquoted(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}
