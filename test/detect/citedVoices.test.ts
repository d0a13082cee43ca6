import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/registry/registry.ts';
import { answerOf, isAsserted, type Language, readAll } from './citedNames.ts';

const PUBLISHERS = REGISTRY.flatMap((actor) => {
  const site = actor.handles.find(({ platform }) => platform === 'web')?.handle;
  return site === undefined ? [] : [{ actor, site }];
});

const OWN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The bridge is old, NAME reports',
    'According to NAME, the bridge is old',
    'The old bridge will stay closed (NAME)',
    'BEIJING, May 3 (NAME) -- The bridge is old',
  ],
  ru: ['Мост стар, сообщает NAME', 'По данным NAME, мост стар'],
  zh: ['NAME表示，大桥完好', '据NAME报道，大桥完好'],
};

describe('a publisher', () => {
  it.each<Language>(['en', 'ru', 'zh'])('never cites itself on its own site: %s', (lang) => {
    const rows = PUBLISHERS.flatMap(({ actor, site }, at) =>
      actor.names[lang].flatMap((name) =>
        OWN[lang].map((text) => ({
          text: text.replace('NAME', name),
          lang,
          // subdomains are the same house
          by: at % 2 === 0 ? site : `m.${site}`,
        })),
      ),
    );
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => (all[at] ?? []).length > 0);
    expect(rows.length).toBeGreaterThan(300);
    expect(wrong.map(({ text, by }) => `${by}: ${text}`)).toEqual([]);
  });
});

interface Voice {
  readonly id: string;
  readonly isOutlet: boolean;
  readonly en: string;
  /** nominative, genitive, accusative */
  readonly ru: readonly [string, string, string];
  readonly zh: string;
}

function voice(id: string, en: string, ru: readonly [string, string, string], zh: string): Voice {
  return { id, isOutlet: /^(?:tass|xinhua|reuters)$/.test(id), en, ru, zh };
}

const VOICES: readonly Voice[] = [
  voice('rus-lavrov', 'Lavrov', ['Лавров', 'Лаврова', 'Лаврова'], '拉夫罗夫'),
  voice('rus-zakharova', 'Zakharova', ['Захарова', 'Захаровой', 'Захарову'], '扎哈罗娃'),
  voice('chn-wang-yi', 'Wang Yi', ['Ван И', 'Ван И', 'Ван И'], '王毅'),
  voice('rus-kremlin', 'the Kremlin', ['Кремль', 'Кремля', 'Кремль'], '克里姆林宫'),
  voice('chn-mfa', 'China’s foreign ministry', ['МИД КНР', 'МИД КНР', 'МИД КНР'], '中国外交部'),
  voice('tass', 'TASS', ['ТАСС', 'ТАСС', 'ТАСС'], '塔斯社'),
  voice('xinhua', 'Xinhua', ['Синьхуа', 'агентства Синьхуа', 'Синьхуа'], '新华社'),
  voice('reuters', 'Reuters', ['Рейтер', 'агентства Рейтер', 'Рейтер'], '路透社'),
];
const OUTLETS = VOICES.filter(({ isOutlet }) => isOutlet);
const SPEAKERS = VOICES.filter(({ isOutlet }) => !isOutlet);

/** The sentence with a capital in front. */
function opened([lang, text]: readonly [Language, string]): readonly [Language, string] {
  return [lang, text.charAt(0).toUpperCase() + text.slice(1)];
}

const outlet = fc.constantFrom(...OUTLETS);
const speaker = fc.constantFrom(...SPEAKERS);

/** Texts in which an outlet passes on what a speaker said. */
const RELAYS: readonly ((by: Voice, who: Voice) => readonly [Language, string])[] = [
  (by, who) => ['en', `The bridge is old, ${by.en} reported, citing ${who.en}`],
  (by, who) => ['en', `${by.en}, citing ${who.en}, said the bridge is old`],
  (by, who) => ['en', `According to ${by.en}, ${who.en} said the bridge is old`],
  (by, who) => ['en', `The bridge is old, ${who.en} said, according to ${by.en}`],
  (by, who) => ['en', `${who.en} told ${by.en} that the bridge is old`],
  (by, who) => ['en', `${who.en} was quoted by ${by.en} as saying the bridge is old`],
  (by, who) => ['ru', `Мост стар, сообщает ${by.ru[0]} со ссылкой на ${who.ru[2]}`],
  (by, who) => ['ru', `По данным ${by.ru[1]}, ${who.ru[0]} утверждает, что мост стар`],
  (by, who) => ['ru', `Мост стар, утверждает ${who.ru[0]}, передаёт ${by.ru[0]}`],
  (by, who) => ['zh', `据${by.zh}报道，${who.zh}表示，大桥很旧`],
  (by, who) => ['zh', `${by.zh}报道，${who.zh}表示，大桥很旧`],
  (by, who) => ['zh', `${by.zh}援引${who.zh}的话说，大桥很旧`],
  (by, who) => ['en', `${by.en} quoted ${who.en} as saying the bridge is old`],
  (by, who) => ['zh', `${by.zh}援引${who.zh}的话说，大桥很旧`],
];

describe('speech that is relayed', () => {
  it('cites both, and says who passes on whom', () => {
    fc.assert(
      fc.property(outlet, speaker, fc.constantFrom(...RELAYS), (by, who, write) => {
        const [lang, text] = opened(write(by, who));
        const [found = []] = readAll([{ text, lang }]);
        expect(answerOf(found), text).toBe([by.id, who.id].sort().join(', '));
        expect(found.find(({ id }) => id === who.id)?.relayedBy, text).toBe(by.id);
        expect(found.find(({ id }) => id === by.id)?.relayedBy, text).toBe(null);
      }),
      { numRuns: 300 },
    );
  });

  it('is the publisher’s own relay where the outlet is the publisher', () => {
    const sites: Readonly<Record<string, string>> = {
      tass: 'tass.com',
      xinhua: 'xinhuanet.com',
      reuters: 'reuters.com',
    };
    fc.assert(
      fc.property(outlet, speaker, fc.constantFrom(...RELAYS), (by, who, write) => {
        const [lang, text] = opened(write(by, who));
        const [found = []] = readAll([{ text, lang, by: sites[by.id] }]);
        expect(
          found.map(({ id, relayedBy }) => [id, relayedBy]),
          text,
        ).toEqual([[who.id, null]]);
      }),
      { numRuns: 150 },
    );
  });

  it('knows its own state’s voices', () => {
    fc.assert(
      fc.property(
        speaker,
        fc.constantFrom('tass.com', 'xinhuanet.com', 'reuters.com'),
        (who, by) => {
          const state = { 'tass.com': 'rus', 'xinhuanet.com': 'chn', 'reuters.com': 'gbr' }[by];
          const [found = []] = readAll([
            { text: `The bridge is old, says ${who.en}`, lang: 'en', by },
          ]);
          expect(found.map(({ ownState }) => ownState)).toEqual([who.id.startsWith(state ?? '')]);
        },
      ),
    );
  });
});

const JOINTLY: readonly ((a: Voice, b: Voice) => readonly [Language, string])[] = [
  (a, b) => ['en', `${a.en} and ${b.en} said the bridge is old`],
  (a, b) => ['en', `The bridge is old, ${a.en} and ${b.en} have said`],
  (a, b) => ['en', `The old bridge will stay closed – ${a.en} and ${b.en}`],
  (a, b) => ['en', `The bridge is old, say ${a.en} and ${b.en}`],
  (a, b) => ['ru', `Мост стар, утверждают ${a.ru[0]} и ${b.ru[0]}`],
  (a, b) => ['zh', `${a.zh}和${b.zh}表示，大桥很旧`],
];

describe('two who speak together', () => {
  it('are both cited, in whichever order they stand', () => {
    fc.assert(
      fc.property(speaker, speaker, fc.constantFrom(...JOINTLY), (a, b, write) => {
        fc.pre(a !== b);
        const [[lang, text], [, turned]] = [opened(write(a, b)), opened(write(b, a))];
        const [one = [], other = []] = readAll([
          { text, lang },
          { text: turned, lang },
        ]);
        expect(answerOf(one.filter(isAsserted)), text).toBe([a.id, b.id].sort().join(', '));
        expect(answerOf(other)).toBe(answerOf(one));
      }),
      { numRuns: 200 },
    );
  });
});

describe('adding a sentence', () => {
  const PLAIN = {
    en: ['The water stood high.', 'Two old boats lay on the stones.', 'Nobody was hurt.'],
    ru: ['Вода стояла высоко.', 'Две лодки лежали на камнях.', 'Никто не пострадал.'],
    zh: ['水面很高。', '两条旧船停在石头上。', '没有人受伤。'],
  } as const satisfies Record<Language, readonly string[]>;

  it('without a source never changes who is cited by the others', () => {
    const texts = fc.tuple(fc.oneof(speaker, outlet), fc.constantFrom<Language>('en', 'ru', 'zh'));
    const around = fc.array(fc.nat({ max: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(texts, around, around, ([who, lang], before, after) => {
        const said = {
          en: `The bridge is old, ${who.en} said.`,
          ru: `По словам ${who.ru[1]}, мост стар.`,
          zh: `今天，${who.zh}表示，大桥很旧。`,
        }[lang];
        const gap = lang === 'zh' ? '' : ' ';
        const all = [
          ...before.map((k) => PLAIN[lang][k]),
          said,
          ...after.map((k) => PLAIN[lang][k]),
        ];
        const text = all.join(gap);
        const [found = []] = readAll([{ text, lang }]);
        expect(answerOf(found), text).toBe(who.id);
        expect(found[0]?.nameStart).toBe(text.indexOf(found[0]?.name ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('marks', () => {
  it.each<[Language, string, string]>([
    ['en', 'The so-called NAME says the bridge is old', 'Kremlin'],
    ['en', 'The “NAME” says the bridge is old', 'Kremlin'],
    ['en', 'NAME “says” the bridge is old', 'Lavrov'],
    ['ru', '«NAME» заявил, что мост стар', 'Кремль'],
    ['ru', 'Так называемый NAME заявил, что мост стар', 'Кремль'],
    ['zh', '所谓“NAME”表示大桥很旧', '克里姆林宫'],
    ['zh', '“NAME”表示大桥很旧', '克里姆林宫'],
  ])('doubt: %s %s', (lang, template, name) => {
    const [found = []] = readAll([{ text: template.replace('NAME', name), lang }]);
    expect(found.map(({ scareQuotes }) => scareQuotes)).toEqual([true]);
    const plain = template.replace(/so-called |Так называемый |所谓/, '').replace(/[“”«»]/g, '');
    const [clean = []] = readAll([{ text: plain.replace('NAME', name), lang }]);
    expect(clean.map(({ id, scareQuotes }) => [id, scareQuotes])).toEqual([[found[0]?.id, false]]);
  });

  it('an outlet in quotation marks is no irony', () => {
    const [found = []] = readAll([{ text: 'Мост стар, сообщает «Коммерсантъ»', lang: 'ru' }]);
    expect(found.map(({ id, scareQuotes }) => [id, scareQuotes])).toEqual([['kommersant', false]]);
  });

  it.each<[Language, string]>([
    ['en', 'The Kremlin did not say that the bridge is old. The bridge is old, the Kremlin says'],
    ['ru', 'В Кремле не комментировали судьбу моста. Мост стар, заявили в Кремле'],
    ['zh', '拉夫罗夫没有表示大桥很旧。拉夫罗夫表示，大桥很旧'],
  ])('what is said outweighs what is denied: %s', (lang, text) => {
    const [found = []] = readAll([{ text, lang }]);
    expect(found.map(({ negated }) => negated)).toEqual([false]);
  });
});
