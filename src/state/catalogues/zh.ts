import listed from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import help from '../../../data/words/zh/help.json' with { type: 'json' };
import palette from '../../../data/words/zh/palette.json' with { type: 'json' };
import words from '../../../data/words/zh/words.json' with { type: 'json' };
import type { Catalogue, StateNames } from '../language.ts';
import { stateNames } from './stateNames.ts';

export const CHINESE: Catalogue = { ...palette, ...help, ...words };

export const CHINESE_STATES: StateNames = stateNames(listed.countries, {
  TWN: '台湾',
  ESH: '西撒哈拉',
  CAF: '中非共和国',
  EU: '欧盟',
});
