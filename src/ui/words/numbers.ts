const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** 41200 → "41,200". */
export function count(value: number): string {
  return WHOLE.format(value);
}

/** "1 post", "2 posts", "41,200 posts". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** At most one digit after the point; small values keep what tells them apart. */
export function decimal(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 0.001) return '<0.001';
  if (Math.abs(value) < 0.1) return value.toFixed(3);
  return value >= 100 ? count(value) : value.toFixed(Number.isInteger(value) ? 0 : 1);
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Decimal units, as operating systems and shops count: "214 MB". */
export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
