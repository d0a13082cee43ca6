/**
 * Marks of bytes: short hashes by which texts are recognised without keeping them. Multiply-and-xor over words of
 * four bytes, after the finaliser of MurmurHash3 (Appleby 2011, public domain); no protection against forgery.
 */

let marked = new Uint8Array(0);
let view = new DataView(marked.buffer);

/** Four bytes at once, wherever they begin. Most marks are of the same bytes as the mark before. */
function wordsOf(bytes: Uint8Array): DataView {
  if (bytes !== marked) {
    marked = bytes as Uint8Array<ArrayBuffer>;
    view = new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  }
  return view;
}

/** 32 bits. */
export function mark32(bytes: Uint8Array, start: number, end: number, seed: number): number {
  const words = wordsOf(bytes);
  let mark = seed ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    mark = Math.imul(mark ^ words.getInt32(at, true), 0x9e3779b1);
    mark ^= mark >>> 15;
  }
  for (; at < end; at += 1) mark = Math.imul(mark ^ (bytes[at] as number), 0x85ebca6b);
  return mixed(mark);
}

/** The last step: every bit of the mark depends on every bit before it. */
export function mixed(value: number): number {
  let mark = value;
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return (mark ^ (mark >>> 16)) >>> 0;
}

/** 64 bits as two numbers of 32, into `into`. */
export function mark64(
  bytes: Uint8Array,
  start: number,
  end: number,
  seed: number,
  secondSeed: number,
  into: Uint32Array,
): void {
  const words = wordsOf(bytes);
  let first = seed ^ (end - start);
  let second = ~secondSeed;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = words.getInt32(at, true);
    first = Math.imul(first ^ word, 0x9e3779b1);
    first ^= first >>> 15;
    second = Math.imul(second ^ word, 0xc2b2ae3d);
    second ^= second >>> 13;
  }
  for (; at < end; at += 1) {
    first = Math.imul(first ^ (bytes[at] as number), 0x85ebca6b);
    second = Math.imul(second ^ (bytes[at] as number), 0x27d4eb2f);
  }
  into[0] = mixed(first ^ (second >>> 7));
  into[1] = mixed(second ^ (first >>> 9));
}
