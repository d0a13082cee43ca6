import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/state/app.ts';
import { RECORD } from '../ui/fakeCase.ts';
import { fakePorts } from '../ui/fakePorts.ts';

/** The fake case as if it had so many edges. */
async function openedWith(edges: number, fragment = '') {
  const ports = fakePorts();
  const { caseDesk } = ports.desks;
  const desk = {
    ...caseDesk,
    picture: async (filters: Parameters<typeof caseDesk.picture>[0]) => {
      const picture = await caseDesk.picture(filters);
      return { ...picture, totals: { ...picture.totals, edges } };
    },
  };
  ports.fragment.text = fragment;
  const app = createApp({ ...ports, desks: { ...ports.desks, caseDesk: desk } });
  await app.actions.start();
  if (fragment === '') await app.actions.openCase(RECORD.id);
  return { ports, ...app };
}

describe('a case of very many edges', () => {
  it('is first drawn by cluster, and its address says so', async () => {
    const { model, ports } = await openedWith(20_000);
    expect(model.view.value?.network.fold).toBe('cluster');
    expect(ports.fragment.text).toBe('case=case-1&n-fold=cluster');
    expect(model.drawn.value?.members.size).toBeGreaterThan(0);
    expect(model.history.value.past).toEqual([]);
  });

  it('is drawn actor by actor once that was asked for, also when it is opened again', async () => {
    const { model, actions, ports } = await openedWith(20_000);
    await actions.arrange({ text: 'every actor' }, { fold: 'none' });
    expect(ports.fragment.text).toBe('case=case-1&n-fold=none');
    expect(model.drawn.value?.members.size).toBe(0);
    const again = await openedWith(20_000, `#${ports.fragment.text}`);
    expect(again.model.view.value?.network.fold).toBe('none');
    await actions.arrange({ text: 'states' }, { fold: 'state' });
    expect(ports.fragment.text).toBe('case=case-1&n-fold=state');
  });

  it('is left as the address names a part of it, or groups', async () => {
    for (const part of [
      'hide=copy',
      'weight=2',
      'n-group=["Two","rt","chn-mfa"]',
      'n-fold=state',
    ]) {
      const { model } = await openedWith(20_000, `#case=case-1&${part}`);
      expect(model.view.value?.network.fold).toBe(part === 'n-fold=state' ? 'state' : 'none');
    }
  });

  it('no case of fewer is changed', async () => {
    const { model, ports, actions } = await openedWith(19_999);
    expect(model.view.value?.network.fold).toBe('none');
    await actions.arrange({ text: 'states' }, { fold: 'state' });
    await actions.arrange({ text: 'every actor' }, { fold: 'none' });
    expect(ports.fragment.text).toBe('case=case-1');
  });
});
