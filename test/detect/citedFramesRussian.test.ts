import { describe, expect, it } from 'vitest';
import RU from '../../data/citation/ru.json' with { type: 'json' };
import { answerOf, isAsserted, readAll, tooMany } from './citedNames.ts';

describe('every Russian frame', () => {
  it.each([
    ['verb and subject', 'Паром пойдёт в мае, заявил журналистам друг Лаврова'],
    ['subject and verb', 'Лавров на встрече с лоцманами пил чай'],
    ['in a place they say', 'В Пекине построили новый риф'],
    ['according to', 'По соседству с Лавровым мост разведут ночью'],
    ['with reference to', 'Мост разведут ночью, пишет газета со снимком МИД КНР'],
    ['headline tail', 'Мост разведут ночью — по дороге к Лаврову'],
    ['headline head', 'Лавров и мост: новая книга'],
    ['headline about', 'Рассказ о Лаврове: разведём ночью'],
    ['statement', 'В доме Лаврова говорится много слов'],
    ['credit', 'Мост развели ночью ради буксиров (фото: Синьхуа)'],
    ['title goes on', 'Лавров прибыл в Омск. Сторож добавил, что мост цел'],
  ])('has a sentence that looks like it and cites nobody: %s', (frame, text) => {
    expect(RU.frames.map((row) => row.frame)).toContain(frame);
    expect(readAll([{ text, lang: 'ru' }])[0]?.filter(isAsserted)).toEqual([]);
  });

  it('has such a sentence', () => {
    expect(RU.frames).toHaveLength(11);
  });
});

describe('every Russian phrase for a source', () => {
  it('takes its source in the genitive, and no other', () => {
    const rows = RU.byWords.flatMap((word) =>
      ['Лаврова', 'с Лавровым', 'о Лаврове'].map((name) => ({
        text: `По ${word} ${name}, мост цел`,
        lang: 'ru' as const,
      })),
    );
    const all = readAll(rows);
    const wrong = rows.filter(({ text }, at) => {
      const expected = /Лаврова/.test(text) ? 'rus-lavrov' : '';
      return answerOf(all[at] ?? []) !== expected;
    });
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('takes «согласно» with every noun', () => {
    const rows = RU.agreeNouns.map((noun) => ({
      text: `Согласно ${noun} Минобороны России, мост цел`,
      lang: 'ru' as const,
    }));
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => answerOf(all[at] ?? []) !== 'rus-mod');
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });

  it('takes documents in which something stands', () => {
    const rows = RU.impersonal.map((said) => ({
      text: `В заявлении Кремля ${said}, что мост цел`,
      lang: 'ru' as const,
    }));
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => answerOf(all[at] ?? []) !== 'rus-kremlin');
    expect(
      tooMany(
        wrong.map(({ text }) => text),
        rows.length,
      ),
    ).toEqual([]);
  });
});
