// Characters that cannot be seen, and accents that stand behind their letter as characters of their own.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Soft hyphens, joiners and spaces without width. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** The breve of й, where it is a character of its own. */
export function isAccent(code: number): boolean {
  return code >= 0x300 && code < 0x370;
}

/** A word as it is read: without them, in letters with their accents; marks of stress that no letter has are left out. */
export function withoutHidden(written: string): string {
  return written
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\u0300-\u036f]/g, '');
}
