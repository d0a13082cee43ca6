import { describe, expect, it } from 'vitest';
import RU from '../../data/citation/ru.json' with { type: 'json' };
import { cited, read } from './registryCitations.ts';

const REAL: Readonly<Record<string, string>> = {
  lavrov: 'rus-lavrov',
  'chn-government': 'chn-gov',
};

describe('every Russian cue', () => {
  it.each([...RU.verbs, ...RU.shortForms].map(({ test }) => test))('%s', (sentence) => {
    expect(read(sentence, 'ru').map(({ id }) => id)).toContain('rus-lavrov');
  });

  it.each(RU.frames.map(({ pattern, test, source }) => [pattern, test, source]))(
    '%s: %s',
    (_, sentence, source) => {
      expect(cited(sentence, 'ru')).toEqual([REAL[source] ?? source]);
    },
  );
});

describe('cites in every case', () => {
  it.each([
    ['По словам Марии Захаровой, мост цел', ['rus-zakharova']],
    ['Мост цел, сообщили в МИДе Турции', ['tur-mfa']],
    ['Мост цел, заявил официальный представитель МИД КНР Чжао Лицзянь', ['chn-zhao']],
    ['Мост цел, заявила официальный представитель китайского МИД', ['chn-mfa']],
    ['Согласно данным Всемирного банка, улов вырос', ['world-bank']],
    ['Газета пишет о мосте со ссылкой на источники в Кремле', ['rus-kremlin']],
    ['Глава МИД Турции призвал беречь мост', ['tur-cavusoglu']],
    [
      'Мост цел, рассказал журналистам министр иностранных дел Венгрии Петер Сийярто',
      ['hun-szijjarto'],
    ],
    ['Лавров прибыл в Омск. По его словам, мост цел', ['rus-lavrov']],
    ['Мост цел, заявила Ангела Меркель', ['deu-merkel']],
    ['Власти Казахстана опровергли слухи о мосте', ['kaz-gov']],
    ['Лавров отказался говорить о мосте, подчеркнув, что он цел', ['rus-lavrov']],
  ])('%s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });
});

describe('does not cite', () => {
  it.each([
    // talked about
    'Лавров встретился с Меркель в Омске',
    'Путин пообещал вернуться', // cited below: the object is not
    'Рыбаки попросили Лаврова открыть мост',
    'В Китае отметили праздник урожая',
    'О новом мосте говорили в Кремле',
    'Мост построили по заказу России',
    'Помощник не видел Лаврова, заявил сторож моста',
  ])('%s', (text) => {
    const ids = cited(text, 'ru');
    expect(ids.filter((id) => id !== 'rus-putin')).toEqual([]);
  });

  it('takes whom a speaker addresses for no speaker', () => {
    expect(cited('Путин пообещал Меркель вернуть мост', 'ru')).toEqual(['rus-putin']);
  });
});

describe('marks', () => {
  it('lists what is denied, marked', () => {
    const [citation] = read('В Кремле не комментировали судьбу моста', 'ru');
    expect(citation).toMatchObject({ id: 'rus-kremlin', negated: true });
  });

  it('lists what is asked, marked', () => {
    const [citation] = read('Почему Лавров заявил о мосте?', 'ru');
    expect(citation).toMatchObject({ id: 'rus-lavrov', questioned: true });
  });

  it('says who relays whom', () => {
    const found = read('Мост цел, заявил Лавров, сообщает агентство Синьхуа', 'ru');
    expect(found.map(({ id, relayedBy }) => [id, relayedBy])).toEqual([
      ['rus-lavrov', 'xinhua'],
      ['xinhua', null],
    ]);
  });

  it('gives the exact spans', () => {
    const text = 'Мост цел, заявил вчера Лавров';
    const [citation] = read(text, 'ru');
    expect(text.slice(citation?.nameStart, citation?.nameEnd)).toBe('Лавров');
    expect(text.slice(citation?.cueStart, citation?.cueEnd)).toBe('заявил');
  });
});
