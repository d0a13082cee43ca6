import { describe, expect, it } from 'vitest';
import { wireAgencies } from '../../src/detect/wire.ts';

/** `|` marks where the shared words stand. */
function agencies(marked: string): string[] {
  const [before = '', shared = '', after = ''] = marked.split('|');
  const text = before + shared + after;
  return wireAgencies(text, { start: before.length, end: before.length + shared.length });
}

describe('wireAgencies', () => {
  it.each([
    ['TASS', 'BEIJING, December 25. /TASS/. |The lock is shut|.'],
    ['TASS', 'ПЕКИН, 25 декабря. /ТАСС/. |Шлюз закрыт|.'],
    ['TASS', '|Шлюз закрыт до весны| — ТАСС'],
    ['TASS', 'МОСКВА. ТАСС, 5 января. |Шлюз закрыт|'],
    ['RIA Novosti', 'МОСКВА, 5 янв — РИА Новости. |Шлюз закрыт|.'],
    ['Interfax', 'Москва. 5 января. INTERFAX.RU - |Шлюз закрыт|'],
    ['Xinhua', 'BEIJING, Jan. 5 (Xinhua) -- |The lock is shut|'],
    ['Xinhua', '新华社北京1月5日电 |运河船闸关闭|'],
    ['Xinhua', '|运河船闸关闭|。（新华社）'],
    ['China News Service', '中新社莫斯科1月5日电 |运河船闸关闭|'],
    ['Reuters', 'LONDON (Reuters) - |The lock is shut|'],
    ['AP', 'BEIRUT (AP) — |The lock is shut|'],
    ['AFP', 'PARIS, 5 janvier (AFP) - |L’écluse est fermée|'],
  ])('reads the byline of %s: %s', (agency, text) => {
    expect(agencies(text)).toEqual([agency]);
  });

  it.each([
    'TASS reports that |the lock is shut|',
    '|The lock is shut|, Reuters said',
    'ТАСС сообщает: |шлюз закрыт|',
    '新华社报道：|运河船闸关闭|',
    '|The lock is shut| (photo: Reuters)',
    'An APP — |the lock is shut|',
  ])('takes no mere mention for a byline: %s', (text) => {
    expect(agencies(text)).toEqual([]);
  });

  it('holds for the whole text at its head, and for what is near elsewhere', () => {
    const filler = 'word '.repeat(100);
    expect(agencies(`ROME (Reuters) - ${filler}|the lock is shut|`)).toEqual(['Reuters']);
    expect(agencies(`${filler} ROME (Reuters) - ${filler}|the lock is shut|`)).toEqual([]);
    expect(agencies(`${filler} ROME (Reuters) - |the lock is shut| ${filler}`)).toEqual([
      'Reuters',
    ]);
    expect(agencies(`|The lock is shut| ${filler} (Reuters)`)).toEqual([]);
  });

  it('names every agency once, in order', () => {
    expect(agencies('ROME (Reuters) - |The lock is shut| (AFP)')).toEqual(['AFP', 'Reuters']);
  });
});
