import { describe, expect, it } from 'vitest';
import STATES from '../../data/citation/states-zh.json' with { type: 'json' };
import { isAsserted, isOf, type Name, namesIn, readAll } from './citedNames.ts';

const NAMES = namesIn('zh');

const CITING = [
  'NAME表示，大桥完好',
  'NAME近日在会上强调，大桥完好',
  'NAME宣布大桥完好',
  '正如NAME所说，大桥完好',
  '今天上午，NAME指出，大桥完好',
  '大桥完好。NAME称，大桥没有关闭。',
  '对此，NAME回应称，大桥完好',
  'NAME再次表态：大桥完好',
] as const;

/** A land alone is no source here: 美国：…, 援引美国的话 */
const CITING_VOICES = [
  '报纸援引NAME的话，大桥完好',
  'NAME：大桥完好',
  'NAME并未表示大桥完好',
] as const;

const NOT_CITING = [
  '市长批评NAME',
  '市长昨天会见NAME',
  '市长向NAME表示感谢',
  '市长对NAME表示不满',
  '关于NAME的书表示大桥完好',
  '市长希望NAME早日来访',
  '如果NAME表示大桥完好，市长会很高兴',
  'NAME应当宣布大桥完好',
  '市长敦促NAME宣布大桥完好',
  '市长同NAME在会上一致表示，大桥完好',
] as const;

const LANDS: ReadonlySet<string> = new Set([
  ...Object.values(STATES).flatMap(({ names, capitals }) => [...names, ...capitals]),
  ...['欧盟', '布鲁塞尔'],
]);

/** A state or its capital, not one of its bodies. */
function isLand({ written }: Name): boolean {
  return LANDS.has(written);
}

function sentencesOf(templates: readonly string[], turns: number, names = NAMES) {
  return names.flatMap((name, at) =>
    Array.from({ length: turns }, (_, turn) => {
      const template = templates[(at * turns + turn) % templates.length] ?? '';
      const text = template.replace('NAME', name.written);
      return { name, text, lang: 'zh' as const, day: name.day };
    }),
  );
}

describe('every Chinese name of the registry', () => {
  const rows = [
    ...sentencesOf(CITING, 3),
    ...sentencesOf(
      CITING_VOICES,
      1,
      NAMES.filter((name) => !isLand(name)),
    ),
  ];
  const all = readAll(rows);

  it('is cited in every frame, and nobody else is', () => {
    const wrong = rows.filter(({ name }, at) => {
      const found = all[at] ?? [];
      const isRight = found.length === 1 && found[0] && isOf(found[0], name.actor);
      return !isRight;
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is said to stand where it stands, and its cue beside it', () => {
    const wrong = rows.filter(({ name, text }, at) => {
      const found = all[at]?.find((one) => isOf(one, name.actor));
      if (!found) return false;
      const isApart = found.cueEnd <= found.nameStart || found.cueStart >= found.nameEnd;
      const isIn = found.name === name.written && found.nameStart === text.indexOf(name.written);
      return !isIn || !(isApart || found.cue.includes(found.name));
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is marked as denied by 并未 alone', () => {
    const wrong = rows.filter(({ text }, at) =>
      (all[at] ?? []).some((found) => found.negated !== text.includes('并未表示')),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('no Chinese name of the registry', () => {
  it('is cited where it is only talked about, asked for or supposed', () => {
    const rows = sentencesOf(NOT_CITING, 4);
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => (all[at] ?? []).some(isAsserted));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is read out of a name that no registry knows', () => {
    const rows = [...CITING, ...CITING_VOICES].map((template) => ({
      text: template.replace('NAME', '魍魉魑魅'),
      lang: 'zh' as const,
    }));
    expect(readAll(rows).flat()).toEqual([]);
  });

  it('is a source for a land alone before a colon or behind 援引', () => {
    const lands = NAMES.filter(isLand);
    const rows = sentencesOf(CITING_VOICES, 3, lands);
    const all = readAll(rows);
    const wrong = rows.filter((_, at) => (all[at] ?? []).length > 0);
    expect(lands.length).toBeGreaterThan(200);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
