/** A dateline ("BEIJING, December 25. /TASS/.") as UTF-16 ranges: the city, which names a place, and the agency. */
export interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly agencyStart: number;
  readonly agencyEnd: number;
}

const CITY = String.raw`\p{Lu}[\p{L}.' ]{1,30}(?:,?\s*\/[^/\n]{2,30}\/)?`;
/** In full or shortened; any other capital word before a number is a name ("France 24"). */
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DATE = String.raw`,\s+(?:${MONTH}\s+\d{1,2}|\d{1,2}\s+${MONTH}),?(?:\s+\d{4})?[.,]?`;
const AGENCY = String.raw`(?:\((?<round>\p{Lu}[\p{L}. ]{1,25})\)|\/(?<slashed>\p{Lu}[\p{L}. ]{1,25})\/)`;
const BEGIN = String.raw`(?:^|[–—]\s+|\s-\s+)`;
const DATELINES = [
  new RegExp(`${BEGIN}${CITY}${DATE}(?:\\s*${AGENCY})?`, 'gmu'),
  // without a date the dash behind it is what tells "MOSCOW (Sputnik) –" from "Putin (VIDEO)"
  new RegExp(`${BEGIN}${CITY}\\s*${AGENCY}\\s*[-–—]`, 'gmu'),
];

/** What every dateline has: a comma with a date, or an agency in brackets. */
const SIGN = /,\s+(?:\p{Lu}\p{L}{2,8}\.? \d|\d{1,2} \p{Lu})|[(/]\p{Lu}[\p{L}. ]{1,25}[)/]\s*[-–—]/u;

/** Datelines of a text. The place of publication never cites; an agency that is not the publisher is credited. */
export function datelines(text: string): Dateline[] {
  const found: Dateline[] = [];
  if (!SIGN.test(text)) return found;
  for (const pattern of DATELINES) {
    for (const match of text.matchAll(pattern)) {
      const agency = match.groups?.round ?? match.groups?.slashed ?? '';
      const offset = agency ? match[0].lastIndexOf(agency) : match[0].length;
      const agencyStart = match.index + offset;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        agencyStart,
        agencyEnd: agencyStart + agency.length,
      });
    }
  }
  return found;
}
