import { describe, expect, it } from 'vitest';
import { DEFAULT_NETWORK, halves } from '../../src/domain/networkView.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { frameAt, framesOf, periodsOf, shownPeriod, wholePeriod } from '../../src/state/periods.ts';
import { OVERVIEW } from '../ui/fakeCase.ts';

const day = (number: number) => Date.UTC(2022, 0, number);
const WHOLE = { from: day(2), to: day(21) };

describe('the time that is shown', () => {
  it('is the case’s own days, the last one whole, unless a side is filtered', () => {
    expect(wholePeriod(OVERVIEW)).toEqual(WHOLE);
    expect(shownPeriod({ from: day(5), to: null }, OVERVIEW)).toEqual({
      from: day(5),
      to: day(21),
    });
    expect(shownPeriod({ from: null, to: null }, null)).toBeNull();
  });

  it('falls into halves at a day’s border', () => {
    expect(halves(WHOLE, DAY_MS)).toEqual({
      a: { from: day(2), to: day(11) },
      b: { from: day(11), to: day(21) },
    });
    expect(halves({ from: 0, to: DAY_MS }, DAY_MS).a.to).toBe(DAY_MS / 2);
  });

  it('is compared as chosen, else in halves', () => {
    const chosen = { a: { from: day(2), to: day(4) }, b: { from: day(10), to: day(20) } };
    const network = { ...DEFAULT_NETWORK, periods: chosen };
    expect(periodsOf({ filters: NO_FILTERS, network }, OVERVIEW)).toBe(chosen);
    const halved = periodsOf({ filters: NO_FILTERS, network: DEFAULT_NETWORK }, OVERVIEW);
    expect(halved?.b.from).toBe(day(11));
  });
});

describe('a replay', () => {
  it('goes through the days, each up to its own end, or each alone', () => {
    const up = framesOf(WHOLE, { replayStep: 'day', replayMoving: false });
    expect(up).toHaveLength(19);
    expect([up[0], up[18]]).toEqual([{ from: day(2), to: day(3) }, WHOLE]);
    const alone = framesOf(WHOLE, { replayStep: 'week', replayMoving: true });
    expect(alone).toEqual([
      { from: day(2), to: day(9) },
      { from: day(9), to: day(16) },
      { from: day(16), to: day(21) },
    ]);
  });

  it('knows the frame that is shown', () => {
    const frames = framesOf(WHOLE, { replayStep: 'day', replayMoving: false });
    expect(frameAt(frames, { from: day(2), to: day(5) })).toBe(2);
    expect(frameAt(frames, { from: null, to: null })).toBe(-1);
  });
});
