import WIRE from '../../data/wire.json' with { type: 'json' };
import type { Span } from '../domain/evidence.ts';

/** A byline at the head of a text holds for all of it; elsewhere for what stands this near, in UTF-16 units. */
const HEAD = 250;
const NEAR = 120;

interface Byline extends Span {
  readonly agency: string;
}

const AGENCY_OF = new Map(
  WIRE.agencies.flatMap(({ agency, names }) => names.map((name) => [name, agency] as const)),
);
const NAMES = [...AGENCY_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.]/g, '\\.'))
  .join('|');

/** Names count as bylines where they are set apart as one; who is merely named is not the one who wrote it. */
const BYLINES = [
  // /TASS/. and (Xinhua) -- and （新华社） at the end
  String.raw`[(/（]\s?(?<name>${NAMES})\s?[)/）](?=\s*(?:[-–—.。]|$))`,
  // 5 янв — РИА Новости; 5 января. INTERFAX.RU
  String.raw`\d{1,2}\s\p{L}{3,9}\.?(?:\s\d{4}(?:\sгода)?)?[.,]?\s*[-–—]*\s*(?<name>${NAMES})(?![\p{L}\p{N}])`,
  // ТАСС, 5 января
  String.raw`(?<![\p{L}\p{N}])(?<name>${NAMES}),\s\d{1,2}\s\p{L}{3,9}`,
  // 新华社北京1月5日电
  String.raw`(?<name>${NAMES})\p{Script=Han}{0,9}\d{1,2}月\d{1,2}日\p{Script=Han}{0,4}电`,
  // …, — ТАСС, as the last words of a line
  String.raw`[–—]\s?(?:по данным\s)?(?<name>${NAMES})[.*_\s]*$`,
].map((pattern) => new RegExp(pattern, 'gmu'));

/** What any of them needs: a look at that costs less than five searches. */
const SIGN = new RegExp(NAMES, 'u');

/** The agencies whose bylines cover a place in a text, by name. */
export function wireAgencies(text: string, span: Span): string[] {
  const found = bylinesOf(text).filter(({ start, end }) => {
    const isBeforeAll = start < HEAD && start <= span.start;
    return isBeforeAll || (end >= span.start - NEAR && start <= span.end + NEAR);
  });
  return [...new Set(found.map(({ agency }) => agency))].sort();
}

function bylinesOf(text: string): Byline[] {
  if (!SIGN.test(text)) return [];
  return BYLINES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      agency: AGENCY_OF.get(match.groups?.name ?? '') ?? '',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
