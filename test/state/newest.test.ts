import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../src/state/newest.ts';

interface Asked {
  readonly question: number;
  answer(): void;
  refuse(): void;
}

function desk() {
  const asked: Asked[] = [];
  const taken: number[] = [];
  const failed: unknown[] = [];
  const ask = newestOnly<number, number>(
    (question) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(question);
        asked.push({ question, answer, refuse: () => reject(new Error(`no ${question}`)) });
      }),
    (answer) => taken.push(answer),
    (error) => failed.push(error),
  );
  return { asked, taken, failed, ask };
}

describe('the newest question wins', () => {
  it('takes one answer only, that of the last question, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }).chain((n) =>
          fc.shuffledSubarray(
            Array.from({ length: n }, (_, k) => k),
            { minLength: n, maxLength: n },
          ),
        ),
        async (order) => {
          const { asked, taken, ask } = desk();
          const all = order.map((_, k) => ask(k));
          for (const k of order) asked[k]?.answer();
          await Promise.all(all);
          expect(taken).toEqual([order.length - 1]);
        },
      ),
    );
  });

  it('takes every answer where each question waits for the one before', async () => {
    const { asked, taken, ask } = desk();
    for (const k of [0, 1, 2]) {
      const done = ask(k);
      asked[k]?.answer();
      await done;
    }
    expect(taken).toEqual([0, 1, 2]);
  });

  it('drops the failure of an old question and tells that of the newest', async () => {
    const { asked, taken, failed, ask } = desk();
    const both = [ask(0), ask(1)];
    asked[0]?.refuse();
    asked[1]?.refuse();
    await Promise.all(both);
    expect(taken).toEqual([]);
    expect(failed.map(String)).toEqual(['Error: no 1']);
  });
});
