import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/detect/citationTokens.ts';
import { findNames } from '../../src/detect/nameHits.ts';
import { createOffices } from '../../src/detect/nameOffices.ts';
import { namePhrases } from '../../src/detect/namePhrase.ts';
import { createNameIndex } from '../../src/detect/names.ts';
import { createTokenTrie } from '../../src/detect/tokenTrie.ts';
import { voices } from './directory.ts';

const directory = voices();
const index = createNameIndex(directory, createOffices(directory));

function named(text: string, ownState: string | null = null) {
  const tokens = tokenise(text);
  return findNames(tokens, index, ownState).map(({ start, end, actor }) => [
    directory.actors[actor]?.id,
    text.slice(tokens.starts[start], tokens.ends[end - 1]),
  ]);
}

describe('names', () => {
  it.each([
    ['the Xinhua News Agency', [['xinhua', 'Xinhua News Agency']]],
    [
      'China and Beijing',
      [
        ['chn-government', 'China'],
        ['chn-government', 'Beijing'],
      ],
    ],
    ['Chinese tea', []],
    ['China’s foreign ministry', [['chn-mfa', 'China’s foreign ministry']]],
    ['Russian MFA', [['rus-mfa', 'Russian MFA']]],
    [
      'Ministry of Foreign Affairs of the Russian Federation',
      [['rus-mfa', 'Ministry of Foreign Affairs of the Russian Federation']],
    ],
    [
      'China’s deputy permanent representative',
      [['chn-mfa', 'China’s deputy permanent representative']],
    ],
    ['former Chinese foreign minister', []],
    ['China’s former ambassador', [['chn-government', 'China']]],
    ['Chinese authorities', [['chn-government', 'Chinese authorities']]],
    ['they told us and US', [['usa-government', 'US']]],
    [
      '#XiJinping met #Lavrov',
      [
        ['xi-jinping', '#XiJinping'],
        ['lavrov', '#Lavrov'],
      ],
    ],
    [
      'Daniil Medvedev, Dmitry Medvedev, Mr. Medvedev',
      [
        ['medvedev', 'Dmitry Medvedev'],
        ['medvedev', 'Medvedev'],
      ],
    ],
    ['anti-China Moscow-based', []],
    ['The sputnik fell', []],
    ['Sputnik fell', [['sputnik', 'Sputnik']]],
    ['art in rt', []],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });

  it('takes small letters for names where the whole text has no capitals', () => {
    expect(named('russia and sergey lavrov')).toEqual([
      ['rus-government', 'russia'],
      ['lavrov', 'sergey lavrov'],
    ]);
  });

  it('leaves unlabelled accounts and unknown handles unnamed', () => {
    const grown = voices();
    grown.ofHandle('x', 'Somebody', 'Somebody');
    const tokens = tokenise('Somebody says hello');
    expect(findNames(tokens, createNameIndex(grown, createOffices(grown)), null)).toEqual([]);
  });

  it('never sets aside a text in which a name stands', () => {
    const texts = [
      'says Lavrov',
      'U.S. says',
      'Türkiye',
      'Xinhua',
      '(RT)',
      '“Beijing”',
      'the Foreign Ministry',
      '#XiJinping',
      'in Moscow’s',
    ];
    expect(texts.filter((text) => !index.mayName(text))).toEqual([]);
    expect(
      ['', 'ferry tickets are sold out', 'late frost – again', '🎈🎈'].filter(index.mayName),
    ).toEqual([]);
  });
});

describe('name phrases', () => {
  const phrases = (text: string) => {
    const tokens = tokenise(text);
    return namePhrases(tokens, findNames(tokens, index, null)).map(({ start, end, hits }) => [
      text.slice(tokens.starts[start], tokens.ends[end - 1]),
      hits.map(({ actor }) => directory.actors[actor]?.id),
    ]);
  };

  it.each([
    [
      'on Monday Russian President Vladimir Putin said',
      [['Russian President Vladimir Putin', ['putin']]],
    ],
    [
      'Russian Foreign Minister Sergey Lavrov said',
      [['Russian Foreign Minister Sergey Lavrov', ['lavrov']]],
    ],
    ['Chinese Foreign Minister Qin Lu said', [['Chinese Foreign Minister Qin Lu', ['chn-mfa']]]],
    [
      'Russian Foreign Ministry spokeswoman Maria Zakharova said',
      [['Russian Foreign Ministry spokeswoman Maria Zakharova', ['zakharova']]],
    ],
    ['a spokesman for the Kremlin said', [['a spokesman for the Kremlin', ['kremlin']]]],
    ['Kremlin officials said', [['Kremlin officials', ['kremlin']]]],
    ['China said', [['China', ['chn-government']]]],
  ])('%s', (text, found) => {
    expect(phrases(text)).toEqual(found);
  });
});

describe('token trie', () => {
  it('finds the longest sequence that is accepted, and keeps the first value', () => {
    const trie = createTokenTrie<string>();
    trie.add(['global'], 'short');
    trie.add(['global', 'times'], 'long');
    expect(trie.add(['global', 'times'], 'later')).toBe('long');
    const tokens = tokenise('Global Times');
    expect(trie.longest(tokens, 0)).toEqual({ end: 2, value: 'long' });
    expect(trie.longest(tokens, 0, (value) => value !== 'long')).toEqual({
      end: 1,
      value: 'short',
    });
    expect(trie.longest(tokens, 1)).toBeNull();
    expect([...trie.heads()]).toEqual(['global']);
  });
});
