/** The figure's font files, as the page itself has them: fetched from its own address and put into what is saved. */
import sansCyrillicExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-italic.woff2?url';
import sansCyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url';
import sansCyrillicItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-italic.woff2?url';
import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatinExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansLatinItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import type { FontFace } from './figure/fontFaces.ts';
import type { FontBytes } from './figure/svg.ts';

const ADDRESSES: Readonly<Record<string, string>> = {
  'source-sans-3-latin-wght-normal': sansLatin,
  'source-sans-3-latin-ext-wght-normal': sansLatinExt,
  'source-sans-3-cyrillic-wght-normal': sansCyrillic,
  'source-sans-3-cyrillic-ext-wght-normal': sansCyrillicExt,
  'source-sans-3-latin-wght-italic': sansLatinItalic,
  'source-sans-3-latin-ext-wght-italic': sansLatinExtItalic,
  'source-sans-3-cyrillic-wght-italic': sansCyrillicItalic,
  'source-sans-3-cyrillic-ext-wght-italic': sansCyrillicExtItalic,
  'source-serif-4-latin-wght-normal': serifLatin,
  'source-serif-4-latin-ext-wght-normal': serifLatinExt,
  'source-serif-4-cyrillic-wght-normal': serifCyrillic,
  'source-serif-4-cyrillic-ext-wght-normal': serifCyrillicExt,
};

const known = new Map<string, string>();

/**
 * The files of these faces, each fetched once.
 * @throws Error where one cannot be read: a figure without its fonts is not the figure that was seen
 */
export async function fontsOf(faces: readonly FontFace[]): Promise<FontBytes> {
  await Promise.all(faces.map(({ file }) => fetchOnce(file)));
  return ({ file }) => known.get(file);
}

async function fetchOnce(file: string): Promise<void> {
  const address = ADDRESSES[file];
  if (address === undefined || known.has(file)) return;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The font ${file} could not be read. Reload the page.`);
  known.set(file, base64Of(new Uint8Array(await answer.arrayBuffer())));
}

/** As many bytes as a function call takes arguments without harm. */
const AT_ONCE = 0x2000;

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(letters);
}
