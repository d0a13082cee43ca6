import help from '../../../data/words/zh/help.json' with { type: 'json' };
import palette from '../../../data/words/zh/palette.json' with { type: 'json' };
import type { Catalogue } from '../language.ts';

export const CHINESE: Catalogue = { ...palette, ...help };
