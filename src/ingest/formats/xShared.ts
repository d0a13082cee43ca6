import type { ReadTime } from '../time.ts';

/** Milliseconds at which X's ids begin to count; an id holds its time above its lowest 22 bits. */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657n;
const FIRST_SNOWFLAKE = 30_000_000_000n;

/** When a post was published, by its id; null for ids that are older than this scheme (4 November 2010). */
export function snowflakeTime(id: string | undefined): ReadTime | null {
  if (id === undefined || !/^\d{11,20}$/.test(id) || BigInt(id) < FIRST_SNOWFLAKE) return null;
  const at = Number((BigInt(id) >> 22n) + SNOWFLAKE_EPOCH_MS);
  return { at, precision: 'second', zoneKnown: true };
}

const ESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** X's API escapes these three in texts. */
export function unescapeX(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:amp|lt|gt);/g, (found) => ESCAPES[found] ?? found)
    : text;
}

export function xUrl(handle: string | undefined, id: string | undefined): string | undefined {
  return handle === undefined || id === undefined
    ? undefined
    : `https://x.com/${handle}/status/${id}`;
}
