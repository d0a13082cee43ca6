import listed from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import figures from '../../../data/words/ru/figures.json' with { type: 'json' };
import files from '../../../data/words/ru/files.json' with { type: 'json' };
import help from '../../../data/words/ru/help.json' with { type: 'json' };
import inspector from '../../../data/words/ru/inspector.json' with { type: 'json' };
import judgement from '../../../data/words/ru/judgement.json' with { type: 'json' };
import lists from '../../../data/words/ru/lists.json' with { type: 'json' };
import measures from '../../../data/words/ru/measures.json' with { type: 'json' };
import network from '../../../data/words/ru/network.json' with { type: 'json' };
import page from '../../../data/words/ru/page.json' with { type: 'json' };
import palette from '../../../data/words/ru/palette.json' with { type: 'json' };
import pickups from '../../../data/words/ru/pickups.json' with { type: 'json' };
import rail from '../../../data/words/ru/rail.json' with { type: 'json' };
import state from '../../../data/words/ru/state.json' with { type: 'json' };
import words from '../../../data/words/ru/words.json' with { type: 'json' };
import type { Catalogue, StateNames } from '../language.ts';
import { stateNames } from './stateNames.ts';

export const RUSSIAN: Catalogue = {
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

export const RUSSIAN_STATES: StateNames = stateNames(listed.countries, {
  RUS: 'Россия',
  CHN: 'Китай',
  PRK: 'КНДР',
  KOR: 'Южная Корея',
  PSE: 'Палестина',
  ESH: 'Западная Сахара',
  COD: 'ДР Конго',
  MDA: 'Молдова',
  KGZ: 'Кыргызстан',
  TKM: 'Туркменистан',
  EU: 'ЕС',
});
