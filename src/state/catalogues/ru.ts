import listed from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import help from '../../../data/words/ru/help.json' with { type: 'json' };
import palette from '../../../data/words/ru/palette.json' with { type: 'json' };
import words from '../../../data/words/ru/words.json' with { type: 'json' };
import type { Catalogue, StateNames } from '../language.ts';
import { stateNames } from './stateNames.ts';

export const RUSSIAN: Catalogue = { ...palette, ...help, ...words };

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
