export const DIGITS = '零一二三四五六七八九';

/** 3056 → 三千零五十六 */
function section(value: number): string {
  const parts: string[] = [];
  let isGap = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) isGap = parts.length > 0;
    else {
      parts.push(`${isGap ? '零' : ''}${DIGITS.charAt(digit)}${unit}`);
      isGap = false;
    }
  }
  return parts.join('');
}

/** A whole number as it is written out in Chinese, up to 9999亿. */
export function inChinese(value: number): string {
  const parts = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const;
  let written = '';
  for (const [part, unit] of parts) {
    if (part === 0) continue;
    const isGap = written !== '' && part < 1000;
    written += `${isGap ? '零' : ''}${section(part)}${unit}`;
  }
  return written;
}
