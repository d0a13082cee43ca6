import { WORD_UNIT } from '../text/units.ts';
import type { ReadPost } from './passagePosts.ts';

/** What the rule of a pair says that is listed and not counted because many use the words out of habit. */
export const COMMON_STOCK = 'common stock';

/** Units that name a formula. */
const NAME_UNITS = 8;

/** Common stock goes by its first words: it belongs to nobody's post. */
export function stockName({ units, kinds }: ReadPost, from: number): string {
  let name = '';
  for (let k = from; k < Math.min(units.length, from + NAME_UNITS); k += 1) {
    const isSpaced = kinds[k] === WORD_UNIT || kinds[k - 1] === WORD_UNIT;
    name += k > from && isSpaced ? ` ${units[k]}` : units[k];
  }
  return `stock:${name}`;
}
