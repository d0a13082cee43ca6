import { afterEach, describe, expect, it } from 'vitest';
import { ReloadNeeded } from '../../src/workers/contract.ts';
import { deskOf } from '../../src/workers/desk.ts';

interface Echo {
  say(word: string): Promise<string>;
  /** never answers */
  brood(): Promise<void>;
  tell(listen: (word: string) => void): Promise<void>;
}

const workers: Worker[] = [];

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

function started(address: string | URL): Worker {
  const worker = new Worker(address, { type: 'module' });
  workers.push(worker);
  return worker;
}

function echo(): Worker {
  return started(new URL('./echo.worker.ts', import.meta.url));
}

describe('the desk of a worker', () => {
  it('answers, and calls back functions that were handed over', async () => {
    const desk = deskOf<Echo>(echo());
    expect(await desk.say('antiphon')).toBe('antiphon');
    const heard = new Promise((resolve) => void desk.tell(resolve));
    expect(await heard).toBe('heard');
  });

  it('hands on what a call of it throws', async () => {
    const desk = deskOf<Echo>(echo());
    await expect(desk.say('')).rejects.toThrow('Nothing was said.');
    expect(await desk.say('again')).toBe('again');
  });
});

describe('a worker that cannot be loaded', () => {
  it('lets every call reject with what to do, those under way and those after', async () => {
    const desk = deskOf<Echo>(started('/assets/case.worker-of-an-older-build.js'));
    const under = await Promise.allSettled([desk.say('one'), desk.brood()]);
    const after = await Promise.allSettled([desk.say('two')]);
    for (const call of [...under, ...after]) {
      expect(call).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'ReloadNeeded',
          message:
            'The app has been renewed, or a part of it could not be loaded. Reload this page; nothing of the case is lost.',
        },
      });
    }
  });

  it.each([
    ['is broken', 'let let = 1;', /^The app has been renewed, or a part of it/],
    [
      'fails at once',
      'throw new Error("no such table");',
      /^A part of the app stopped \(.*no such table\)\. Reload this page/,
    ],
  ])('says so where its code %s', async (_, code, words) => {
    const file = new Blob([code], { type: 'text/javascript' });
    const desk = deskOf<Echo>(started(URL.createObjectURL(file)));
    const failure = await desk.say('one').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReloadNeeded);
    expect((failure as Error).message).toMatch(words);
  });
});

describe('a worker that fails while it works', () => {
  it('rejects the calls under way and answers later ones', async () => {
    const desk = deskOf<Echo>(echo());
    await desk.say('awake');
    const brooding = desk.brood();
    // a failure outside of any call reaches no answer by itself
    await desk.say('throw outside of any call');
    await expect(brooding).rejects.toBeInstanceOf(ReloadNeeded);
    expect(await desk.say('still here')).toBe('still here');
  });

  it('rejects the calls under way where an answer cannot be read', async () => {
    const worker = echo();
    const desk = deskOf<Echo>(worker);
    await desk.say('awake');
    const brooding = desk.brood();
    worker.dispatchEvent(new MessageEvent('messageerror'));
    await expect(brooding).rejects.toThrow(/memory may be short\. Reload this page/);
  });
});
