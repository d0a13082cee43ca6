import type { NetworkEdge } from '../domain/network.ts';

/** What XML 1.0 cannot hold in any form: controls and halves of surrogate pairs. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // readers turn these into blanks or other breaks where they stand as they are
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // these two by the rules of XML 1.1, which some follow everywhere
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** A text as content or as a quoted value, without what XML cannot hold. */
export function xmlText(text: string): string {
  return escaped(text.replace(IMPOSSIBLE, ''));
}

/** As `xmlText`, but what XML cannot hold is written out: different ids stay different. */
export function xmlId(id: string): string {
  return escaped(writtenOut(id));
}

/** `amplifier→source:kind`, one for each edge: readers drop edges whose ids they have seen. */
export function xmlEdgeId({ amplifier, source, kind }: NetworkEdge): string {
  return escaped(`${endText(amplifier)}→${endText(source)}:${kind}`);
}

/** Arrows within ids are marked, or two pairs of actors could make one text. */
function endText(id: string): string {
  return writtenOut(id.replace(/[\\→]/g, '\\$&'));
}

function writtenOut(id: string): string {
  return id.replace(IMPOSSIBLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r\u0085\u2028]/g, (sign) => ENTITIES[sign] ?? sign);
}
