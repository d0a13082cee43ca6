const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in HTML; marks that turn the direction of text could forge a line. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text as it may stand between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replace(UNSEEN, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A link that tells the other side nothing; plain text where the address is none of the web. */
export function link(url: string, words: string): string {
  if (!/^https?:\/\//i.test(url)) return escaped(words);
  return `<a href="${escaped(url)}" rel="noreferrer noopener">${escaped(words)}</a>`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>\n`;
}

export function list(items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>\n`;
}
