import { foldCluster } from './fold.ts';
import { foldHomoglyphs } from './homoglyph.ts';
import { blankReferences } from './references.ts';
import {
  APOSTROPHE,
  CYRILLIC,
  classOf,
  IGNORED,
  joinsPrevious,
  LATIN,
  MARK,
  UNSPACED,
  WORD,
} from './script.ts';

/** What a unit is: a word, or a single character of an unspaced script, first of its run or glued to the last. */
export const WORD_UNIT = 0;
export const FIRST_CHAR = 1;
export const GLUED_CHAR = 2;

export type VisitUnit = (unit: string, start: number, end: number, kind: number) => void;

/**
 * Reads a text as folded units: words of alphabetic scripts, single characters of unspaced ones; links,
 * @handles and trailing hashtags left out. Positions are UTF-16 offsets into the text as given.
 */
export function visitUnits(text: string, visit: VisitUnit): void {
  visitBlanked(blankReferences(text), visit);
}

/** The same of a text whose references are blanked: what stood behind one could be taken for another. */
export function visitBlanked(source: string, visit: VisitUnit): void {
  const reader = createReader(visit);
  let at = 0;
  while (at < source.length) {
    const run = plainRun(source, at);
    const runEnd = run >>> SCRIPT_BITS;
    if (runEnd > at) {
      reader.takeRun(source.slice(at, runEnd).toLowerCase(), run & WORD, at, runEnd);
      at = runEnd;
    } else {
      const end = clusterEnd(source, at);
      const cluster = source.slice(at, end);
      for (const char of foldedOf(cluster)) reader.take(char, at, end);
      at = end;
    }
  }
  reader.finish();
}

function createReader(visit: VisitUnit) {
  let word = '';
  let char = '';
  let start = 0;
  let end = 0;
  let scripts = 0;
  let glued = false;

  const finish = () => {
    if (word !== '') {
      const mixed = (scripts & LATIN) !== 0 && (scripts & CYRILLIC) !== 0;
      visit(mixed ? foldHomoglyphs(word) : word, start, end, WORD_UNIT);
      word = '';
      scripts = 0;
    } else if (char !== '') {
      visit(char, start, end, glued ? GLUED_CHAR : FIRST_CHAR);
      char = '';
    }
    glued = false;
  };
  const takeRun = (run: string, runScripts: number, from: number, to: number) => {
    if (word === '') {
      finish();
      start = from;
    }
    word += run;
    end = to;
    scripts |= runScripts;
  };
  const takeChar = (next: string, from: number, to: number) => {
    const follows = char !== '';
    finish();
    glued = follows;
    char = next;
    start = from;
    end = to;
  };
  const takeMark = (mark: string, to: number) => {
    if (word !== '') word += mark;
    else if (char !== '') char += mark;
    else return;
    end = to;
  };
  const take = (next: string, from: number, to: number) => {
    const kind = cachedClass(next);
    if (kind & WORD) takeRun(next, kind, from, to);
    else if (kind === UNSPACED) takeChar(next, from, to);
    else if (kind === MARK) takeMark(next, to);
    else if (kind !== IGNORED && !(kind === APOSTROPHE && word !== '')) finish();
  };
  return { take, takeRun, finish };
}

/* Most characters fold to their lower case and nothing else; runs of them are taken at once. */

const NOT_PLAIN = 128;
const JOINS = 256;
const SCRIPT_BITS = 3;
/** what is known of each UTF-16 unit; 0 is "not looked at yet" */
const unitInfo = new Uint16Array(0x10000);

/** The run of plain word characters from `at` on: its end, shifted, and the scripts in the low bits. */
function plainRun(source: string, at: number): number {
  let end = at;
  let scripts = 0;
  let info = 0;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    info = unitInfo[code] || learnUnit(code);
    if (info & (NOT_PLAIN | JOINS)) break;
    scripts |= info;
    end += 1;
  }
  // the last character belongs to the mark that follows it
  if (end < source.length && info & JOINS && end > at) end -= 1;
  return (end << SCRIPT_BITS) | scripts;
}

function learnUnit(code: number): number {
  const char = String.fromCharCode(code);
  let info = JOINS | NOT_PLAIN;
  if (!joinsPrevious(char)) {
    const kind = classOf(char);
    // Σ is lowered by its place in the word
    const plain = kind & WORD && char !== 'Σ' && foldCluster(char) === char.toLowerCase();
    info = plain && char.toLowerCase().length === 1 ? kind : NOT_PLAIN;
  }
  unitInfo[code] = info;
  return info;
}

function clusterEnd(source: string, at: number): number {
  let end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length) {
    const code = source.charCodeAt(end);
    if (!((unitInfo[code] || learnUnit(code)) & JOINS)) break;
    end += 1;
  }
  return end;
}

const folds = new Map<string, string>();
const classes = new Map<string, number>();

function foldedOf(cluster: string): string {
  const known = folds.get(cluster);
  if (known !== undefined) return known;
  const folded = foldCluster(cluster);
  // stacked marks are endless; only what comes back is worth keeping
  if (cluster.length <= 2) folds.set(cluster, folded);
  return folded;
}

function cachedClass(char: string): number {
  const known = classes.get(char);
  if (known !== undefined) return known;
  const kind = classOf(char);
  classes.set(char, kind);
  return kind;
}
