import { describe, expect, it } from 'vitest';
import { cited, read } from './registryCitations.ts';

describe('a Russian verb with a direct object', () => {
  it.each([
    'Эксперт раскритиковал Вашингтон',
    'Депутат обвинил Вашингтон в порче моста',
    'Иванов обвинил МИД в порче буёв',
    'Газета раскритиковала МИД России',
    'Партия раскритиковала Пекин',
    'Пользователи раскритиковали Вашингтон',
    'Сенатор призвал Пекин убрать сети',
    'Мэр поблагодарил МИД России',
    'Министерство раскритиковало Пекин',
    'Клуб поддержал Первый канал',
    'Сторож призвал Китай и Россию убрать сети',
    'Российские лоцманы обвинили власти Франции в порче моста',
    'Сторожа поблагодарил Харрис',
    // may be either
    'План осудил Кремль',
  ])('cites nobody whose name may be its object: %s', (text) => {
    expect(cited(text, 'ru')).toEqual([]);
  });

  it.each([
    ['Мост стар, обвинил сторожа Пекин', ['chn-gov']],
    ['Высылку дипломатов осудил МИД России', ['rus-mfa']],
    ['Решение суда раскритиковал Пекин', ['chn-gov']],
    ['Новые пошлины осудил МИД КНР', ['chn-mfa']],
    ['Санкции раскритиковали Китай и Россия', ['chn-gov', 'rus-gov']],
    ['Санкции раскритиковали Россия и ещё семь стран', ['rus-gov']],
    ['Инициативу поддержали правительство России и МВД России', ['rus-gov', 'rus-mvd']],
    ['Лоцманов Омска поздравил Владимир Путин', ['rus-putin']],
    ['«Мост цел», — отметил Пекин', ['chn-gov']],
    ['О ремонте моста заявил Пекин', ['chn-gov']],
    ['В Кремле раскритиковали Вашингтон', ['rus-kremlin']],
  ])('cites who can only be its subject: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });
});

describe('what is merely supposed in Russian', () => {
  it.each([
    'Если Лавров заявил, что мост цел, его откроют',
    'Если Лавров, выступая в Омске, заявил, что мост цел, его откроют',
    'Мост откроют, если об этом заявил Лавров',
    'Даже если в Кремле заявили, что мост цел, он стар',
  ])('cites nobody: %s', (text) => {
    expect(cited(text, 'ru')).toEqual([]);
  });

  it.each([
    'Если мост цел, заявил Лавров, его откроют',
    'Лавров заявил, что если мост цел, его откроют',
    'Если, по словам Лаврова, мост цел, его откроют',
    'Мост откроют, если до него дойдут — Лавров',
  ])('is told from what he supposes: %s', (text) => {
    expect(cited(text, 'ru')).toEqual(['rus-lavrov']);
  });

  it.each(['Разве Лавров заявил, что мост стар?', 'Неужели Лавров заявил о мосте?'])(
    'is marked as asked: %s',
    (text) => {
      expect(read(text, 'ru')).toMatchObject([{ id: 'rus-lavrov', questioned: true }]);
    },
  );
});

describe('whom a Russian paper quotes', () => {
  it.each([
    ['«Мост стар», — цитирует ТАСС Лаврова', ['rus-lavrov', 'tass']],
    ['ТАСС цитирует Лаврова: «Мост стар»', ['rus-lavrov', 'tass']],
    ['«Мост стар», — цитируют слова Лаврова журналисты', ['rus-lavrov']],
    ['Сторож цитирует Путину старую лоцию', []],
  ])('is cited, and the paper is: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });

  it('passes on what he said', () => {
    expect(
      read('ТАСС цитирует Лаврова: «Мост стар»', 'ru').find(({ id }) => id === 'rus-lavrov'),
    ).toMatchObject({ relayedBy: 'tass' });
    expect(read('Сторож не цитирует Лаврова', 'ru')).toMatchObject([{ negated: true }]);
  });
});
