import { describe, expect, it } from 'vitest';
import { cited } from './registryCitations.ts';

describe('a Russian name', () => {
  it.each([
    ['Синьхуа сообщает, что мост цел', ['xinhua']],
    ['Мост цел. Росбалт утверждает, что он стар', ['rosbalt']],
    ['Блумберг: мост цел', ['bloomberg']],
    // words of the language
    ['Известия с фронта сообщают мало нового', []],
    ['Политика утверждает себя сама', []],
    ['«Известия» утверждают, что мост цел', ['izvestia']],
    ['«Известия» утверждает, что мост цел', ['izvestia']],
    ['Мост цел, утверждают Известия', ['izvestia']],
    ['Мост цел, пишут «Ведомости»', ['vedomosti']],
    ['Мост цел, пишет газета «Ведомости»', ['vedomosti']],
  ])('of a paper needs no marks at the head of a sentence unless it is a word: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });

  it.each([
    ['По данным Рейтер, мост цел', ['reuters']],
    ['По данным Рейтера, мост цел', ['reuters']],
    ['По сообщению Блумберг, мост цел', ['bloomberg']],
    ['По словам Синьхуа, мост цел', ['xinhua']],
    ['Мост цел, пишет сторож со ссылкой на Синьхуа', ['xinhua']],
    ['Согласно Рейтер, мост цел', ['reuters']],
    ['В заявлении Рейтер говорится, что мост цел', ['reuters']],
    ['«Рейтер»: мост цел', ['reuters']],
    // persons are declined
    ['По данным Лавров, мост цел', []],
  ])('of a paper may stay as it is behind «по данным»: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });

  it.each([
    ['Мост цел, сообщает телеканал «Дождь»', ['tvrain']],
    ['Мост цел, сообщили на телеканале "Звезда"', ['zvezda']],
    ['По данным агентства «Прайм», мост цел', ['prime']],
    ['Мост цел, заявила структура «ООН-женщины»', ['un-women']],
    // the channel, not the land
    ['Мост стар, сообщает телеканал «Россия»', ['rossiya-1']],
    [
      'Министерство экономики, торговли и промышленности Японии утверждает, что мост цел',
      ['jpn-meti'],
    ],
    ['Сторож пересказал анекдот про МИА «Россия сегодня»', []],
  ])('is found with the marks inside it: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });

  it.each([
    ['Рим заявил, что мост цел', ['ita-gov']],
    ['Чад заявил, что мост цел', ['tcd-gov']],
    ['рим заявил сторожу о мосте', []],
    ['Мост цел, сообщает САНА', ['sana']],
    ['Сана заявила, что мост цел', ['yem-gov']],
    ['По данным ЕКА, мост цел', ['esa']],
    ['В ЕКА заявили, что мост цел', ['esa']],
    ['В ЕК заявили, что мост цел', ['eu-commission']],
    ['По мнению США, мост цел', ['usa-gov']],
  ])('of few letters is told from others by how it is written: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });

  it.each([
    ['По словам Камалы Харрис, мост цел', ['usa-harris'], '2022-01-10'],
    ['По словам Мишеля Барнье, мост цел', ['fra-barnier'], '2024-10-10'],
    ['По словам Мишеля Ауна, мост цел', ['lbn-michel-aoun'], '2022-01-10'],
    ['По словам Мишель Бачелет, мост цел', ['un-bachelet'], '2022-01-10'],
    ['По словам Мишеля Бачелета, мост цел', [], '2022-01-10'],
  ])('of a woman and of a man has its own forms: %s', (text, ids, day) => {
    expect(cited(text, 'ru', undefined, day)).toEqual(ids);
  });

  it.each([
    ['Министр обороны Саудовской Аравии заявил, что мост цел', ['sau-gov']],
    ['Президент Южной Кореи заявил, что мост цел', ['kor-moon']],
    ['МИД Доминиканской Республики утверждает, что мост цел', ['dom-gov']],
    ['Премьер-министр Папуа — Новой Гвинеи заявил, что мост цел', ['png-marape']],
    ['Папуа — Новая Гвинея заявила, что мост цел', ['png-gov']],
    ['Гвинея заявила, что мост цел', ['gin-gov']],
  ])('of a state in several words stands behind its offices: %s', (text, ids) => {
    expect(cited(text, 'ru')).toEqual(ids);
  });
});
