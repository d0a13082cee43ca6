import sansCyrillicExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-italic.woff2?inline';
import sansCyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?inline';
import sansCyrillicItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-italic.woff2?inline';
import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?inline';
import sansLatinExtItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-italic.woff2?inline';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline';
import sansLatinItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?inline';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import serifCyrillicExt from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2?inline';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?inline';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import type { FontFace } from '../figure/fontFaces.ts';

const DATA_URLS: Readonly<Record<string, string>> = {
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

/** The figure's fonts as the build took them in. */
export function embeddedFont({ file }: FontFace): string | undefined {
  return DATA_URLS[file]?.split('base64,')[1];
}
