/** A dictionary as it is stored: see data/gloss/README.md. */
export interface GlossAsset {
  /** all words of meaning, by space */
  readonly words: string;
  /** a headword a line, right behind it the numbers of its words of meaning, base 36, by space */
  readonly heads: string;
}

/** What the words of another language may mean. */
export interface Gloss {
  /**
   * The longest headword that begins at a place of the text, with the numbers of its words of meaning in `words`;
   * null where there is none.
   */
  at(text: string, place: number): GlossHit | null;
  readonly words: readonly string[];
}

export interface GlossHit {
  readonly length: number;
  readonly meanings: readonly number[];
}

/** A head has at least two characters, at most eight. */
const LONGEST = 8;
const SHORTEST = 2;

/** Takes the lines of the asset apart; what a headword means is read when it is first asked for. */
export function createGloss({ words, heads }: GlossAsset): Gloss {
  const list = words.split(' ');
  const lines = heads.split('\n');
  const places = new Map<string, number>();
  // by the first two characters: most places begin no headword at all
  const longest = new Map<string, number>();
  lines.forEach((line, k) => {
    const head = headOf(line);
    places.set(head, k);
    const first = head.slice(0, SHORTEST);
    longest.set(first, Math.max(longest.get(first) ?? 0, head.length));
  });
  const hits = new Map<number, GlossHit>();
  const hitOf = (place: number, length: number): GlossHit => {
    const known = hits.get(place);
    if (known) return known;
    const numbers = (lines[place] ?? '').slice(length).split(' ');
    const hit = { length, meanings: numbers.map((number) => Number.parseInt(number, 36)) };
    hits.set(place, hit);
    return hit;
  };
  return {
    words: list,
    at(text, place) {
      const known = longest.get(text.slice(place, place + SHORTEST)) ?? 0;
      const most = Math.min(LONGEST, known, text.length - place);
      for (let length = most; length >= SHORTEST; length -= 1) {
        const found = places.get(text.slice(place, place + length));
        if (found !== undefined) return hitOf(found, length);
      }
      return null;
    },
  };
}

function headOf(line: string): string {
  let end = 0;
  while (line.charCodeAt(end) > 127) end += 1;
  return line.slice(0, end);
}
