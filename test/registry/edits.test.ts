import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorEdit } from '../../src/domain/actor.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { actor, handles, merge, put } from './fixtures.ts';

const SMALL = [
  actor('a', { handles: handles('x:aa', 'web:a.org'), names: { en: ['Alpha'], ru: [], zh: [] } }),
  actor('b', { handles: handles('x:bb', 'web:b.org'), names: { en: ['Beta'], ru: [], zh: [] } }),
  actor('c', { handles: handles('x:cc') }),
];
const edited = (...edits: ActorEdit[]) => createDirectory(SMALL, edits);

describe('put', () => {
  it('adds an actor at the end', () => {
    const directory = edited(put(actor('d', { handles: handles('x:dd') })));
    expect(directory.ofId('d')).toBe(3);
    expect(directory.ofHandle('x', 'dd')).toBe(3);
  });

  it('replaces an actor in its place', () => {
    const directory = edited(put(actor('b', { state: 'KAZ', handles: handles('x:b2') })));
    expect(directory.actors[1]?.state).toBe('KAZ');
    expect(directory.ofHandle('x', 'b2')).toBe(1);
    expect(directory.ofHandle('x', 'bb')).toBe(3);
    expect(directory.actors[3]?.labelled).toBe(false);
  });

  it('takes a handle from its former owner', () => {
    const directory = edited(put(actor('d', { handles: handles('twitter:@AA') })));
    expect(directory.ofHandle('x', 'aa')).toBe(3);
    expect(directory.actors[0]?.handles).toEqual(handles('web:a.org'));
  });

  it('labels an account that no registry knew, by its id', () => {
    const directory = edited(put(actor('x:who', { label: 'Who', state: 'IRN' })));
    expect(directory.actors[directory.ofHandle('x', 'Who')]?.state).toBe('IRN');
  });

  it('brings back an actor that was merged away', () => {
    const again = actor('a', { handles: handles('x:aa') });
    const directory = edited(merge('a', 'b'), put(again));
    expect(directory.ofId('a')).toBe(0);
    expect(directory.ofHandle('x', 'aa')).toBe(0);
    expect(directory.ofSite('a.org')).toBe(1);
  });
});

describe('merge', () => {
  it('hands over handles, names and the id; no index moves', () => {
    const directory = edited(merge('a', 'b'));
    expect(directory.ofId('a')).toBe(1);
    expect(directory.ofHandle('x', 'aa')).toBe(1);
    expect(directory.ofSite('www.a.org')).toBe(1);
    expect(directory.ofHandle('web', 'Alpha')).toBe(1);
    expect(directory.actors[1]?.names.en).toEqual(['Beta', 'Alpha']);
    expect(directory.ofId('c')).toBe(2);
    expect(directory.actors[0]).toMatchObject({ id: 'a', handles: [] });
  });

  it('follows a chain of merges', () => {
    const directory = edited(merge('a', 'b'), merge('b', 'c'));
    expect(['a', 'b', 'c'].map((id) => directory.ofId(id))).toEqual([2, 2, 2]);
    expect(directory.ofHandle('x', 'aa')).toBe(2);
  });

  it('takes in accounts that no registry knows', () => {
    const directory = edited(merge('x:Nobody', 'a'));
    expect(directory.ofHandle('x', '@nobody')).toBe(0);
    expect(directory.ofHandle('twitter', 'NOBODY')).toBe(0);
    expect(directory.ofId('x:nobody')).toBe(0);
  });

  it('joins two accounts that no registry knows', () => {
    const directory = edited(merge('x:one', 'telegram:two'));
    const index = directory.ofHandle('telegram', 'two');
    expect(directory.ofHandle('x', 'one')).toBe(index);
    expect(directory.actors[index]).toMatchObject({ id: 'telegram:two', labelled: false });
  });

  it('refuses an id that is nobody’s', () => {
    expect(() => edited(merge('zz', 'a'))).toThrow('found "zz"');
    expect(() => edited(merge('a', 'zz'))).toThrow('found "zz"');
    expect(() => edited(merge('a', 'x:'))).toThrow('found "x:"');
  });

  it('refuses to join an actor with itself, also by way of an earlier merge', () => {
    expect(() => edited(merge('a', 'a'))).toThrow('two different actors');
    expect(() => edited(merge('x:q', 'x:Q'))).toThrow('two different actors');
    expect(() => edited(merge('a', 'b'), merge('b', 'a'))).toThrow('two different actors');
  });
});

describe('law', () => {
  it('the order of edits of different actors never matters', () => {
    const edits: ActorEdit[] = [
      put(actor('b', { label: 'New', handles: handles('x:bb', 'x:b2') })),
      merge('a', 'c'),
      merge('x:one', 'telegram:two'),
      put(actor('d', { handles: handles('x:dd') })),
    ];
    const asked: readonly (readonly [string, string])[] = [
      ...['aa', 'bb', 'b2', 'cc', 'dd', 'one'].map((handle) => ['x', handle] as const),
      ['telegram', 'two'] as const,
      ['web', 'a.org'] as const,
    ];
    const answers = (order: readonly ActorEdit[]) => {
      const directory = createDirectory(SMALL, order);
      return asked.map((handle) => directory.actors[directory.ofHandle(...handle)]);
    };
    const expected = answers(edits);
    fc.assert(
      fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (order) => {
        expect(answers(order)).toEqual(expected);
      }),
    );
  });
});
