/** Remembers the posts of all files of one import, so that the same post merges wherever it comes again. */
export interface SeenPosts {
  /** `new`, `same` (platform, id and text), or `other`: the id is known with another text */
  meet(platform: string, id: string, text: string): 'new' | 'same' | 'other';
}

export function createSeenPosts(): SeenPosts {
  const texts = new Map<string, number>();
  return {
    meet(platform, id, text) {
      const key = `${platform}\0${id}`;
      const mark = textMark(text);
      const known = texts.get(key);
      if (known === undefined) {
        texts.set(key, mark);
        return 'new';
      }
      return known === mark ? 'same' : 'other';
    },
  };
}

/**
 * A 53-bit hash: small to keep, and two different texts of one id share it once in 10^16.
 * `seed`, a whole number below 2^53, may be the mark of another text: so several are marked without joining them.
 */
export function textMark(text: string, seed = 0): number {
  let first = 0xdeadbeef ^ seed;
  let second = 0x41c6ce57 ^ (seed / 4_294_967_296);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 2_654_435_761);
    second = Math.imul(second ^ code, 1_597_334_677);
  }
  first =
    Math.imul(first ^ (first >>> 16), 2_246_822_507) ^
    Math.imul(second ^ (second >>> 13), 3_266_489_909);
  second =
    Math.imul(second ^ (second >>> 16), 2_246_822_507) ^
    Math.imul(first ^ (first >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & second) + (first >>> 0);
}
