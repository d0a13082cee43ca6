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
  let latin = 0;
  let cyrillic = 0;
  let han = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((code | 32) >= 97 && (code | 32) <= 122) latin += 1;
    else if (code >= 0x400 && code <= 0x45f) cyrillic += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) han += 1;
    // kana: Japanese is not read as Chinese
    else if (code >= 0x3040 && code <= 0x30ff) return null;
  }
  // a Han character says as much as a short word
  if (han * 3 > latin && han * 3 > cyrillic) return 'zh';
  if (cyrillic > latin) return 'ru';
  return latin > 0 ? 'en' : null;
}
