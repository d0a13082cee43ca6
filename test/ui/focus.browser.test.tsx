import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { focusSoon } from '../../src/ui/focus.ts';

const frames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) =>
      left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1));
    next(count);
  });

function button(id: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.id = id;
  document.body.append(made);
  return made;
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => document.body.replaceChildren());

describe('focus that is moved to what is asked for', () => {
  it('arrives however many frames later it is there', async () => {
    focusSoon('late');
    await frames(60);
    button('late');
    await expect.poll(() => document.activeElement?.id).toBe('late');
  });

  it('arrives at what gets its name later', async () => {
    const made = button('other');
    focusSoon('late');
    await frames(40);
    made.id = 'late';
    await expect.poll(() => document.activeElement?.id).toBe('late');
  });

  it('leaves the user alone who went elsewhere meanwhile', async () => {
    focusSoon('late');
    await frames(3);
    button('chosen').focus();
    button('late');
    await frames(5);
    expect(document.activeElement?.id).toBe('chosen');
  });

  it('goes to the last of several that were asked for', async () => {
    focusSoon('first');
    focusSoon('second');
    await frames(3);
    button('first');
    await frames(3);
    expect(document.activeElement?.id).not.toBe('first');
    button('second');
    await expect.poll(() => document.activeElement?.id).toBe('second');
  });
});
