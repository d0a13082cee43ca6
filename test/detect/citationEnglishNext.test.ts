import { describe, expect, it } from 'vitest';
import EN from '../../data/citation/en.json' with { type: 'json' };
import { cited, read } from './registryCitations.ts';

describe('views that an adjective reports', () => {
  it.each(EN.viewAdjectives.map(({ test }) => test))('%s', (sentence) => {
    expect(cited(sentence, 'en')).toEqual(['rus-kremlin']);
  });

  it('does not take an adjective before a noun for a view', () => {
    expect(cited('The Kremlin certain people know is red', 'en')).toEqual([]);
  });
});

describe('the next sentence', () => {
  it('goes on with a pronoun for the person before', () => {
    const [one] = read('Lavrov met the crew in Omsk. He added that the pier is cold.', 'en');
    expect(one).toMatchObject({ id: 'rus-lavrov', rule: 'citation: goes on “he … added”' });
  });

  it('goes on with a noun for the body or paper before', () => {
    expect(
      cited('NATO moved to a new hall. The alliance stressed that it is larger.', 'en'),
    ).toEqual(['nato']);
    expect(cited('Bloomberg has an office. The agency reported a fire.', 'en')).toEqual([
      'bloomberg',
    ]);
  });

  it('cannot tell which of two persons goes on', () => {
    expect(cited('Lavrov met Blinken in Omsk. He added that the pier is cold.', 'en')).toEqual([]);
  });

  it('needs a word of speech', () => {
    expect(cited('Lavrov met the crew. He left the pier in the evening.', 'en')).toEqual([]);
  });
});

const TASS = 'tass.com';
const line = (headline: string, place: string) =>
  `${headline} — ${place}, May 3. /TASS/. The canal will`;

describe('officials behind the dash of a headline', () => {
  const of = (headline: string, place: string) =>
    cited(line(headline, place), 'en', TASS, '2025-11-06');

  it('abroad an envoy is the own one', () => {
    expect(of('Canal trade between Russia and China grows — ambassador', 'BEIJING')).toEqual([
      'rus-mfa',
    ]);
    expect(of('Canal stays shut — envoy', 'GENEVA')).toEqual(['rus-mfa']);
  });

  it('an ambassador to the own capital is a foreign one', () => {
    expect(of('Brazil buys barges — ambassador to Moscow', 'MOSCOW')).toEqual(['bra-mfa']);
  });

  it('at home a headline that begins with the own state means its premier', () => {
    expect(of('Russia widens its canal trade with Iran — PM', 'MOSCOW')).toEqual(['rus-mishustin']);
  });

  it('an office of the land where the report was written', () => {
    expect(of('Armenia keeps its canal — top diplomat', 'YEREVAN')).toEqual(['arm-mirzoyan']);
    expect(of('Turkey widens the canal — transport minister', 'ISTANBUL')).toEqual(['tur-gov']);
    expect(of('Canal dues rise — Austrian leader', 'VIENNA')).toEqual(['aut-gov']);
  });

  it('ministries and agencies of the own state have actors of their own', () => {
    expect(of('Canal dues rise — Central Bank', 'MOSCOW')).toEqual(['rus-cbr']);
    expect(of('Canal dues rise — Finance Ministry', 'MOSCOW')).toEqual(['rus-minfin']);
    expect(of('Canal trade grows — customs', 'BEIJING')).toEqual(['chn-gacc']);
    expect(of('Poland keeps its canal shut — agriculture ministry', 'MOSCOW')).toEqual(['pol-gov']);
  });

  it('an unnamed officer before the last "says"', () => {
    expect(of('Finland keeps its canal, PM says', 'STOCKHOLM')).toEqual(['fin-orpo']);
    expect(of('Russia keeps its canal, senior diplomat says', 'MOSCOW')).toEqual(['rus-mfa']);
  });

  it('a spokesman is that of the body that the headline begins with', () => {
    expect(of('Kremlin to wait for the lock — spokesman', 'MOSCOW')).toEqual(['rus-kremlin']);
  });

  it('an office without a name speaks for its body too', () => {
    const [one] = read(
      line('Canal dues rise — Hungarian PM', 'BUDAPEST'),
      'en',
      TASS,
      '2025-11-06',
    );
    expect(one?.id).toBe('hun-orban');
    expect(one?.speaksFor).toBeGreaterThanOrEqual(0);
  });

  it('an abbreviation in brackets does not end a headline', () => {
    expect(
      cited('Dues cut — The International Monetary Fund (IMF) on Tuesday cut dues', 'en'),
    ).toEqual([]);
    expect(cited('The canal of Omsk will stay shut — Bloomberg (VIDEO)', 'en')).toEqual([
      'bloomberg',
    ]);
  });
});

describe('acts that look like speech', () => {
  it.each([
    'Russia adds the ferry company to a list of debtors',
    'Xi swears in a new harbour master',
    'Gazprom posts a net profit of three barges',
    'The guest was welcomed by Putin at the pier',
    'Putin expected in Omsk this week',
  ])('%s', (sentence) => {
    expect(cited(sentence, 'en')).toEqual([]);
  });

  it('stays speech where a clause follows', () => {
    expect(cited('Putin added that the ferry goes to Omsk', 'en')).toEqual(['rus-putin']);
  });
});

describe('several speakers, and one voice', () => {
  it('a comma joins two lands in a headline', () => {
    expect(cited('Kazakhstan, Russia oppose the canal dues', 'en')).toEqual(['kaz-gov', 'rus-gov']);
  });

  it('what an office says of its own head is said by the office', () => {
    expect(
      cited(line('Putin explained the canal dues in May — Kremlin', 'MOSCOW'), 'en', TASS),
    ).toEqual(['rus-kremlin']);
  });

  it('European leaders are not the Union', () => {
    expect(cited('European leaders urge the harbour master to wait', 'en')).toEqual([]);
  });
});
