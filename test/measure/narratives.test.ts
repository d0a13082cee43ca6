import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/domain/narrative.ts';
import { toCsv } from '../../src/export/csv.ts';
import { groupActors } from '../../src/measure/datedPosts.ts';
import { DEFAULT_CODEBOOK } from '../../src/measure/narrativeData.ts';
import { countNarratives, createNarrativeMatcher } from '../../src/measure/narratives.ts';
import { CODEBOOK_COLUMNS, codebookRows, readCodebook } from '../../src/measure/narrativeTable.ts';
import { madeActor } from '../madeCase.ts';
import { madeMentions } from './madeDays.ts';

function bookOf(...phrases: string[]): Codebook {
  return [
    {
      name: 'made',
      reason: '',
      source: '',
      phrases: phrases.map((phrase) => ({
        language: 'en',
        phrase: phrase.replace(/^!/, ''),
        exclude: phrase.startsWith('!'),
      })),
    },
  ];
}

const belongs = (text: string, phrases: readonly string[], hashtags: readonly string[] = []) =>
  createNarrativeMatcher(bookOf(...phrases)).narrativesOf(text, hashtags).length > 0;

describe('phrases', () => {
  it.each([
    ['A FOREIGN hand is seen', 'foreign hand', true],
    ['foreign, hand', 'foreign hand', true],
    ['foreign handball', 'foreign hand', false],
    ['foreign handball', 'foreign hand*', true],
    ['a second hand', 'foreign hand', false],
    ['US biolabs near the border', 'biolab*', true],
    ['microbiolab', 'biolab*', false],
    ['microbiolabs', '*biolab*', true],
    ['NATO’s eastward expansion', 'nato* * expansion', true],
    ['NATO expansion', 'nato * expansion', true],
    ['NATO and three or four other things on expansion', 'nato * expansion', false],
    ['Цветные революции', 'цветн* революци*', true],
    ['с цветной революцией', 'цветн* революци*', true],
    ['всё цветёт', 'цвет*т', true],
    ['反对颜色革命。', '颜色革命', true],
    ['顏色革命', '颜色革命', true],
    ['颜色。革命', '颜色革命', false],
    ['北约五轮东扩', '北约*东扩', true],
    ['北约是另外一个很长的故事东扩', '北约*东扩', false],
    ['anti-terrorist operation', 'anti-terrorist operation', true],
    ['bio-labs', 'bio-lab*', true],
    ['', 'word', false],
  ])('%s: %s → %s', (text, phrase, expected) => {
    expect(belongs(text, [phrase])).toBe(expected);
  });

  it('leave out what stands with words that they exclude, themselves or as a narrative', () => {
    expect(belongs('foreign hand in a card game', ['foreign hand -"card game"'])).toBe(false);
    expect(belongs('foreign hand at work', ['foreign hand -"card game"'])).toBe(true);
    expect(belongs('a biolab for salmon', ['biolab*', '!salmon'])).toBe(false);
    expect(belongs('a card game', ['foreign hand', '!salmon'])).toBe(false);
  });

  it('are found in hashtags too, written as one or with capitals, but not across them', () => {
    expect(belongs('no more', ['colour revolution*'], ['ColourRevolution'])).toBe(true);
    expect(belongs('no more', ['colour revolution'], ['colour_revolution'])).toBe(true);
    expect(belongs('no more', ['biolabs'], ['BioLabs'])).toBe(true);
    expect(belongs('colour', ['colour revolution'], ['revolution'])).toBe(false);
    expect(belongs('colour', ['colour * revolution'], ['revolution'])).toBe(false);
  });

  it('refuse what holds no word', () => {
    expect(() => belongs('a', ['*'])).toThrow('narrative "made": "*" holds no word to look for');
    expect(() => belongs('a', [''])).toThrow('holds no word');
  });
});

describe('the codebook that a case begins with', () => {
  it('has five narratives in three languages, each with its reason and source', () => {
    expect(DEFAULT_CODEBOOK.map(({ name }) => name)).toEqual([
      'foreign hand',
      'colour revolution',
      'biolabs',
      'NATO expansion',
      'restoring order',
    ]);
    for (const { phrases, reason, source } of DEFAULT_CODEBOOK) {
      expect(new Set(phrases.map(({ language }) => language))).toEqual(new Set(['en', 'ru', 'zh']));
      expect(reason.length * source.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['Unrest was orchestrated from abroad', ['foreign hand']],
    ['О вмешательстве извне говорят все', ['foreign hand']],
    ['反对外部势力挑动颜色革命', ['foreign hand', 'colour revolution']],
    ['A color revolution failed', ['colour revolution']],
    ['о биолабораториях США', ['biolabs']],
    ['美国的生物实验室', ['biolabs']],
    ['The expansion of NATO to the east', ['NATO expansion']],
    ['о нерасширении НАТО', []],
    ['против расширения НАТО', ['NATO expansion']],
    ['北约持续东扩', ['NATO expansion']],
    ['Order has been restored in Almaty', ['restoring order']],
    ['Конституционный порядок восстановлен', ['restoring order']],
    ['恢复正常秩序', ['restoring order']],
    ['Snow fell in the mountains', []],
  ])('%s', (text, expected) => {
    const found = createNarrativeMatcher(DEFAULT_CODEBOOK).narrativesOf(text);
    expect(found.map((narrative) => DEFAULT_CODEBOOK[narrative]?.name)).toEqual(expected);
  });
});

describe('a codebook as CSV', () => {
  const written = (codebook: Codebook) =>
    [...toCsv(CODEBOOK_COLUMNS, codebookRows(codebook))].join('');

  it('comes back as it was', () => {
    expect(readCodebook(written(DEFAULT_CODEBOOK))).toEqual(DEFAULT_CODEBOOK);
    const word = fc.constantFrom('one', 'two, three', 'a "b"', 'х*', '颜色', 'line -"x y"', '=1');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.boolean(), (phrases, exclude) => {
        const book: Codebook = [
          {
            name: 'made',
            reason: 'why, so',
            source: 'where',
            phrases: phrases.map((phrase) => ({ language: 'en', phrase, exclude })),
          },
        ];
        expect(readCodebook(written(book))).toEqual(book);
      }),
    );
  });

  it('is read as people save it', () => {
    const book = bookOf('foreign hand', '!card game');
    expect(
      readCodebook(
        '\ufeffNarrative;Language;Phrase;Exclude?\nmade;en;foreign hand;\nmade;en;card game;yes\n',
      ),
    ).toEqual(book);
    expect(readCodebook('phrase\tnarrative\nforeign hand\tmade')[0]?.phrases).toEqual([
      { language: '', phrase: 'foreign hand', exclude: false },
    ]);
  });

  it('names what is wrong, and where', () => {
    expect(() => readCodebook('name,words\na,b\n')).toThrow('expected columns narrative');
    expect(() => readCodebook('narrative,phrase\na,b\n,c\n')).toThrow('line 3: a phrase without');
    expect(() => readCodebook('narrative,phrase\na,*\n')).toThrow('line 2: "*" holds no word');
    expect(() => readCodebook('')).toThrow('found none');
  });
});

describe('countNarratives', () => {
  const actors = [
    madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
    madeActor({ id: 'cn', state: 'CHN', kind: 'ministry' }),
  ];
  const { dated } = madeMentions(actors, [
    { actor: 0, day: 100, posts: 2 },
    { actor: 0, day: 102, posts: 1 },
    { actor: 1, day: 100, posts: 1 },
  ]);

  it('counts by group and day with data, also days on which nothing belongs', () => {
    const counts = countNarratives(bookOf('a'), dated, groupActors(dated, true), [
      [0],
      [],
      [],
      [0],
    ]);
    expect(counts.map(({ state, day, posts, ofPosts }) => [state, day, posts, ofPosts])).toEqual([
      ['CHN', 100, 1, 1],
      ['RUS', 100, 1, 2],
      ['RUS', 102, 0, 1],
    ]);
  });
});
