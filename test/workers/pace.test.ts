import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/workers/import/pace.ts';

/** A clock that is set by hand. */
function clock() {
  const time = { now: 0 };
  return { time, pace: createPace(1_000, () => time.now) };
}

describe('the time left', () => {
  it('counts from the first bytes on, not from what was done before them', () => {
    const { time, pace } = clock();
    // a large file is hashed for minutes before its first row
    time.now = 300_000;
    expect(pace(10)).toBeNull();
    time.now = 302_000;
    expect(pace(210)).toBe(8);
  });

  it('is not guessed at first, nor reported all the time, and the end is', () => {
    const { time, pace } = clock();
    expect(pace(1)).toBeNull();
    time.now = 50;
    expect(pace(2)).toBe('too soon');
    time.now = 500;
    expect(pace(100)).toBeNull();
    time.now = 2_000;
    expect(pace(501)).toBe(2);
    time.now = 2_001;
    expect(pace(1_000)).toBe(0);
  });
});
