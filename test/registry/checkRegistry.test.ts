import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { checkRegistry } from '../../src/registry/checkRegistry.ts';
import { actor, handles } from './fixtures.ts';

const faults = (parts: Partial<Actor>) => checkRegistry([actor('a', parts)]);

describe('checkRegistry', () => {
  it('finds nothing in a sound actor', () => {
    expect(faults({ from: '2020-01-01', to: '2020-01-01', handles: handles('x:a') })).toEqual([]);
  });

  it('names an id that is used twice', () => {
    expect(checkRegistry([actor('a'), actor('a')])).toEqual(['a: id is used twice']);
  });

  it('names a handle with two owners, however it is written', () => {
    const two = [
      actor('a', { handles: handles('x:Foo') }),
      actor('b', { handles: handles('twitter:@foo') }),
    ];
    expect(checkRegistry(two)).toEqual(['b: x:foo belongs to a as well']);
    expect(faults({ handles: handles('web:rt.com', 'web:www.rt.com') })).toEqual([
      'a: web:rt.com is listed twice',
    ]);
  });

  it('names what is empty', () => {
    expect(faults({ label: ' ' })).toEqual(['a: label is empty']);
    expect(faults({ reason: '' })).toEqual(['a: reason is missing']);
    expect(faults({ source: ' ' })).toEqual(['a: source is missing']);
    expect(faults({ names: { en: [''], ru: [], zh: [] } })).toEqual(['a: a name is empty']);
    expect(faults({ kind: 'ministry' })).toEqual(['a: no name in any language for "A"']);
    expect(faults({ handles: handles('x:') })).toEqual(['a: handle "x:" is empty on one side']);
  });

  it('names a state or kind that is none', () => {
    expect(faults({ state: 'RU' })).toEqual(['a: "RU" is no ISO 3166-1 alpha-3 code nor EU']);
    expect(faults({ state: 'EU' })).toEqual([]);
    expect(faults({ state: null })).toEqual([]);
    expect(faults({ kind: 'bot' as Actor['kind'] })).toEqual(['a: "bot" is no kind']);
  });

  it('names dates that cannot be', () => {
    expect(faults({ from: '2021-01-02', to: '2021-01-01' })).toEqual([
      'a: from 2021-01-02 is after to 2021-01-01',
    ]);
    expect(faults({ from: '2021' })).toEqual(['a: "2021" is no day']);
  });
});
