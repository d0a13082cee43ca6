import listed from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import figures from '../../../data/words/zh/figures.json' with { type: 'json' };
import files from '../../../data/words/zh/files.json' with { type: 'json' };
import help from '../../../data/words/zh/help.json' with { type: 'json' };
import inspector from '../../../data/words/zh/inspector.json' with { type: 'json' };
import judgement from '../../../data/words/zh/judgement.json' with { type: 'json' };
import lists from '../../../data/words/zh/lists.json' with { type: 'json' };
import measures from '../../../data/words/zh/measures.json' with { type: 'json' };
import network from '../../../data/words/zh/network.json' with { type: 'json' };
import page from '../../../data/words/zh/page.json' with { type: 'json' };
import palette from '../../../data/words/zh/palette.json' with { type: 'json' };
import pickups from '../../../data/words/zh/pickups.json' with { type: 'json' };
import rail from '../../../data/words/zh/rail.json' with { type: 'json' };
import state from '../../../data/words/zh/state.json' with { type: 'json' };
import words from '../../../data/words/zh/words.json' with { type: 'json' };
import type { Catalogue, StateNames } from '../language.ts';
import { stateNames } from './stateNames.ts';

export const CHINESE: Catalogue = {
  ...palette,
  ...help,
  ...page,
  ...lists,
  ...files,
  ...figures,
  ...measures,
  ...state,
  ...words,
  ...rail,
  ...inspector,
  ...judgement,
  ...pickups,
  ...network,
};

export const CHINESE_STATES: StateNames = stateNames(listed.countries, {
  TWN: '台湾',
  ESH: '西撒哈拉',
  CAF: '中非共和国',
  EU: '欧盟',
});
