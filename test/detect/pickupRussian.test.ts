import { describe, expect, it } from 'vitest';
import { createMatchedPoints } from '../../src/detect/pickupPoints.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { answer, dated, pickUpsIn, TOOLS } from './pickupCase.ts';

/** A post of the Russian ministry in English, as its channel writes. */
function statement(id: string, day: number, text: string): Post {
  return dated(day, { id, text, platform: 'telegram', handle: 'MFARussia', lang: 'en' });
}

function relay(text: string, given: Partial<Post> = {}): Post {
  return dated(0, { id: 'r', text, handle: '1tv.ru', lang: 'ru', ...given });
}

const SUBJECTS = ['harbour dues', 'polar bears', 'old maps', 'railway museum', 'folk songs'];
const OTHER_DAYS = Array.from({ length: 30 }, (_, k) =>
  statement(`o${k}`, -20 - k, `${SUBJECTS[k % 5]} and ${SUBJECTS[(k * 3 + 1) % 5]} of the day`),
);
const GRAIN = statement(
  'grain',
  0,
  'statement on the blockade of grain and fertiliser in black sea ports',
);
const VIRUS = statement(
  'virus',
  0,
  'statement on vaccine supplies against the coronavirus pandemic',
);
const LAVROV = [['r', 'rus-lavrov']] as const;
const MFA = [['r', 'rus-mfa']] as const;

describe('pick-ups between Russian and English', () => {
  it('meet by a list of common words, in any Russian form', () => {
    const posts = [
      ...OTHER_DAYS,
      GRAIN,
      VIRUS,
      relay('МИД: зерно и удобрения блокируют в портах, поставок продовольствия нет'),
    ];
    const found = pickUpsIn(posts, MFA)('r', 'rus-mfa');
    expect(found?.ids[0]).toBe('grain');
    expect(found?.id).toBe('grain');
  });

  it('meet by the sound of names that are in no list', () => {
    const posts = [
      ...OTHER_DAYS,
      statement('a', 0, 'comment on the visit of horvat brodarich to the harbour'),
      statement('b', 0, 'comment on the visit of stipe kovalenta to the harbour'),
      relay('В МИД рассказали о Ковалентой'),
      relay('В МИД рассказали о Бродариче', { id: 'q' }),
    ];
    const find = pickUpsIn(posts, [...MFA, ['q', 'rus-mfa']]);
    expect(find('r', 'rus-mfa')?.ids[0]).toBe('b');
    expect(find('q', 'rus-mfa')?.ids[0]).toBe('a');
  });

  it('meet Chinese through the English of both lists', () => {
    const posts = [
      ...Array.from({ length: 30 }, (_, k) => answer(`o${k}`, -20 - k, `天气很好，火车晚点。${k}`)),
      answer('s', 0, '生物实验室存储病毒，国防部必须公开军事活动信息。'),
      answer('n', 0, '选举已经结束，议会将投票。'),
      relay('Китай требует раскрыть информацию о военных биолабораториях, где хранятся вирусы'),
    ];
    expect(pickUpsIn(posts, [['r', 'chn-mfa']])('r', 'chn-mfa')?.ids[0]).toBe('s');
  });

  it('show the matched words in both texts', () => {
    const [a, b] = ['Обсуждали зерно и порты с Ковалентой', 'grain, ports and kovalenta'];
    const posts = postTable([...OTHER_DAYS, statement('s', 0, b), relay(a)]);
    const { actors } = createDirectory(REGISTRY, []);
    const points = createMatchedPoints(posts, new Uint32Array(posts.length), actors, TOOLS);
    const found = points(posts.length - 1, posts.length - 2).map((point) => [
      a.slice(point.a[0]?.start, point.a[0]?.end),
      b.slice(point.b[0]?.start, point.b[0]?.end),
    ]);
    expect(found).toContainEqual(['зерно', 'grain']);
    expect(found).toContainEqual(['порты', 'ports']);
    expect(found).toContainEqual(['Ковалентой', 'kovalenta']);
  });
});

describe('whose words they are', () => {
  const said = 'Лавров назвал условия';
  const interview = statement(
    'own',
    0,
    'foreign minister sergey lavrov’s interview with a radio station',
  );
  const other = statement('other', 0, 'president vladimir putin’s interview with a radio station');
  const photo = statement(
    'photo',
    0,
    'photo of the day: foreign minister sergey lavrov at the harbour',
  );

  it('takes what the named person said to the public that day, though no word is the same', () => {
    const found = pickUpsIn([...OTHER_DAYS, other, photo, interview, relay(said)], LAVROV);
    expect(found('r', 'rus-lavrov')?.id).toBe('own');
    expect(found('r', 'rus-lavrov')?.ids).toEqual(['own', 'photo']);
  });

  it('does not take it a day later, nor a photograph, nor what somebody else said', () => {
    const before = statement('own', -1, interview.text);
    const found = pickUpsIn([...OTHER_DAYS, other, photo, before, relay(said)], LAVROV);
    expect(found('r', 'rus-lavrov')?.id).toBe('');
    expect(pickUpsIn([...OTHER_DAYS, other, relay(said)], LAVROV)('r', 'rus-lavrov')?.ids).toEqual(
      [],
    );
  });

  it('does not take an interview for a telephone call', () => {
    const call = relay('Лавров в разговоре по телефону назвал условия');
    const found = pickUpsIn([...OTHER_DAYS, interview, call], LAVROV)('r', 'rus-lavrov');
    expect(found?.ids).toEqual(['own']);
    expect(found?.score).toBeLessThan(
      pickUpsIn([...OTHER_DAYS, interview, relay(said)], LAVROV)('r', 'rus-lavrov')?.score ?? 0,
    );
  });

  it('reads whom the address names where the text names the bare state', () => {
    const url = 'https://www.rt.com/news/1-lavrov-world-order/';
    const cites = [['r', 'rus-gov']] as const;
    const scoreOf = (one: Post) =>
      pickUpsIn([...OTHER_DAYS, interview, one], cites)('r', 'rus-gov')?.score ?? 0;
    const text = 'The radio station asked – Russia';
    const english = { handle: 'rt.com', lang: 'en' };
    expect(scoreOf(relay(text, { ...english, url }))).toBeGreaterThan(
      scoreOf(relay(text, english)),
    );
  });

  it('reads “spokesperson” as those of the day', () => {
    const briefing = statement('own', 0, 'briefing by maria zakharova');
    const scoreOf = (text: string) =>
      pickUpsIn([...OTHER_DAYS, briefing, relay(text)], MFA)('r', 'rus-mfa')?.score ?? 0;
    expect(scoreOf('Официальный представитель МИД ответила на брифинге')).toBeGreaterThan(
      scoreOf('МИД ответил на брифинге'),
    );
  });
});
