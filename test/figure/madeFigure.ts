import type { ActorKind } from '../../src/domain/actor.ts';
import { type FigureSpec, newFigure } from '../../src/domain/figure.ts';
import type { NetworkContent } from '../../src/domain/figureContent.ts';
import type { Kind } from '../../src/domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import { type ColourOwner, NO_FILTERS } from '../../src/domain/view.ts';
import { captionParts } from '../../src/figure/caption.ts';
import type { TextStyle } from '../../src/look/scene.ts';

/** As wide as most letters are; ideographs have the whole square. */
export function roughMeasure(text: string, { size, weight }: TextStyle): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.5;
  return width * size * (weight === 600 ? 1.06 : 1);
}

export const NAMES: Readonly<Record<string, string>> = {
  RUS: 'Russia',
  CHN: 'China',
  KAZ: 'Kazakhstan',
  BLR: 'Belarus',
  IRN: 'Iran',
  USA: 'United States',
  UKR: 'Ukraine',
  EU: 'European Union',
};

export const stateName = (code: string): string => NAMES[code] ?? code;

export function madeSpec(given: Partial<FigureSpec> = {}): FigureSpec {
  const view = {
    filters: NO_FILTERS,
    colourBy: 'state' as const,
    drawn: null,
    positionsHash: null,
  };
  return {
    ...newFigure(
      {
        id: 'figure-1',
        kind: 'network',
        title: 'Who repeats whom on Kazakhstan',
        view,
        dataHash: 'abc123',
        command: 'antiphon figure made.csv',
      },
      0,
    ),
    ...given,
  };
}

export function madeNode(given: Partial<NetworkNode> & { readonly id: string }): NetworkNode {
  return {
    ...{ label: given.id, state: null, kind: 'account', posts: 1, amplifies: 0, amplified: 0 },
    ...{ cluster: 0, x: 0, y: 0 },
    ...given,
  };
}

export function madeEdge(
  given: Partial<NetworkEdge> & { readonly amplifier: string; readonly source: string },
): NetworkEdge {
  return {
    ...{ kind: 'citation', weight: 1, expected: null, p: null, q: null, medianLagSeconds: null },
    ...{ first: '2022-01-02', last: '2022-01-20' },
    ...given,
  };
}

export function madeContent(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  given: Partial<NetworkContent> = {},
  colourBy: ColourOwner = 'state',
): NetworkContent {
  const chances = [
    {
      kind: 'copy' as const,
      edges: edges.length,
      comparable: edges.length,
      expected: 11.2,
      isBound: true,
      family: 900,
      familyExact: true,
    },
  ];
  const clusters = clustersOf(nodes);
  return {
    ...{ kind: 'network', nodes, edges, clusters, edgesOfAll: 8311, chances },
    sourceLine: 'Illustration, invented numbers',
    caption: captionParts({
      ...{ nodes, edges, edgesOfAll: 8311, chances, stateName, colourBy, remarks: [] },
      filters: ['weight 2 or more', 'q at most 0.05 among co-share, copy and passage'],
      coverage: {
        posts: 96_410,
        actors: nodes.length,
        from: '2022-01-01',
        to: '2022-01-31',
        gaps: [{ from: '2022-01-24', to: '2022-01-25' }],
        files: ['rt.csv', 'sputnik.csv', 'cgtn.csv', 'mfa.csv'],
      },
    }),
    ...given,
  };
}

function clustersOf(nodes: readonly NetworkNode[]) {
  const indices = [...new Set(nodes.map((node) => node.cluster))].sort((a, b) => a - b);
  return indices.map((index) => {
    const members = nodes
      .filter((node) => node.cluster === index)
      .sort((a, b) => b.amplified - a.amplified || (a.id < b.id ? -1 : 1));
    const [first, second] = members;
    return {
      ...{ index, size: members.length, words: [], stability: null },
      label: `Around ${first?.label ?? ''} and ${second?.label ?? ''}`,
    };
  });
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Group {
  readonly at: readonly [number, number];
  readonly state: string | null;
  readonly members: readonly (readonly [label: string, kind: ActorKind, amplified: number])[];
}

const GROUPS: readonly Group[] = [
  {
    ...{ at: [-150, -20], state: 'RUS' },
    members: [
      ['RT', 'state outlet', 60],
      ['Sputnik', 'state outlet', 52],
      ['TASS', 'state outlet', 30],
      ['RIA Novosti', 'state outlet', 38],
      ['RT en Español', 'state outlet', 12],
      ['RT Arabic', 'state outlet', 10],
      ['Izvestia', 'state-linked outlet', 8],
      ['NTV', 'state-linked outlet', 5],
      ['Channel One', 'state outlet', 20],
      ['Vesti', 'state outlet', 9],
      ['Ruptly', 'state outlet', 6],
      ['Russian foreign ministry', 'ministry', 72],
      ['M. Zakharova', 'official', 26],
      ['Embassy, London', 'diplomat', 9],
      ['Embassy, Nur-Sultan', 'diplomat', 5],
      ['Defence ministry', 'ministry', 18],
    ],
  },
  {
    ...{ at: [130, 90], state: 'CHN' },
    members: [
      ['Chinese foreign ministry', 'ministry', 110],
      ['Hua Chunying', 'official', 34],
      ['Xinhua', 'state outlet', 66],
      ['CGTN', 'state outlet', 62],
      ['Global Times', 'state outlet', 40],
      ['People’s Daily', 'state outlet', 36],
      ['China Daily', 'state outlet', 22],
      ['CCTV', 'state outlet', 14],
      ['Guancha', 'state-linked outlet', 9],
      ['Embassy, Moscow', 'diplomat', 16],
      ['Mission to the UN', 'diplomat', 19],
      ['CRI Russian', 'state outlet', 12],
    ],
  },
  {
    ...{ at: [90, -110], state: 'KAZ' },
    members: [
      ['Akorda', 'ministry', 28],
      ['Kazinform', 'state outlet', 33],
      ['Khabar 24', 'state outlet', 15],
      ['Tengrinews', 'outlet', 24],
      ['Kazakh foreign ministry', 'ministry', 14],
    ],
  },
  {
    ...{ at: [-190, 120], state: 'IRN' },
    members: [
      ['Press TV', 'state outlet', 31],
      ['IRNA', 'state outlet', 20],
      ['Tasnim', 'state-linked outlet', 8],
      ['Iranian foreign ministry', 'ministry', 17],
    ],
  },
  {
    ...{ at: [210, -60], state: 'USA' },
    members: [
      ['VOA', 'state outlet', 22],
      ['RFE/RL', 'state outlet', 15],
      ['State Department', 'ministry', 13],
    ],
  },
  {
    ...{ at: [160, -150], state: null },
    members: [
      ['Reuters', 'outlet', 14],
      ['account 7c1e', 'account', 3],
      ['account 90ab', 'account', 2],
    ],
  },
];

const KINDS_USED: readonly Kind[] = ['citation', 'repost', 'link', 'quote', 'copy', 'co-share'];

/** Some forty known names in six groups: what a figure usually shows. */
export function madeNetwork(seed = 7, colourBy: ColourOwner = 'state'): NetworkContent {
  const draw = draws(seed);
  const nodes = GROUPS.flatMap(({ at, state, members }, cluster) =>
    members.map(([label, kind, amplified], k) => {
      const turn = k * 2.399963;
      const away = 22 * Math.sqrt(k + 0.4);
      return madeNode({
        ...{ id: label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), label, kind, state, cluster },
        ...{ amplified, amplifies: Math.round(draw() * 40), posts: 100 },
        x: at[0] + away * Math.cos(turn) * 1.2,
        y: at[1] + away * Math.sin(turn) * 0.8,
      });
    }),
  );
  return madeContent(nodes, edgesAmong(nodes, draw), {}, colourBy);
}

export function edgesAmong(nodes: readonly NetworkNode[], draw: () => number): NetworkEdge[] {
  const known = new Set<string>();
  const edges: NetworkEdge[] = [];
  for (let k = 0; k < nodes.length * 3.4; k += 1) {
    const a = nodes[Math.floor(draw() * nodes.length)];
    const near = nodes.filter((node) => node.cluster === a?.cluster || draw() < 0.14);
    const b = near[Math.floor(draw() ** 1.6 * near.length)];
    const kind = KINDS_USED[Math.floor(draw() ** 1.8 * KINDS_USED.length)] ?? 'citation';
    const key = `${a?.id} ${b?.id} ${kind}`;
    if (!a || !b || a === b || known.has(key)) continue;
    known.add(key);
    const weight = 1 + Math.floor(draw() ** 3 * 16);
    edges.push(madeEdge({ amplifier: a.id, source: b.id, kind, weight }));
  }
  return edges;
}

const LONG = [
  'Министерство иностранных дел Российской Федерации',
  'Официальный представитель Министерства обороны',
  'Посольство Российской Федерации в Республике Казахстан',
  'Постоянное представительство при Организации Объединённых Наций',
  'Комитет национальной безопасности Республики Казахстан',
  'Международное информационное агентство «Россия сегодня»',
  'Белорусское телеграфное агентство',
  'Қазақстан Республикасы Сыртқы істер министрлігі',
  '中华人民共和国外交部新闻司发言人办公室',
  '中国国际电视台俄语频道编辑部',
  '中华人民共和国驻哈萨克斯坦共和国大使馆',
  '人民日报社国际部驻莫斯科记者站',
  '中国常驻联合国代表团新闻处',
  '新华通讯社国内新闻编辑部',
  '国务院新闻办公室',
  '环球时报英文版社评编辑室',
];

/** Forty long Cyrillic and Chinese names, close together. */
export function longNames(): NetworkContent {
  const draw = draws(11);
  const nodes = Array.from({ length: 40 }, (_, k) => {
    const label = LONG[k % LONG.length] ?? '';
    const isChinese = /\p{Script=Han}/u.test(label);
    return madeNode({
      ...{
        id: `n${k}`,
        label: k < LONG.length ? label : `${label} ${Math.floor(k / LONG.length) + 1}`,
      },
      ...{ state: isChinese ? 'CHN' : 'RUS', kind: isChinese ? 'ministry' : 'state outlet' },
      ...{ amplified: Math.floor(80 * draw() ** 3), cluster: isChinese ? 1 : 0 },
      x: (isChinese ? 90 : -90) + (draw() - 0.5) * 220,
      y: (draw() - 0.5) * 240,
    });
  });
  return madeContent(nodes, edgesAmong(nodes, draw));
}
