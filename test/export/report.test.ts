import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ACTIVITY } from '../../src/domain/activity.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { ReportContent, ReportEdge, ReportPost } from '../../src/export/report/content.ts';
import { reportPieces } from '../../src/export/report/report.ts';

function actor(id: string, label: string, labelled: boolean): Actor {
  return {
    id,
    label,
    state: labelled ? 'RUS' : null,
    kind: labelled ? 'outlet' : 'account',
    handles: [{ platform: 'x', handle: id }],
    names: { en: [], ru: [], zh: [] },
    reason: '',
    source: '',
    labelled,
  };
}

const RT = actor('rt', 'RT', true);
const MINISTRY = actor('chn-mfa', 'Chinese foreign ministry', true);
const PRIVATE = actor('x:zhenya_k', 'Zhenya Kim', false);

function post(fields: Partial<ReportPost>): ReportPost {
  return {
    actor: 'rt',
    at: '11 Jan 2022',
    text: 'Beijing says so',
    spans: [],
    url: null,
    file: 'a.csv',
    row: 3,
    ...fields,
  };
}

function edgeOf(amplifier: string, source: string, pairs: ReportEdge['pairs']): ReportEdge {
  const edge = {
    amplifier,
    source,
    kind: 'citation' as const,
    weight: 2,
    expected: 0.5,
    p: 0.01,
    q: 0.0004,
    medianLagSeconds: null,
    first: '2022-01-06',
    last: '2022-01-12',
  };
  return { edge, verb: 'cites', pairs, pieces: 2 };
}

function content(fields: Partial<ReportContent>): ReportContent {
  return {
    title: 'Kazakhstan',
    question: '',
    made: '2022-02-01',
    version: '0.1.0',
    sources: [],
    coverage: { posts: 4, actors: 2, from: '2022-01-01', to: '2022-01-12', gaps: [], files: [] },
    settings: [['Window', '3 days']],
    methods: ['Expected: times shuffled.'],
    actors: [RT, MINISTRY, PRIVATE],
    figures: [],
    edges: [],
    edgesInAll: 0,
    judgements: [],
    activity: NO_ACTIVITY,
    limits: ['Does not show intent.'],
    privacy: 'pseudonyms',
    ...fields,
  };
}

function written(fields: Partial<ReportContent>): string {
  return [...reportPieces(content(fields))].join('');
}

describe('the report', () => {
  it('marks the words that prove an amplification', () => {
    const pairs = [
      {
        amplifier: post({ spans: [{ start: 0, end: 7 }] }),
        source: null,
        lag: '2 h',
        rule: 'X says',
      },
    ];
    const html = written({ edges: [edgeOf('rt', 'chn-mfa', pairs)], edgesInAll: 7 });
    expect(html).toContain('<mark>Beijing</mark> says so');
    expect(html).toContain('RT cites Chinese foreign ministry');
    expect(html).toContain('2 pieces of evidence, 1 of them here');
    expect(html).toContain('1 of 7 edges');
    expect(html).toContain('Source post not in the data.');
    expect(html).toContain('&lt;0.001');
  });

  it('names gaps, and says so where there is none', () => {
    expect(written({})).toContain('No day without posts.');
    const coverage = {
      ...content({}).coverage,
      gaps: [{ from: '2022-01-03', to: '2022-01-04' }],
    };
    expect(written({ coverage })).toContain('No post on: 2022-01-03 to 2022-01-04.');
  });

  it('opens links of the web alone, and tells the other side nothing', () => {
    const edges = (url: string) => [
      edgeOf('rt', 'chn-mfa', [{ amplifier: post({ url }), source: null, lag: '', rule: '' }]),
    ];
    expect(written({ edges: edges('https://rt.com/a?b=1&c=2') })).toContain(
      '<a href="https://rt.com/a?b=1&amp;c=2" rel="noreferrer noopener">Original</a>',
    );
    expect(written({ edges: edges('javascript:alert(1)') })).not.toContain('javascript:');
  });

  it('holds neither name, text nor link of an actor that nobody has labelled', () => {
    const pairs = [
      {
        amplifier: post({
          actor: PRIVATE.id,
          text: 'my own words',
          url: 'https://x.com/zhenya_k/1',
        }),
        source: post({ text: 'as @Zhenya_K and ZHENYA KIM said', url: 'https://x.com/zhenya_k/2' }),
        lag: '1 h',
        rule: 'RT @zhenya_k',
      },
    ];
    const judgements = [
      {
        id: '1',
        about: { type: 'actor' as const, actor: PRIVATE.id },
        verdict: null,
        reason: '',
        tags: [],
        explanations: [],
        note: 'asked zhenya_k about it',
        at: 0,
      },
    ];
    const html = written({ edges: [edgeOf(PRIVATE.id, 'rt', pairs)], judgements });
    expect(html.toLowerCase()).not.toMatch(/zhenya|my own words/);
    expect(html).toContain('as @Account 1 and Account 1 said');
    expect(html).toContain('so with a number in place of a name: 1 account.');
  });

  it('leaves out what touches them, and says how much', () => {
    const edges = [edgeOf(PRIVATE.id, 'rt', []), edgeOf('rt', 'chn-mfa', [])];
    const html = written({ edges, edgesInAll: 2, privacy: 'left out' });
    expect(html).toContain('1 of 2 edges');
    expect(html).toContain('since they touch accounts that nobody has labelled: edges 1.');
    expect(html.toLowerCase()).not.toContain('account 1');
  });

  it('never holds script or a tag of a text, whatever the texts are', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>x</script>', '"><img src=x onerror=y>', "' onload='x", '\u202E<b>'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, name, question) => {
        const pairs = [
          { amplifier: post({ text }), source: post({ text }), lag: text, rule: name },
        ];
        const html = written({
          title: name,
          question,
          actors: [{ ...RT, label: name }, MINISTRY],
          edges: [edgeOf('rt', 'chn-mfa', pairs)],
          limits: [text],
        });
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((tag) => tag[1]?.toLowerCase());
        expect(tags.filter((tag) => tag === 'script' || tag === 'img' || tag === 'b')).toEqual([]);
        expect(html).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
      }),
    );
  });

  it('hides a private name in any text, wherever it stands', () => {
    const words = fc.array(
      fc.constantFrom('zhenya_k', 'Zhenya Kim', 'said', '@', ' ', '. ', 'да', '中'),
    );
    const separators = fc.constantFrom(' ', '.', '中', '  ', '/');
    fc.assert(
      fc.property(words, separators, fc.nat(40), fc.nat(40), (parts, separator, from, length) => {
        const text = parts.join(separator);
        const start = Math.min(from, text.length);
        const spans = [{ start, end: Math.min(start + length, text.length) }];
        const pairs = [{ amplifier: post({ text, spans }), source: null, lag: '', rule: '' }];
        const html = written({ edges: [edgeOf('rt', 'chn-mfa', pairs)] });
        expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/zhenya_k|zhenya\s+kim/i);
      }),
    );
  });
});

describe('what was done, in a report', () => {
  const files = [{ file: 'a<b>.csv', sha256: 'ab'.repeat(32), kept: 1_200 }];
  const what = (about: string) => ({
    text: '{what}: {about}',
    values: {
      what: { text: 'rejecting this edge' },
      about: { text: 'post {id} cites {source}', values: { id: 'post-of-kim', source: about } },
    },
  });
  const entries = [
    {
      at: 0,
      deed: 'files' as const,
      what: { text: 'adding {files}', values: { files: 'a' } },
      files,
    },
    { at: 60_000, deed: 'judgement' as const, what: what('Zhenya Kim') },
    {
      at: 120_000,
      deed: 'settings' as const,
      what: { text: '{broken' },
      turn: 'taken back' as const,
    },
  ];
  const html = (privacy: ReportContent['privacy']) =>
    written({ activity: { entries, dropped: 7 }, privacy });

  it('is a table in English with times in UTC, files with their hash, and what was dropped', () => {
    expect(html('named')).toContain('<h2>What was done</h2>');
    expect(html('named')).toContain('<td>1970-01-01 00:01</td>');
    expect(html('named')).toContain('rejecting this edge: post post-of-kim cites Zhenya Kim');
    expect(html('named')).toContain(`a&lt;b&gt;.csv, 1,200 posts kept, SHA-256 ${'ab'.repeat(32)}`);
    expect(html('named')).toContain('7 older ones are not held');
    expect(html('named')).toContain('taken back: {broken');
  });

  it('names nobody whom the report does not name, nor their posts', () => {
    expect(html('pseudonyms')).toContain('rejecting this edge: post … cites Account 1');
    expect(html('pseudonyms')).not.toMatch(/Zhenya|post-of-kim/);
  });

  it('has no heading where nothing was noted', () => {
    expect(written({})).not.toContain('What was done');
  });
});
