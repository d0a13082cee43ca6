/** Month names as they stand in exports: English, Russian (also genitive), Chinese writes numbers. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'января', 'январь', 'янв'],
  ['feb', 'february', 'февраля', 'февраль', 'фев', 'февр'],
  ['mar', 'march', 'марта', 'март', 'мар'],
  ['apr', 'april', 'апреля', 'апрель', 'апр'],
  ['may', 'мая', 'май'],
  ['jun', 'june', 'июня', 'июнь', 'июн'],
  ['jul', 'july', 'июля', 'июль', 'июл'],
  ['aug', 'august', 'августа', 'август', 'авг'],
  ['sep', 'sept', 'september', 'сентября', 'сентябрь', 'сен', 'сент'],
  ['oct', 'october', 'октября', 'октябрь', 'окт'],
  ['nov', 'november', 'ноября', 'ноябрь', 'ноя', 'нояб'],
  ['dec', 'december', 'декабря', 'декабрь', 'дек'],
];

/** 1 to 12 by lower-case name. */
export const MONTHS: Readonly<Record<string, number | undefined>> = Object.fromEntries(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** Offsets of zone words in minutes. CST is read as the American one: RFC 822 defines it so. */
export const ZONE_MINUTES: Readonly<Record<string, number | undefined>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  UT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
