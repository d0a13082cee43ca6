/** Narratives, topics and names of a made case. */
import type { GazetteerName } from '../../src/domain/countryNames.ts';
import type { Codebook } from '../../src/domain/narrative.ts';
import type {
  CountryNames,
  NarrativesAnswer,
  NarrativesRequest,
  TopicsAnswer,
  TopicsRequest,
} from '../../src/domain/wordAnswers.ts';
import type { WordLists } from '../../src/domain/wordLists.ts';
import { DAY } from './fakeMeasures.ts';

const RANGE = { from: DAY, to: DAY + 3 };
const BASIS = { ofPosts: 20, actors: 1, days: 3, ofDays: 4 };

const SHIPPED: Codebook = [
  {
    name: 'foreign hand',
    phrases: [{ language: 'en', phrase: 'foreign hand*', exclude: false }],
    reason: 'Unrest is said to be steered from outside.',
    source: 'press conferences',
  },
  {
    name: 'colour revolution',
    phrases: [{ language: 'zh', phrase: '颜色革命', exclude: false }],
    reason: '',
    source: '',
  },
];

export function narrativesUnder(
  { codebook: own }: WordLists,
  { narrative, by }: NarrativesRequest,
): NarrativesAnswer {
  const codebook = own ?? SHIPPED;
  const shown = codebook.find(({ name }) => name === narrative)?.name ?? codebook[0]?.name ?? null;
  const actor = by === 'actor' ? { id: 'rt', label: 'RT' } : null;
  const group = { state: 'RUS', kind: by === 'actor' ? 'state outlet' : null, actor } as const;
  return {
    codebook,
    narrative: shown,
    range: RANGE,
    totals: codebook.map(({ name }, k) => ({
      ...{ ...group, kind: null, actor: null },
      ...{ narrative: name, posts: 5 - k, ...BASIS },
    })),
    series: [
      {
        ...group,
        narrative: shown ?? '',
        range: RANGE,
        posts: Uint32Array.of(1, 2, 0, 2),
        ofPosts: Uint32Array.of(8, 6, 0, 6),
      },
    ],
    rows: [{ ...group, kind: 'state outlet', narrative: shown ?? '', posts: 5, ...BASIS }],
  };
}

export function topicsUnder({ state }: TopicsRequest): TopicsAnswer {
  const row = (value: string, label: string, posts: number) => ({ value, label, posts, actors: 1 });
  return {
    range: RANGE,
    basis: BASIS,
    hashtags: state === 'RUS' ? [] : [row('nato', '#nato', 7), row('almaty', '#almaty', 3)],
    links: [row('https://example.org/a', 'https://example.org/a', 4)],
    domains: [row('example.org', 'example.org', 6)],
    shared: [],
    named: [row('chn-mfa', 'Chinese foreign ministry', 9)],
  };
}

const NAMES: readonly GazetteerName[] = [
  { country: 'KAZ', lang: 'en', name: 'Kazakhstan', use: 'name' },
  { country: 'KAZ', lang: 'en', name: 'Astana', use: 'capital' },
  { country: 'KAZ', lang: 'ru', name: 'Казахстан', use: 'name' },
];

export function countryNamesUnder({ nameEdits }: WordLists, country: string): CountryNames {
  const gone = new Set(nameEdits.flatMap((edit) => (edit.type === 'remove' ? [edit.name] : [])));
  const added = nameEdits.flatMap((edit) => (edit.type === 'add' ? [edit.name] : []));
  const shipped = NAMES.filter((name) => name.country === country);
  const names = [...shipped.filter(({ name }) => !gone.has(name)), ...added];
  return { country, shipped, names };
}
