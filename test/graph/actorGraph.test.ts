import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, UNDIRECTED_KINDS } from '../../src/domain/kind.ts';
import type { NetworkNode } from '../../src/domain/network.ts';
import { postTable } from '../../src/domain/post.ts';
import { actorGraph } from '../../src/graph/actorGraph.ts';
import { nameClusters } from '../../src/graph/clusterNames.ts';
import { largestComponent } from '../../src/graph/component.ts';
import { seededRandom, shuffledOrder } from '../../src/graph/leidenOrder.ts';
import { actorOf } from '../detect/directory.ts';
import { post } from '../detect/posts.ts';
import { madeEdge } from './madeEdge.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const edges = fc.array(
  fc
    .tuple(id, id, fc.integer({ min: 1, max: 9 }), fc.constantFrom<Kind>(...KINDS))
    .map(([amplifier, source, weight, kind]) => madeEdge(amplifier, source, weight, kind)),
  { maxLength: 15 },
);

describe('the network of actors', () => {
  it('holds whoever is on an edge, in order of id, with all weight between two', () => {
    fc.assert(
      fc.property(edges, fc.boolean(), (list, directed) => {
        const { ids, graph } = actorGraph(list, directed);
        const known = new Set(list.flatMap(({ amplifier, source }) => [amplifier, source]));
        expect(ids).toEqual([...known].sort());
        for (let a = 0; a < ids.length; a += 1) {
          for (let k = graph.starts[a] ?? 0; k < (graph.starts[a + 1] ?? 0); k += 1) {
            const ends = [ids[a], ids[graph.targets[k] ?? 0]];
            const between = list.filter(
              ({ amplifier, source }) =>
                amplifier !== source && ends.includes(amplifier) && ends.includes(source),
            );
            expect(graph.weights[k]).toBe(between.reduce((sum, { weight }) => sum + weight, 0));
          }
        }
      }),
    );
  });

  it('sends and receives by direction, half each way where a kind has none', () => {
    fc.assert(
      fc.property(edges, fc.boolean(), (list, directed) => {
        const { ids, graph } = actorGraph(list, directed);
        const others = list.filter(({ amplifier, source }) => amplifier !== source);
        ids.forEach((own, node) => {
          const sum = (of: (edge: (typeof list)[number]) => number) =>
            others.reduce((all, edge) => all + of(edge), 0);
          const half = (kind: Kind) => (directed && !UNDIRECTED_KINDS.has(kind) ? 0 : 0.5);
          const sent = sum(({ amplifier, source, kind, weight }) => {
            if (amplifier === own) return weight * (1 - half(kind));
            return source === own ? weight * half(kind) : 0;
          });
          const all = sum(({ amplifier, source, weight }) =>
            amplifier === own || source === own ? weight : 0,
          );
          expect(graph.sent[node]).toBe(sent);
          expect(graph.received[node]).toBe(all - sent);
        });
      }),
    );
  });

  it('is the same for edges in any order', () => {
    fc.assert(
      fc.property(edges, fc.boolean(), (list, directed) => {
        expect(actorGraph([...list].reverse(), directed)).toEqual(actorGraph(list, directed));
      }),
    );
  });
});

/** How many actors the edges lead to, in either direction. */
function reached(list: readonly { amplifier: string; source: string }[], from: string): number {
  const found = new Set([from]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { amplifier, source } of list) {
      if (found.has(amplifier)) found.add(source);
      if (found.has(source)) found.add(amplifier);
    }
  }
  return found.size;
}

describe('the largest part that hangs together', () => {
  it('is as large as following the edges from every actor finds it', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const sizes = list.map(({ amplifier }) => reached(list, amplifier));
        expect(largestComponent(list)).toBe(Math.max(0, ...sizes));
      }),
    );
  });
});

describe('a random order', () => {
  it('holds every index once, is the same for the same seed, and another for most others', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer(), (length, seed) => {
        const order = shuffledOrder(length, seededRandom(seed));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, k) => k));
        expect(shuffledOrder(length, seededRandom(seed))).toEqual(order);
      }),
    );
  });

  it('has each index at each place about as often, over seeds that follow one another', () => {
    const [length, seeds] = [6, 600];
    const seen = new Uint32Array(length * length);
    for (let seed = 0; seed < seeds; seed += 1) {
      shuffledOrder(length, seededRandom(seed)).forEach((index, place) => {
        seen[index * length + place] = (seen[index * length + place] ?? 0) + 1;
      });
    }
    // 100 each, with a standard deviation of 9
    for (const count of seen) expect(Math.abs(count - seeds / length)).toBeLessThan(45);
  });
});

const LABELS = ['RT', 'Xinhua', 'Chinese Foreign Ministry', 'Sputnik', 'TASS'] as const;

function nodeOf(label: string, cluster: number, amplified: number, posts = 1): NetworkNode {
  return {
    ...{ id: label.toLowerCase(), label, state: null, kind: 'outlet', posts },
    ...{ amplifies: 0, amplified, cluster, x: 0, y: 0 },
  };
}

const NO_POSTS = postTable([]);
const named = (nodes: readonly NetworkNode[]) =>
  nameClusters(nodes, NO_POSTS, new Uint32Array(0), []);

describe('the name of a cluster', () => {
  it('is that of its two most amplified actors, whatever their order', () => {
    const given = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...LABELS), fc.nat({ max: 2 }), fc.nat({ max: 9 })),
      { selector: ([label]) => label },
    );
    fc.assert(
      fc.property(given, (list) => {
        const nodes = list.map(([label, cluster, amplified]) => nodeOf(label, cluster, amplified));
        const clusters = named(nodes);
        expect(named([...nodes].reverse())).toEqual(clusters);
        for (const { index, size, label } of clusters) {
          const members = nodes
            .filter(({ cluster }) => cluster === index)
            .sort((a, b) => b.amplified - a.amplified || (a.id < b.id ? -1 : 1));
          expect(size).toBe(members.length);
          const places = members.slice(0, 2).map((one) => label.indexOf(one.label));
          expect(places.every((at) => at >= 0)).toBe(true);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
          if (members.length === 0) expect(label).toBe('No actors shown');
        }
      }),
    );
  });

  it('reads as a sentence does: with an article where the label needs one', () => {
    const clusters = named([
      nodeOf('Chinese Foreign Ministry', 0, 9),
      nodeOf('RT', 0, 3),
      nodeOf('Xinhua', 1, 1),
    ]);
    expect(clusters.map(({ label }) => label)).toEqual([
      'Around the Chinese Foreign Ministry and RT',
      'Around Xinhua',
    ]);
  });

  it('goes by posts, then by id, where two are amplified alike', () => {
    const [cluster] = named([nodeOf('TASS', 0, 5), nodeOf('RT', 0, 5, 8), nodeOf('Sputnik', 0, 5)]);
    expect(cluster?.label).toBe('Around RT and Sputnik');
  });
});

describe('the words of a cluster', () => {
  const ACTORS = ['rt', 'xinhua'].map((own) => actorOf(own, null, 'outlet', [own]));
  const wordsOf = (texts: readonly (readonly [actor: number, text: string])[]) => {
    const posts = postTable(texts.map(([, text], k) => post({ id: `${k}`, text })));
    const actorOfPost = Uint32Array.from(texts, ([actor]) => actor);
    const nodes = ACTORS.map((actor, k) => ({ ...nodeOf('x', k, 1), id: actor.id }));
    return nameClusters(nodes, posts, actorOfPost, ACTORS).map(({ words }) => words);
  };

  it('are those that it uses and the others do not; small and single ones tell nothing', () => {
    const words = wordsOf([
      [0, 'lighthouse and the old harbour'],
      [0, 'lighthouse by the harbour once'],
      [0, 'the lighthouse is old'],
      [1, 'railway and the old harbour'],
      [1, 'railway of the north'],
      [1, 'the railway is old'],
    ]);
    expect(words[0]?.[0]).toBe('lighthouse');
    expect(words[1]?.[0]).toBe('railway');
    expect(words.flat()).not.toContain('once');
    expect(words.flat()).not.toContain('the');
  });

  it('do not depend on the order of posts, and are four at most', () => {
    const word = fc.constantFrom(
      'lighthouse',
      'harbour',
      'railway',
      'station',
      'bridge',
      'lantern',
    );
    const text = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1 }), text), { maxLength: 12 }), (texts) => {
        const words = wordsOf(texts);
        expect(wordsOf([...texts].reverse())).toEqual(words);
        for (const list of words) expect(list.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
