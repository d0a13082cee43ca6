import { describe, expect, it } from 'vitest';
import { actorFrom, handlesFrom } from '../../src/ui/actors/actorFrom.ts';
import { actorOf, NODES } from './fakeCase.ts';

function filled(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('a filled-in form', () => {
  it('reads one handle a line', () => {
    expect(handlesFrom('X @RT_com\n\n rt.com \n')).toEqual([
      { platform: 'x', handle: 'RT_com' },
      { platform: 'web', handle: 'rt.com' },
    ]);
  });

  it('becomes a labelled actor with an id of its own', () => {
    const actor = actorFrom(
      filled({
        label: 'Zvezda',
        kind: 'state outlet',
        state: 'rus',
        handles: 'telegram zvezdanews',
      }),
      null,
    );
    expect(actor).toMatchObject({
      id: 'telegram:zvezdanews',
      label: 'Zvezda',
      state: 'RUS',
      kind: 'state outlet',
      labelled: true,
    });
  });

  it('keeps what it does not ask for', () => {
    const [node] = NODES;
    if (!node) throw new Error('the fake case has no actors');
    const before = actorOf(node);
    const after = actorFrom(
      filled({ label: 'RT', kind: 'outlet', state: '', handles: 'x RT' }),
      before,
    );
    expect([after.id, after.names, after.state]).toEqual([before.id, before.names, null]);
  });
});
