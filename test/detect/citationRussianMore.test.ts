import { describe, expect, it } from 'vitest';
import { cited, read } from './registryCitations.ts';

const of = (text: string, day = '2024-11-20') => cited(text, 'ru', undefined, day);

describe('the tail of a Russian headline', () => {
  it.each([
    ['Мост над старой рекой разведут ночью, — SANA.', 'sana'],
    ['Мост над старой рекой разведут ночью — The Times of Israel', 'times-of-israel'],
    ['**Мост над старой рекой разведут ночью** — СВР РФ', 'rus-svr'],
    ['Мост над старой рекой разведут ночью — командующий РВСН Каракаев', 'rus-karakaev'],
    ['Мост над старой рекой нравится людям — опрос ВЦИОМ', 'rus-vtsiom'],
    ['Мост над старой рекой разведут ночью — Reuters со ссылкой на лоцмана', 'reuters'],
    ['Мост над старой рекой разведут ночью — генпрокурор ФРГ', 'deu-gov'],
  ])('%s', (text, id) => {
    expect(of(text)).toEqual([id]);
  });

  it('is no apposition, and no name of a channel', () => {
    const text = 'Гостей ждёт хозяин моста - президент Казахстана Касым-Жомарт Токаев. Мост новый.';
    expect(of(text)).toEqual([]);
    expect(
      of('Скорее сохраняйте канал [Мой любимый тёплый город — Москва.](https://t.me/x)'),
    ).toEqual([]);
  });
});

describe('where and by whom it is said in Russian', () => {
  it.each([
    ['Мост разведут ночью, сообщили в "Ростехе"', ['rus-rostec']],
    ['Мост разведут ночью. Об этом сообщается на сайте Гидрометцентра России.', ['rus-gidromet']],
    ['США сообщили о новом мосте', ['usa-gov']],
    ['О закрытии моста объявили Испания, Италия и Греция.', ['esp-gov', 'grc-gov', 'ita-gov']],
    ['Мост цел, сообщила пресс-служба правительства Германии', ['deu-gov']],
    ['Мост цел, сообщает министерство туризма Мальдив', ['mdv-gov']],
    ['Об этом заявил замминистра финансов РФ Иван Петров', ['rus-minfin']],
    ['Мост цел, заявил помощник президента РФ Андрей Фурсенко', ['rus-fursenko']],
    ['Песков не исключил, что мост закроют', ['rus-peskov']],
    ['Министерство обороны Италии: мост цел', ['ita-mod']],
  ])('%s', (text, ids) => {
    expect(of(text)).toEqual(ids);
  });

  it.each([
    'Лоцман подтвердил аварию и назвал Израиль виновным',
    'Организация попросила правительство отменить сбор',
    'По информации российских военных телеграм-каналов, мост цел',
    'Мы подробно рассказывали о Блинкене и Рубио в этом тексте',
    'В Минздраве Приморья прокомментировали аварию',
  ])('no citation: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('a bare body is the one that the text has named with its state', () => {
    const text = 'Украинский генштаб заявил о новом мосте. Генштаб напоминает, что мост узок.';
    expect(of(text)).toEqual(['ukr-general-staff']);
  });

  it('what a document does not say is denied', () => {
    const [one] = read('В коммюнике G20 не подчеркивается длина моста', 'ru');
    expect(one).toMatchObject({ id: 'g20', negated: true });
  });
});
