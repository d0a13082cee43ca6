// Names that no registry knows: a text makes them known once, behind an office, and then uses them before a title.

import type { ChineseHit } from './nameHitChinese.ts';

/** 某国外长卡某某 … 卡某某外长表示: a name that no registry knows, made known by the office before it. */
export function withIntroduced(text: string, hits: readonly ChineseHit[]): ChineseHit[] {
  const offices = hits.filter(({ type, isOffice }) => type === 'body' && isOffice);
  if (offices.length === 0) return [...hits];
  const found: ChineseHit[] = [];
  for (const { index: end, 0: title } of text.matchAll(TITLE)) {
    const office = offices.find((hit) => hit.end < end - 1 && namedAgain(text, hit.end, end) > 0);
    if (office === undefined) continue;
    const start = end - namedAgain(text, office.end, end);
    found.push({ ...office, start, end: end + title.length });
  }
  if (found.length === 0) return [...hits];
  const kept = hits.filter(
    (hit) => !found.some(({ start, end }) => hit.start < end && hit.end > start),
  );
  return [...kept, ...found].sort((a, b) => a.start - b.start);
}

const TITLE = /外长|外相|总统|总理|首相|大臣|国王|主席|部长|议长|大使/gu;
const LONGEST_NAME = 8;

/** Length of the name that stands both behind an office and before a title; 0 where it is another. */
function namedAgain(text: string, from: number, title: number): number {
  for (let length = LONGEST_NAME; length >= 2; length -= 1) {
    const start = title - length;
    if (start < from + length) continue;
    const name = text.slice(start, title);
    if (/^[\u4e00-\u9fff·•・]+$/u.test(name) && text.startsWith(name, from)) return length;
  }
  return 0;
}
