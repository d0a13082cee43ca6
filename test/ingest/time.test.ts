import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrders, implausible, offsetFault, parseTime } from '../../src/ingest/time.ts';
import { checkZone, offsetMs, toUtc } from '../../src/ingest/zone.ts';

const iso = (value: string, zone = 'UTC', order?: 'month first' | 'day first') => {
  const time = parseTime(value, zone, order);
  return time === null ? null : [new Date(time.at).toISOString(), time.precision, time.zoneKnown];
};

describe('parseTime', () => {
  it.each([
    ['2022-01-10', '2022-01-10T00:00:00.000Z', 'day', false],
    ['2022-01-10T12:30', '2022-01-10T12:30:00.000Z', 'minute', false],
    ['2022-01-10 12:30:05', '2022-01-10T12:30:05.000Z', 'second', false],
    ['2022-01-10T12:30:05.250Z', '2022-01-10T12:30:05.250Z', 'second', true],
    ['2024-03-04T12:07:11+00:00', '2024-03-04T12:07:11.000Z', 'second', true],
    ['2022-01-10T12:30:05+0300', '2022-01-10T09:30:05.000Z', 'second', true],
    ['2025-12-05T10:16:59.78349200Z', '2025-12-05T10:16:59.783Z', 'second', true],
    ['2021-01-01 10:00:00 EST', '2021-01-01T15:00:00.000Z', 'second', true],
    ['2021-07-01 10:00:00 EDT', '2021-07-01T14:00:00.000Z', 'second', true],
    ['2022/1/9 8:05', '2022-01-09T08:05:00.000Z', 'minute', false],
    ['2022年1月10日', '2022-01-10T00:00:00.000Z', 'day', false],
    ['2022年1月10日 12:30', '2022-01-10T12:30:00.000Z', 'minute', false],
    ['9/26/2016 0:05', '2016-09-26T00:05:00.000Z', 'minute', false],
    ['9/26/2016 1:05 PM', '2016-09-26T13:05:00.000Z', 'minute', false],
    ['26.09.2016', '2016-09-26T00:00:00.000Z', 'day', false],
    ['03.04.2016 07:08:09', '2016-04-03T07:08:09.000Z', 'second', false],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24.000Z', 'second', true],
    ['Wed, 10 Oct 2018 20:19:24 GMT', '2018-10-10T20:19:24.000Z', 'second', true],
    ['10 Oct 2018 20:19 +0300', '2018-10-10T17:19:00.000Z', 'minute', true],
    ['October 10, 2018', '2018-10-10T00:00:00.000Z', 'day', false],
    ['10 января 2022 г.', '2022-01-10T00:00:00.000Z', 'day', false],
    ['10 января 2022, 15:30', '2022-01-10T15:30:00.000Z', 'minute', false],
    ['20220110', '2022-01-10T00:00:00.000Z', 'day', false],
    ['20220110123005', '2022-01-10T12:30:05.000Z', 'second', false],
    ['1623881091', '2021-06-16T22:04:51.000Z', 'second', true],
    ['1623881091.0', '2021-06-16T22:04:51.000Z', 'second', true],
    ['1623881091000', '2021-06-16T22:04:51.000Z', 'second', true],
    ['1764929823464700', '2025-12-05T10:17:03.464Z', 'second', true],
  ])('reads %s', (value, at, precision, zoneKnown) => {
    expect(iso(value)).toEqual([at, precision, zoneKnown]);
  });

  it.each([
    '',
    'yesterday',
    '2022-02-30',
    '2022-13-01',
    '2022-01-01 25:00',
    '13/13/2020',
    '0000-10-14',
    '12345',
    '2022-01-01 10:00 XYZ',
    '2022-01-10T12:30:05+25:00',
    '2022-01-10T12:30:05+03:60',
    '2022-01-10T12:30:05-14:01',
    '10 Oct 2018 20:19 +1500',
    'Wed Oct 10 20:19:24 +2500 2018',
  ])('does not understand “%s”', (value) => expect(parseTime(value, 'UTC')).toBeNull());

  it('takes offsets up to fourteen hours', () => {
    expect(iso('2022-01-10T12:00:00+14:00')?.[0]).toBe('2022-01-09T22:00:00.000Z');
    expect(iso('2022-01-10T12:00:00-14:00')?.[0]).toBe('2022-01-11T02:00:00.000Z');
    expect(iso('2022-01-10T12:00:00+05:45')?.[0]).toBe('2022-01-10T06:15:00.000Z');
  });

  it('names an offset that no zone has', () => {
    const outOfRange = ['2022-01-10T12:30:05+25:00', 'Wed Oct 10 20:19:24 +2500 2018'];
    expect(outOfRange.map(offsetFault)).toEqual([
      'no time zone is +25:00 from UTC',
      'no time zone is +2500 from UTC',
    ]);
    expect(offsetFault('2022-01-10 12:30 UTC-3:75')).toBe('no time zone is -3:75 from UTC');
    for (const other of ['2022-13-25', 'yesterday', '2022-01-10T99:30:05+03:00', '5:30-6'])
      expect(offsetFault(other)).toBeNull();
  });

  it('reads slashes month first unless told otherwise, hyphens day first, dots always day first', () => {
    expect(iso('3/4/2022')?.[0]).toBe('2022-03-04T00:00:00.000Z');
    expect(iso('3/4/2022', 'UTC', 'day first')?.[0]).toBe('2022-04-03T00:00:00.000Z');
    expect(iso('3-4-2022')?.[0]).toBe('2022-04-03T00:00:00.000Z');
    expect(iso('3.4.2022', 'UTC', 'month first')?.[0]).toBe('2022-04-03T00:00:00.000Z');
  });

  it('takes a day as its first instant in the zone', () => {
    expect(iso('2022-01-10', 'Asia/Shanghai')).toEqual(['2022-01-09T16:00:00.000Z', 'day', false]);
    expect(iso('2022-01-10', 'Europe/Moscow')?.[0]).toBe('2022-01-09T21:00:00.000Z');
  });

  it('applies summer time where the zone has it', () => {
    expect(iso('2022-01-10 12:00', 'Europe/Berlin')?.[0]).toBe('2022-01-10T11:00:00.000Z');
    expect(iso('2022-07-10 12:00', 'Europe/Berlin')?.[0]).toBe('2022-07-10T10:00:00.000Z');
  });

  it('leaves a written zone as it is', () => {
    expect(iso('2022-01-10T12:00:00Z', 'Asia/Shanghai')?.[0]).toBe('2022-01-10T12:00:00.000Z');
  });
});

describe('toUtc', () => {
  const local = (text: string) => Date.parse(`${text}Z`);

  it('takes the first of two instants where clocks go back, and moves on over the gap where they go forward', () => {
    expect(new Date(toUtc(local('2022-10-30T02:30:00'), 'Europe/Berlin')).toISOString()).toBe(
      '2022-10-30T00:30:00.000Z',
    );
    expect(new Date(toUtc(local('2022-03-27T02:30:00'), 'Europe/Berlin')).toISOString()).toBe(
      '2022-03-27T01:30:00.000Z',
    );
  });

  it('law: an instant outside of the hours of change survives the way to local time and back', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) });
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Moscow',
      'Asia/Shanghai',
      'America/New_York',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const back = toUtc(at + offsetMs(at, name), name);
        expect(back === at || Math.abs(back - at) === 3_600_000).toBe(true);
      }),
    );
  });

  it('names a zone that is not known', () => {
    expect(() => checkZone('Mars/Olympus')).toThrow(/Mars\/Olympus/);
  });
});

describe('dayOrders', () => {
  it('tells what a value allows', () => {
    expect(dayOrders('9/26/2016 0:05')).toEqual(['month first']);
    expect(dayOrders('26/9/2016')).toEqual(['day first']);
    expect(dayOrders('3/4/2022')).toEqual(['month first', 'day first']);
    expect(dayOrders('26.09.2016')).toBeNull();
  });
});

describe('implausible', () => {
  it('refuses what is before 1990 or later than a day after now', () => {
    const now = Date.UTC(2022, 0, 10);
    expect(implausible(Date.UTC(1989, 11, 31), now)).toBe('date is before 1990');
    expect(implausible(Date.UTC(2022, 0, 12), now)).toBe('date is in the future');
    expect(implausible(Date.UTC(2022, 0, 11), now)).toBeNull();
    expect(implausible(Date.UTC(2090, 0, 1), undefined)).toBeNull();
  });
});
