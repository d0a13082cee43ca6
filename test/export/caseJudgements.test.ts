import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/domain/judgement.ts';
import { judgementsCsv } from '../../src/export/caseJudgements.ts';

const AT = Date.UTC(2026, 0, 1);
const empty = { reason: '', tags: [], explanations: [], note: '', at: AT };
const LIST: readonly Judgement[] = [
  {
    ...empty,
    id: '1',
    about: { type: 'citation', post: { platform: 'web', id: 'rt:1' }, source: 'chn-mfa' },
    verdict: 'rejected',
    reason: 'talked about, "not" cited',
  },
  {
    ...empty,
    id: '2',
    about: { type: 'edge', amplifier: 'rt', source: 'tass', kind: 'copy' },
    verdict: 'unsure',
    explanations: ['wire copy', 'common source'],
  },
  { ...empty, id: '3', about: { type: 'actor', actor: 'rt' }, verdict: null, tags: ['a', 'b'] },
  { ...empty, id: '4', about: { type: 'cluster', label: 'Around RT' }, verdict: null, note: '=x' },
];

describe('judgements as a table', () => {
  it('say who, what, verdict, reason and when, one row each', () => {
    expect([...judgementsCsv(LIST)].join('').split('\r\n')).toEqual([
      'about,platform,post,amplifier,source,kind,actor,cluster,verdict,reason,explanations,tags,note,at',
      'citation,web,rt:1,,chn-mfa,,,,rejected,"talked about, ""not"" cited",,,,2026-01-01T00:00:00.000Z',
      'edge,,,rt,tass,copy,,,unsure,,wire copy;common source,,,2026-01-01T00:00:00.000Z',
      'actor,,,,,,rt,,,,,a;b,,2026-01-01T00:00:00.000Z',
      "cluster,,,,,,,Around RT,,,,,'=x,2026-01-01T00:00:00.000Z",
      '',
    ]);
  });
});
