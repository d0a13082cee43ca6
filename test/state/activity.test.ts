import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/state/app.ts';
import { RUSSIAN } from '../../src/state/catalogues/ru.ts';
import { inEnglish, said, speak, toSay } from '../../src/state/language.ts';
import { RECORD } from '../ui/fakeCase.ts';
import { fakePorts } from '../ui/fakePorts.ts';

afterEach(() => speak('en'));

async function opened() {
  const ports = fakePorts();
  const app = createApp(ports);
  await app.actions.start();
  await app.actions.openCase(RECORD.id);
  const done = () =>
    (app.model.overview.value?.activity.entries ?? []).map(
      ({ deed, turn, what }) => `${deed}${turn ? `, ${turn}` : ''}: ${inEnglish(() => said(what))}`,
    );
  return { ports, ...app, done };
}

const EDGE = { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' } as const;

describe('what was done in a case', () => {
  it('is noted: judgements by name, settings, pins, files saved; not what is only looked at', async () => {
    const { actions, done, ports } = await opened();
    await actions.select(EDGE);
    await actions.setColour('kind');
    await actions.openScreen('tables');
    expect(done()).toEqual([]);
    await actions.judge(
      EDGE,
      { verdict: 'confirmed' },
      toSay('confirming {what}', { what: toSay('this edge') }),
    );
    await actions.setWindow(60_000);
    await actions.setChance(0.01, false);
    await actions.pin('rt', 1, 2);
    await actions.saveTable('edges-csv');
    expect(done()).toEqual([
      'judgement: confirming this edge: RT to Chinese foreign ministry, citation',
      'settings: window: 60 s',
      'settings: chance: q at most 0.01',
      'arrangement: moving an actor',
      `export: saving ${[...ports.saved.keys()][0]}`,
    ]);
  });

  it('says what was taken back and done again', async () => {
    const { actions, done } = await opened();
    await actions.setMinWeight(3);
    await actions.undo();
    await actions.redo();
    await actions.select(EDGE);
    await actions.undo();
    expect(done().map((words) => words.replace(/:.*/, ''))).toEqual([
      'settings',
      'settings, taken back',
      'settings, done again',
    ]);
  });

  it('is said in the language that is spoken when it is shown, and so is what can be undone', async () => {
    const { actions, model } = await opened();
    await actions.judge(
      EDGE,
      { verdict: 'unsure' },
      toSay('doubting {what}', { what: toSay('this edge') }),
    );
    const undo = () => said(model.history.value.past.at(-1)?.label ?? { text: '' });
    const noted = () => said(model.overview.value?.activity.entries[0]?.what ?? { text: '' });
    expect(undo()).toBe('doubting this edge');
    speak('ru', RUSSIAN);
    expect(undo()).not.toMatch(/[a-z]/);
    expect(noted()).toMatch(/^[^a-z]*RT/);
    speak('en');
    expect(undo()).toBe('doubting this edge');
  });

  it('says so where it cannot be noted, and the change stands', async () => {
    const ports = fakePorts();
    const refuse = async () => {
      throw new Error('The browser’s storage is full.');
    };
    const desks = { ...ports.desks, caseDesk: { ...ports.desks.caseDesk, addActivity: refuse } };
    const { model, actions } = createApp({ ...ports, desks });
    await actions.start();
    await actions.openCase(RECORD.id);
    await actions.setMinWeight(3);
    expect(model.view.value?.filters.minWeight).toBe(3);
    expect(model.problem.value?.happened).toBe('What was done could not be noted in the case');
  });
});

describe('a message from a file', () => {
  it('never fails, whatever stands in it', () => {
    expect(said({ text: '{broken', values: { a: 1 } })).toBe('{broken');
    expect(said({ text: '{gone}', values: {} })).toBe('{gone}');
    expect(said({ text: 'no {values}' })).toBe('no {values}');
    expect(said({ text: '{a}', values: { a: { text: '<b>{b}</b>', values: { b: 'x' } } } })).toBe(
      '<b>x</b>',
    );
  });
});
