import help from '../../../data/words/ru/help.json' with { type: 'json' };
import palette from '../../../data/words/ru/palette.json' with { type: 'json' };
import type { Catalogue } from '../language.ts';

export const RUSSIAN: Catalogue = { ...palette, ...help };
