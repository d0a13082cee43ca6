// A Chinese text as it is read: traditional characters as simplified ones, half-width marks as full-width ones, links
// and ornaments as spaces. Each character stands for one, so that offsets stay those of the text as given.

import { simplifiedOf } from '../text/fold.ts';

/** Simplified characters, full-width marks and spaces in place of others, without a change of length. */
export function plainChinese(text: string): string {
  // 报导 is how 报道 is written in Taiwan
  return withFullMarks(withoutSigns(withSimplified(text)).replaceAll('报导', '报道'));
}

let folds: Uint16Array | null = null;

/** By code unit what it is read as, 0 where it stays; characters beyond the first plane stay, as lengths must. */
function foldTable(): Uint16Array {
  if (folds) return folds;
  folds = new Uint16Array(0x10000);
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const folded = simplifiedOf(String.fromCharCode(code));
    if (folded?.length === 1) folds[code] = folded.charCodeAt(0);
  }
  for (const [from, to] of QUOTES) folds[from.charCodeAt(0)] = to.charCodeAt(0);
  return folds;
}

const QUOTES = ['「“', '」”', '『‘', '』’', '﹁“', '﹂”', '｢“', '｣”'].map(
  ([from = '', to = '']) => [from, to] as const,
);

function withSimplified(text: string): string {
  const table = foldTable();
  let made = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = table[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    made += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return done === 0 ? text : made + text.slice(done);
}

/** Where ornaments may stand, for a quick look */
const PICTURES = /[\u2190-\u2bff\ud83c-\ud83e]/;
const ORNAMENT = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u2190-\u2bff]\ufe0f?/gu;

/** What ends a text or a line ends it before a link and the line ends of Windows too; 🔴 in front is no word. */
function withoutSigns(text: string): string {
  const unlinked = text.includes('http')
    ? text.replace(/https?:\/\/[!-~]+/g, (link) => ' '.repeat(link.length))
    : text;
  const bare = PICTURES.test(unlinked)
    ? unlinked.replace(ORNAMENT, (sign) => ' '.repeat(sign.length))
    : unlinked;
  return bare.replaceAll('\r', ' ');
}

const HAN = '\\u3400-\\u9fff';
/** A mark beside Chinese; not in 10:30, 1,000 or an address. */
const HALF = new RegExp(
  `(?<=[${HAN}“”‘’《》（）"])[,:;?!()]+(?!/)|[,:;?!()]+(?=[${HAN}“”‘’《》（）])|(?<=[${HAN}])\\.(?=\\s|$)`,
  'gu',
);
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** 新华社报道, as 新华社报道， */
function withFullMarks(text: string): string {
  const quoted = text.includes('"') ? withCurled(text) : text;
  if (!/[,:;?!().]/.test(quoted)) return quoted;
  return quoted.replace(HALF, (marks) => marks.replace(/./g, (mark) => FULL[mark] ?? mark));
}

/** Straight quotation marks open and close in turn, in a line that has as many of one as of the other. */
function withCurled(text: string): string {
  return text.replace(/^.*".*$/gmu, (line) => {
    if (line.split('"').length % 2 === 0) return line;
    let isOpen = false;
    return line.replace(/"/g, () => {
      isOpen = !isOpen;
      return isOpen ? '“' : '”';
    });
  });
}
