import type { CitationLanguage } from './citationRecord.ts';

const LABELS: Readonly<Record<string, CitationLanguage>> = { en: 'en', ru: 'ru', zh: 'zh' };

/** As many characters tell the language of a text without a label. */
const SAMPLE = 400;

/**
 * Language by its label; without one, by the letters that the text is mostly made of. Null for languages that are
 * not read: a label of another language is taken at its word.
 */
export function languageOf(label: string, text: string): CitationLanguage | null {
  if (label !== '') return LABELS[label.slice(0, 2)] ?? null;
  const { latin, cyrillic, han, kana } = lettersOf(text);
  // Japanese is not read as Chinese
  if (kana > 0) return null;
  // a Han character says as much as a short word
  if (han * 3 > latin && han * 3 > cyrillic) return 'zh';
  if (cyrillic > latin) return 'ru';
  return latin > 0 ? 'en' : null;
}

function lettersOf(text: string) {
  const letters = { latin: 0, cyrillic: 0, han: 0, kana: 0 };
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const script = scriptOf(text.charCodeAt(at));
    if (script !== null) letters[script] += 1;
  }
  return letters;
}

function scriptOf(code: number): 'latin' | 'cyrillic' | 'han' | 'kana' | null {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return 'latin';
  if (code >= 0x400 && code <= 0x45f) return 'cyrillic';
  if (code >= 0x4e00 && code <= 0x9fff) return 'han';
  return code >= 0x3040 && code <= 0x30ff ? 'kana' : null;
}
