import { describe, expect, it } from 'vitest';
import EN from '../../data/citation/en.json' with { type: 'json' };
import { detectCitations } from '../../src/detect/citation.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { postOf, voices } from './directory.ts';

function citations(list: readonly Post[]) {
  const directory = voices();
  const posts = postTable(list);
  const pieces: Evidence[] = [];
  const actors = Uint32Array.from(list, ({ platform, handle }) =>
    directory.ofHandle(platform, handle),
  );
  detectCitations(posts, actors, directory, (piece) => pieces.push(piece));
  return { pieces, sources: pieces.map(({ source }) => directory.actors[source]?.id) };
}

/** Ids of whom a text of an unattached paper cites, in order of id. */
function cited(text: string, by = 'gazette.example', lang = 'en'): (string | undefined)[] {
  const { sources } = citations([postOf({ platform: 'web', handle: by, text, lang })]);
  return [...sources].sort();
}

describe('every speech verb', () => {
  it.each(EN.verbs.map(({ verb, test }) => [verb, test]))('%s: %s', (_, sentence) => {
    expect(cited(sentence)).not.toEqual([]);
  });
});

describe('every frame', () => {
  it.each(EN.frames.map(({ pattern, test, source }) => [pattern, test, source]))(
    '%s: %s',
    (_, sentence, source) => {
      expect(cited(sentence)).toEqual([source]);
    },
  );
});

describe('cites', () => {
  it.each([
    // headlines
    ['Old lighthouse will be rebuilt by autumn – Chinese FM', ['chn-mfa']],
    ['“Nobody wins a war over herring” — Lavrov', ['lavrov']],
    ['Three more locks to be widened – Putin (VIDEO)', ['putin']],
    ['Ice road opens a month early - TASS', ['tass']],
    [
      'Wheat stocks are enough for two winters — senior Russian diplomat — OMSK, May 3. /Agency/. Stocks are',
      ['rus-mfa'],
    ],
    ['New lake ferry is a gift to both nations – Putin and Xi Jinping', ['putin', 'xi-jinping']],
    ['Nobody asked the lock keepers — Putin on the canal vote — The keepers were', ['putin']],
    ['Beijing: “The herring belong to all of us”', ['chn-government']],
    ['President Putin: the second lock will open in June', ['putin']],
    ['Lavrov on the grain barges: we will not wait', ['lavrov']],
    ['#Lavrov: the barges are ours', ['lavrov']],
    ['BREAKING: Kremlin: no talks are planned', ['kremlin']],
    ['fm sergey #lavrov : the barges are ours', ['lavrov']],
    [
      'Chinese Foreign Ministry Spokesperson Zhao Lijian’s Remarks on the Lake Patrol',
      ['zhao-lijian'],
    ],
    // subject and verb
    ['China says the dredgers left on Monday', ['chn-government']],
    ['Beijing has accused Canberra of measuring the reef', ['chn-government']],
    ['Chinese Foreign Ministry spokesman Zhao Lijian said the dredgers had left', ['zhao-lijian']],
    ['China’s foreign ministry on Thursday urged both fleets to turn back', ['chn-mfa']],
    [
      'Foreign Ministry of China spokesperson Lin Yi told reporters that the fleets turned back',
      ['chn-mfa'],
    ],
    ['Russian Foreign Minister Sergey Lavrov, speaking in Omsk, called for patience', ['lavrov']],
    ['Russia’s top diplomat warned that the lake is drying', ['rus-mfa']],
    [
      'Russian President Vladimir Putin on Friday at a meeting with reporters praised their patience',
      ['putin'],
    ],
    ['Russian and Chinese officials say the pipeline is full', ['chn-government']],
    ['Russia and China say the pipeline is full', ['chn-government', 'rus-government']],
    ['Kremlin spokesman Dmitry Peskov dismissed the letter as a hoax', ['peskov']],
    ['A spokesman for the Kremlin said the letter was a hoax', ['kremlin']],
    ['The Chinese ambassador to Norway complained that the film was cut', ['chn-mfa']],
    [
      'Wang Yi, member of the Political Bureau, who is touring the islands, said the port will grow',
      ['wang-yi'],
    ],
    ['Moscow again denied on Monday that its divers cut the cable', ['rus-government']],
    ['What Moscow calls a “safety zone” covers half the bay', ['rus-government']],
    ['The Russian military confirmed the loss of a tug', ['rus-mod']],
    ['Lavrov opened the fair, stressing that the road will be paved', ['lavrov']],
    ['Putin was quoted as saying the dam would hold', ['putin']],
    ['TASS reports that the dam holds', ['tass']],
    ['Moscow calls Oslo’s plan “a bad joke”', ['rus-government']],
    ['Russia’s ambassador to Norway, Sergey Lavrov, has accused the port of delays', ['lavrov']],
    ['FACTBOX: Putin’s statements on the new lock', ['putin']],
    // other frames
    ['The reef was never closed, says Beijing', ['chn-government']],
    ['“We will answer,” said Lavrov during the break', ['lavrov']],
    ['The reef was never closed, Zhao Lijian added.', ['zhao-lijian']],
    ['According to the Chinese Foreign Ministry, the reef was never closed', ['chn-mfa']],
    ['The reef was closed, according to a Kremlin statement', ['kremlin']],
    ['Divers found nothing, RIA Novosti reported, citing the Kremlin', ['kremlin', 'ria']],
    ['The film was condemned by China as a forgery', ['chn-government']],
    ['The mayor told RIA Novosti that the bridge will reopen', ['ria']],
    ['The mayor spoke to Xinhua about the bridge: it will reopen', ['xinhua']],
    ['In an interview with Global Times, the author defended her map', ['global-times']],
    ['Lavrov told Xinhua that the treaty would be signed', ['lavrov', 'xinhua']],
    ['The bridge will reopen on Monday. Source: Xinhua', ['xinhua']],
    ['BEIJING, May 3 (Xinhua) -- The bridge will reopen on Monday', ['xinhua']],
    ['MOSCOW (Sputnik) - The bridge will reopen on Monday', ['sputnik']],
    ['U.S. warns China of new duties on bicycles', ['usa-government']],
    [
      'White smoke over the plant is harmless, Russian Foreign Ministry spokeswoman Maria Zakharova said Thursday.',
      ['zakharova'],
    ],
  ])('%s', (sentence, sources) => {
    expect(cited(sentence)).toEqual(sources.filter((id) => id !== undefined).sort());
  });
});

describe('does not cite', () => {
  it.each([
    // talked about
    'China accused of dumping bicycles',
    'Russia blamed for the cut cable',
    'Lavrov urged to open the archive',
    'Putin was criticised over the flood',
    'The committee condemned Beijing for the delay',
    'Beijing opens a museum of bridges',
    'Moscow continues its policy of cheap ferries',
    'Beijing recalls an envoy that it sent in May',
    'Putin meets Xi Jinping in Omsk',
    'Lavrov to hold talks in Oslo on Friday',
    'Wang Yi had a telephone conversation with his Dutch counterpart',
    'Putin signs a law on lock keepers',
    'Fans in Moscow said the match was dull',
    'Talks with China said to be close',
    'Trade between China and Russia reports a record',
    'The mayor spoke to Putin about the bridge',
    'The mayor told Beijing to wait',
    'A letter from Moscow arrived a year late',
    // the name only qualifies another
    'Accuses Moscow of delay over the barges, warns Beijing, and repeats the hope for calm',
    'A Putin aide said the dam would hold',
    'China expert says the dam will hold',
    'Russia coach blames the pitch',
    'Kremlin Cup organisers say the hall is full',
    'Tennis ace Daniil Medvedev says he slept badly',
    'Sputnik V is safe, the maker says',
    'According to China’s law the reef is closed',
    'Beijing-based lawyers say the fee is too high',
    'The Xi-Biden call was long, aides said',
    // negated, asked, supposed, planned
    'Beijing did not say when the reef will open',
    'The Kremlin has not commented on the letter',
    'Lavrov refused to comment on the letter',
    'Zhao Lijian never said that the reef was closed',
    'The Kremlin has yet to respond',
    'Has Beijing warned its neighbours?',
    'What would Moscow say about the dam?',
    'If Russia says no, the dam will wait',
    'Moscow will respond to the letter',
    'China may condemn the film',
    'Beijing to announce a new bridge',
    // bylines, datelines, places, pictures, acts of passing on
    'BEIJING, December 5. /Agency/. Winter wheat is late',
    'Late frost in the hills — MOSCOW, December 5',
    'China: five hurt in a landslide',
    'Reports from Moscow speak of a late frost',
    'A crane lifts the old bridge (Photo: Xinhua)',
    'RT @ann says hello',
    'The winners – Russia, who won twice – have gone home',
    'Let us say thanks to Russia Today readers',
    'Ferry tickets are sold out',
    '',
  ])('%s', (sentence) => {
    expect(cited(sentence)).toEqual([]);
  });
});

describe('the publisher', () => {
  it('is never cited by its own byline or name', () => {
    expect(cited('MOSCOW, May 3. /TASS/. The lock opened', 'tass.com')).toEqual([]);
    expect(cited('The lock opened, TASS reports', 'tass.com')).toEqual([]);
    expect(cited('The lock opened, TASS reports', 'rt.com')).toEqual(['tass']);
  });

  it('means its own foreign ministry where it names none, but not amid other states', () => {
    const text = 'The West fears new barges — Foreign Ministry';
    expect(cited(text, 'tass.com')).toEqual(['rus-mfa']);
    expect(cited(text, 'news.cn')).toEqual(['chn-mfa']);
    expect(cited(text)).toEqual([]);
    expect(cited('Norway fears new barges — Foreign Ministry', 'tass.com')).toEqual([]);
    expect(cited('Russia has no need of barges, Norway does — diplomat', 'tass.com')).toEqual([
      'rus-mfa',
    ]);
    expect(
      cited(
        'Norway thanks Russia for barges — foreign minister — OSLO, May 3. /TASS/. Barges',
        'tass.com',
      ),
    ).toEqual([]);
    expect(
      cited('Norway needs no barges — MFA — MOSCOW, May 3. /TASS/. Barges', 'tass.com'),
    ).toEqual(['rus-mfa']);
    expect(cited('The Qatari Foreign Ministry said the port is open', 'tass.com')).toEqual([]);
  });

  it('cites officials of its own state', () => {
    expect(cited('The barges are late – Lavrov', 'rt.com')).toEqual(['lavrov']);
  });

  it('which is a ministry cites its minister, but speaks through its spokesman', () => {
    const post = (text: string) => {
      const list = [postOf({ platform: 'telegram', handle: 'MFARussia', text, lang: 'en' })];
      return citations(list).sources;
    };
    expect(post('Lavrov: the barges are late')).toEqual(['lavrov']);
    expect(post('Zakharova: the barges are late')).toEqual([]);
    expect(post('Russian Foreign Ministry: the barges are late')).toEqual([]);
  });
});

describe('a piece of evidence', () => {
  it('holds the name, the cue, the rule and no source post', () => {
    const text = 'The lock is shut. China’s foreign ministry on Thursday urged both fleets to wait';
    const { pieces } = citations([postOf({ platform: 'web', handle: 'rt.com', text, lang: 'en' })]);
    const [piece] = pieces;
    const words = (span: Evidence['cueSpan']) => span && text.slice(span.start, span.end);
    expect(pieces).toHaveLength(1);
    expect(words(piece?.amplifierSpan)).toBe('China’s foreign ministry');
    expect(words(piece?.cueSpan)).toBe('urged');
    expect(piece).toMatchObject({
      kind: 'citation',
      rule: 'citation: “urged”',
      sourcePost: -1,
      orderable: false,
      common: false,
      object: '',
    });
  });

  it('is one for each source: the surest', () => {
    const text = 'Beijing hopes for rain. The reef is open, according to Beijing';
    const { pieces } = citations([postOf({ text, lang: 'en' })]);
    expect(pieces.map(({ rule }) => rule)).toEqual(['citation: “according to”']);
  });

  it('leaves views to the speaker whom the headline names', () => {
    expect(cited('Russia hopes the lake will freeze – Lavrov')).toEqual(['lavrov']);
    expect(cited('Russia hopes the lake will freeze')).toEqual(['rus-government']);
  });
});

describe('language', () => {
  it('is English by label, or a text without label in Latin letters', () => {
    const text = 'The reef is open – Beijing';
    expect(cited(text, 'rt.com', 'en')).toEqual(['chn-government']);
    expect(cited(text, 'rt.com', '')).toEqual(['chn-government']);
    expect(cited(text, 'rt.com', 'de')).toEqual([]);
    expect(cited('Риф открыт, заявили на пристани', 'rt.com', '')).toEqual([]);
  });
});

it('shows progress and stops when it is told to', () => {
  const posts = postTable([postOf({ text: 'The reef is open – Beijing', lang: 'en' })]);
  const directory = voices();
  const seen: (readonly [number, number | null])[] = [];
  const run = (signal?: { throwIfAborted(): void }) =>
    detectCitations(
      posts,
      Uint32Array.of(0),
      directory,
      () => {},
      signal,
      (done, total) => {
        seen.push([done, total]);
      },
    );
  run();
  expect(seen).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(() =>
    run({
      throwIfAborted() {
        throw new Error('stopped');
      },
    }),
  ).toThrow('stopped');
});
