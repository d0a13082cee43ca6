import { type Language, languageNow, t } from '../../state/language.ts';

const WHOLE: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 0 }),
  zh: new Intl.NumberFormat('zh', { maximumFractionDigits: 0 }),
};

/** 41200 → "41,200", grouped as the language of the page does. */
export function count(value: number): string {
  return WHOLE[languageNow()].format(value);
}

/** "1 post", "2 posts", "41,200 posts": English words only; a message says the number with its words in every language. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `toFixed`, with the sign that the language puts before the fraction. */
export function fixed(value: number, digits: number): string {
  return withSign(value.toFixed(digits));
}

/** Every digit that it has: "0.05". */
export function exactly(value: number): string {
  return withSign(String(value));
}

function withSign(text: string): string {
  return languageNow() === 'ru' ? text.replace('.', ',') : text;
}

/** At most one digit after the point; small values keep what tells them apart. */
export function decimal(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 0.001) return `<${fixed(0.001, 3)}`;
  if (Math.abs(value) < 0.1) return fixed(value, 3);
  return value >= 100 ? count(value) : fixed(value, Number.isInteger(value) ? 0 : 1);
}

const UNITS: readonly ((n: string) => string)[] = [
  (n) => t('{n} B', { n }),
  (n) => t('{n} kB', { n }),
  (n) => t('{n} MB', { n }),
  (n) => t('{n} GB', { n }),
  (n) => t('{n} TB', { n }),
];

/** Decimal units, as operating systems and shops count: "214 MB". */
export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return UNITS[unit]?.(fixed(size, digits)) ?? '';
}
