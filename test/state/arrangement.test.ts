import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/state/app.ts';
import { RECORD } from '../ui/fakeCase.ts';
import { fakePorts } from '../ui/fakePorts.ts';

async function opened(fragment = '') {
  const ports = fakePorts();
  ports.fragment.text = fragment;
  const app = createApp(ports);
  await app.actions.start();
  if (fragment === '') await app.actions.openCase(RECORD.id);
  return { ports, app, ...app };
}

describe('pins and groups', () => {
  it('are kept in the case, taken back and done again there', async () => {
    const { model, actions } = await opened();
    await actions.pin('rt', 12.341, -5);
    await actions.groupActors('Pair', ['rt', 'chn-mfa']);
    const kept = () => model.overview.value?.arrangement;
    expect(kept()).toEqual({
      groups: [{ name: 'Pair', members: ['rt', 'chn-mfa'] }],
      pins: [{ id: 'rt', x: 12.34, y: -5 }],
    });
    await actions.undo();
    expect(kept()).toEqual({ groups: [], pins: [{ id: 'rt', x: 12.34, y: -5 }] });
    await actions.undo();
    expect(kept()).toEqual({ groups: [], pins: [] });
    await actions.redo();
    expect(kept()?.pins).toHaveLength(1);
  });

  it('are there when the case is opened without an address that names them', async () => {
    const { model, actions, ports } = await opened();
    await actions.pin('rt', 12, -5);
    await actions.closeCase();
    await actions.openCase(RECORD.id);
    expect(model.view.value?.network.pins).toEqual([{ id: 'rt', x: 12, y: -5 }]);
    expect(ports.fragment.text).toContain('n-pin=');
    expect(model.notice.value).toBeNull();
  });

  it('of an address go before those of the case, and it is said; the case stays until a change', async () => {
    const { model, actions, ports } = await opened();
    await actions.pin('rt', 12, -5);
    await actions.closeCase();
    ports.fragment.text = `#case=${RECORD.id}&n-pin=1,2,chn-mfa`;
    await actions.followFragment();
    expect(model.view.value?.network.pins).toEqual([{ id: 'chn-mfa', x: 1, y: 2 }]);
    expect(model.overview.value?.arrangement.pins).toEqual([{ id: 'rt', x: 12, y: -5 }]);
    expect(model.notice.value?.text).toContain('Pins and groups are those of the address');
    await actions.pin('chn-mfa', 3, 4);
    expect(model.overview.value?.arrangement.pins).toEqual([{ id: 'chn-mfa', x: 3, y: 4 }]);
  });

  it('say so where they cannot be kept, and stay in the address', async () => {
    const ports = fakePorts();
    const refuse = async () => {
      throw new Error('This case was changed in another tab.');
    };
    const desks = { ...ports.desks, caseDesk: { ...ports.desks.caseDesk, setArrangement: refuse } };
    const { model, actions } = createApp({ ...ports, desks });
    await actions.start();
    await actions.openCase(RECORD.id);
    await actions.pin('rt', 1, 1);
    expect(model.problem.value?.happened).toBe('Pins and groups could not be kept in the case');
    expect(ports.fragment.text).toContain('n-pin=');
  });
});
