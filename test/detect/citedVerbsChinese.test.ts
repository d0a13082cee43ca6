import { describe, expect, it } from 'vitest';
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import { answerOf, assertedOf, readAll, tooMany } from './citedNames.ts';

/** 拉夫罗夫说船闸会修好 → 拉夫罗夫 and 说船闸会修好 */
const VERBS = ZH.verbs.map(({ verb, test }) => {
  const subject = /^(?:拉夫罗夫|美方|俄方|新华社)/.exec(test)?.[0] ?? '';
  return { verb, test, subject, rest: test.slice(subject.length) };
});

type Verb = (typeof VERBS)[number];
type Write = (verb: Verb) => string;

function written(writes: Readonly<Record<string, Write>>, verbs: readonly Verb[] = VERBS) {
  return Object.values(writes).flatMap((write) =>
    verbs.map((verb) => ({ verb, text: write(verb), lang: 'zh' as const })),
  );
}

const IDS: Readonly<Record<string, string>> = {
  拉夫罗夫: 'rus-lavrov',
  美方: 'usa-gov',
  俄方: 'rus-gov',
  新华社: 'xinhua',
};

describe('every Chinese verb of speech', () => {
  it('has a sentence that begins with its subject', () => {
    expect(VERBS.filter(({ subject }) => subject === '')).toEqual([]);
    expect(VERBS.filter(({ verb, rest }) => !rest.includes(verb))).toEqual([]);
  });

  it('says as much with time, adverbs, place, title and a sentence before it', () => {
    const rows = written({
      plain: ({ test }) => test,
      time: ({ subject, rest }) => `${subject}近日${rest}`,
      again: ({ subject, rest }) => `${subject}再次${rest}`,
      today: ({ test }) => `今天，${test}`,
      meeting: ({ subject, rest }) => `${subject}昨天在会上${rest}`,
      second: ({ test }) => `大桥很旧。${test}`,
      about: ({ test }) => `对此，${test}`,
    });
    const all = readAll(rows);
    const wrong = rows.filter(
      ({ verb }, at) => answerOf(all[at] ?? []) !== (IDS[verb.subject] ?? 'nobody'),
    );
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('says as much for a person with title and state', () => {
    const rows = written(
      {
        minister: ({ rest }) => `俄罗斯外长拉夫罗夫${rest}`,
        title: ({ rest }) => `拉夫罗夫外长${rest}`,
      },
      VERBS.filter(({ subject }) => subject === '拉夫罗夫'),
    );
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => answerOf(all[at] ?? []) !== 'rus-lavrov');
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('asserts nothing where it is denied, demanded or supposed', () => {
    const rows = written({
      没有: ({ subject, rest }) => `${subject}没有${rest}`,
      并未: ({ subject, rest }) => `${subject}并未${rest}`,
      拒绝: ({ subject, rest }) => `${subject}拒绝${rest}`,
      应当: ({ subject, rest }) => `${subject}应当${rest}`,
      必须: ({ subject, rest }) => `${subject}必须${rest}`,
      如果: ({ test }) => `如果${test}，市长会很高兴`,
      是否: ({ subject, rest }) => `市长想知道${subject}是否${rest}`,
    });
    const all = readAll(rows);
    expect(tooMany(assertedOf(rows, all), rows.length)).toEqual([]);
  });

  it('says nothing of whom it is said of, to or by', () => {
    const rows = written({
      对: ({ subject, rest }) => `市长对${subject}${rest}`,
      向: ({ subject, rest }) => `市长向${subject}${rest}`,
      friend: ({ subject, rest }) => `${subject}的朋友${rest}`,
      要求: ({ subject, rest }) => `市长要求${subject}${rest}`,
      呼吁: ({ subject, rest }) => `市长呼吁${subject}${rest}`,
      unknown: ({ rest }) => `魍魉${rest}`,
    });
    const all = readAll(rows);
    expect(tooMany(assertedOf(rows, all), rows.length)).toEqual([]);
  });

  it('is marked where it is asked', () => {
    const rows = written({
      为什么: ({ test }) => `为什么${test}？`,
      难道: ({ test }) => `难道${test}吗？`,
    });
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => all[at]?.some((found) => !found.questioned));
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
    expect(all.filter((found) => found.length > 0).length).toBeGreaterThan(rows.length * 0.6);
  });

  it('gives the verb as the cue, and the subject as the name', () => {
    const all = readAll(VERBS.map(({ test }) => ({ text: test, lang: 'zh' as const })));
    const wrong = VERBS.filter(
      ({ verb, subject }, at) =>
        all[at]?.[0]?.name !== subject || !all[at]?.[0]?.cue.includes(verb.slice(0, 2)),
    );
    expect(wrong.map(({ test }) => test)).toEqual([]);
  });
});

describe('every Chinese frame', () => {
  it.each([
    ['name and verb', '俄罗斯外长拉夫罗夫日前在接受治疗时睡着了'],
    ['according to', '据新华社门口的老人看，驳船停在岬角附近'],
    ['data of', '根据新华社旁边的路牌，鱼市就在前面'],
    ['quoting', '报纸没有提到拉夫罗夫，船闸会修好'],
    ['just as', '正如拉夫罗夫的船一样，船闸会修好'],
    ['document', '新华社的大楼很高，鱼的数量增加了'],
    ['side', '俄方码头没有关闭'],
    ['goes on', '拉夫罗夫抵达鄂木斯克。看守表示船闸会修好'],
    ['headline head', '拉夫罗夫来了，船闸会修好'],
  ])('has a sentence that looks like it and cites nobody: %s', (frame, text) => {
    expect(ZH.frames.map((row) => row.frame)).toContain(frame);
    expect(readAll([{ text, lang: 'zh' }])[0]).toEqual([]);
  });

  it('has such a sentence', () => {
    expect(ZH.frames).toHaveLength(9);
  });
});

describe('every Chinese word for a source', () => {
  function sourcesOf(texts: readonly string[]): readonly string[] {
    const all = readAll(texts.map((text) => ({ text, lang: 'zh' as const })));
    return texts.filter((_, at) => answerOf(all[at] ?? []) !== 'xinhua');
  }

  it('takes 据X报道 with each of its words', () => {
    expect(
      sourcesOf(
        ZH.according.flatMap((word) =>
          ZH.accordingNouns.map((noun) => `${word}新华社${noun}，大桥完好`),
        ),
      ),
    ).toEqual([]);
  });

  it('takes 援引X的话 with each of its words', () => {
    expect(sourcesOf(ZH.quoting.map((word) => `报纸${word}新华社的话，大桥完好`))).toEqual([]);
  });

  it('takes X的报告显示 with each of its words', () => {
    expect(
      sourcesOf(
        ZH.documentNouns.flatMap((noun) =>
          ZH.documentVerbs.map((verb) => `新华社的${noun}${verb}，大桥完好`),
        ),
      ),
    ).toEqual([]);
  });

  it('takes 正如X所说 with each of its ends', () => {
    expect(sourcesOf(ZH.likeEnds.map((end) => `正如新华社${end}，大桥完好`))).toEqual([]);
  });
});
