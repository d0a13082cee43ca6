import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/failure.ts';
import { durationMs, parseOptions } from '../../src/cli/options.ts';

describe('durations', () => {
  it.each([
    ['60s', 60_000],
    ['5m', 300_000],
    ['6h', 21_600_000],
    ['3d', 259_200_000],
    ['10', 10_000],
  ])('%s', (words, ms) => {
    expect(durationMs(words)).toBe(ms);
  });

  it.each(['', 'soon', '5 m', '-1s', '3w'])('"%s" is none', (words) => {
    expect(() => durationMs(words)).toThrow(UsageError);
  });
});

describe('the defaults', () => {
  const { settings } = parseOptions(['a.csv']);

  it('are those of the contract: 60 s for co-share, 3 d for copy, 7 d for passage, 0.8', () => {
    expect(settings.windowMs).toEqual({
      coShare: 60_000,
      copy: 3 * 86_400_000,
      passage: 7 * 86_400_000,
    });
    expect(settings.similarity).toBe(0.8);
    expect(settings.minWeight).toBe(1);
  });

  it('share links, hashtags, reposts, media and given objects', () => {
    expect(settings.objects).toEqual(['url', 'hashtag', 'repost', 'media', 'given']);
    expect(parseOptions(['--objects', 'domain, text']).settings.objects).toEqual([
      'domain',
      'text',
    ]);
    expect(() => parseOptions(['--objects', 'url,picture'])).toThrow(
      '--objects takes url, hashtag, repost, media, given, domain, text; found "picture".',
    );
  });

  it('a window that is named holds for all kinds that have one', () => {
    expect(parseOptions(['--window', '6h']).settings.windowMs).toEqual({
      coShare: 21_600_000,
      copy: 21_600_000,
      passage: 21_600_000,
    });
  });
});

describe('options', () => {
  it('hide by q only where asked, of all kinds or of co-occurrence only', () => {
    expect(parseOptions(['--max-q', '0.01']).settings).toMatchObject({
      maxQ: 0.01,
      keepActs: false,
    });
    expect(parseOptions(['--max-q', '0.05', '--keep-acts']).settings.keepActs).toBe(true);
    expect(parseOptions([]).settings.maxQ).toBeNull();
  });

  it('map roles to columns, also to columns with an equals sign', () => {
    expect(parseOptions(['--map', 'id=tweet_id, text=a=b']).roles).toEqual({
      id: 'tweet_id',
      text: 'a=b',
    });
  });

  it('choose kinds', () => {
    expect(parseOptions(['--kinds', 'citation,copy']).settings.kinds).toEqual(['citation', 'copy']);
    expect(parseOptions(['--kinds', 'passage']).settings.kinds).toEqual(['passage']);
  });

  it.each([
    ['an option that does not exist', ['--colour', 'red']],
    ['a kind that does not exist', ['--kinds', 'love']],
    ['a zone that does not exist', ['--tz', 'Mars/Olympus']],
    ['a format that does not exist', ['--format', 'pdf']],
    ['a similarity out of range', ['--similarity', '0.2']],
    ['a weight that is no number', ['--min-weight', 'many']],
    ['a role that does not exist', ['--map', 'colour=red']],
  ])('refuse %s', (_, words) => {
    expect(() => parseOptions(words)).toThrow(UsageError);
  });
});
