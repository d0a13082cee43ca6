import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramHits } from '../../src/detect/passageHits.ts';
import { readPost, spanOfUnits } from '../../src/detect/passagePosts.ts';
import { groupStretches } from '../../src/detect/passageStretches.ts';
import {
  firstPost,
  isShared,
  lastPost,
  type PassageTexts,
  passageTexts,
  postCount,
  postsOf,
} from '../../src/detect/passageTexts.ts';
import { comparePosts } from '../../src/detect/postPairs.ts';
import { COMMON_STOCK, stockName } from '../../src/detect/stockName.ts';
import { visitStretches, weightBetween } from '../../src/detect/winnow.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { post } from './posts.ts';

const word = fc.constantFrom('a', 'b', 'old', 'мост', 'Stone', 'ÉTÉ', '水', '桥很');
const words = fc.array(word, { minLength: 6, maxLength: 18 });
/** The same words in other dress: capitals, marks, links and spaces that are not compared. */
const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => `${text}!`,
  (text) => text.replaceAll(' ', '  '),
  (text) => `${text} https://example.org/a`,
  (text) => `“${text}”`,
);
const lists = fc
  .array(
    fc.record({
      words: fc.nat({ max: 4 }),
      dress,
      handle: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat({ max: 5 }),
      kind: fc.constantFrom('plain', 'plain', 'plain', 'repost', 'RT'),
    }),
    { maxLength: 10 },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.array(words, { minLength: 5, maxLength: 5 })))
  .map(([rows, texts]) =>
    rows.map((row, k): Post => {
      const text = row.dress((texts[row.words] ?? []).join(' '));
      return post({
        id: `${k}`,
        handle: row.handle,
        at: row.at * 1_000,
        text: row.kind === 'RT' ? `RT @somebody: ${text}` : text,
        relations: row.kind === 'repost' ? [{ kind: 'repost', postId: 'x' }] : [],
      });
    }),
  );

const HANDLES = ['a', 'b', 'c'];
const textsOf = (list: readonly Post[]) =>
  passageTexts(
    postTable(list),
    Uint32Array.from(list, ({ handle }) => HANDLES.indexOf(handle)),
  );

/** Five a word, three a character of an unspaced script. */
function weightOfText(text: string): number {
  return readPost(text).kinds.reduce((sum, kind) => sum + (kind === 0 ? 5 : 3), 0);
}

const isTaken = ({ text, relations }: Post) =>
  relations.length === 0 && !text.startsWith('RT @') && weightOfText(text) >= 60;

describe('the texts of passages', () => {
  it('are those that read differently and are long enough, with their posts in order of time', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const texts = textsOf(list);
        const posts = postTable(list);
        const known = [...new Set(list.filter(isTaken).map(({ text }) => normaliseText(text)))];
        expect(texts.count).toBe(known.length);
        known.forEach((normal, text) => {
          const rows = list.flatMap((one, row) =>
            isTaken(one) && normaliseText(one.text) === normal ? [row] : [],
          );
          rows.sort((a, b) => comparePosts(posts, a, b));
          expect([...postsOf(texts, text)]).toEqual(rows);
          expect(postCount(texts, text)).toBe(rows.length);
          expect([firstPost(texts, text), lastPost(texts, text)]).toEqual([rows[0], rows.at(-1)]);
          const handles = new Set(rows.map((row) => list[row]?.handle));
          expect(isShared(texts, text)).toBe(handles.size > 1);
          expect(texts.weight[text]).toBe(weightOfText(list[rows[0] ?? 0]?.text ?? ''));
        });
      }),
    );
  });
});

/** Every stretch of a text as the numbers of its units. */
function stretchesOf({ codes, starts }: PassageTexts, text: number): [number, string][] {
  const found: [number, string][] = [];
  visitStretches(codes, starts[text] ?? 0, starts[text + 1] ?? 0, (start, end) => {
    found.push([start, codes.subarray(start, end).join(' ')]);
  });
  return found;
}

describe('stretches that several texts have', () => {
  it('are put together exactly where their units are the same and two actors have them', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const texts = textsOf(list);
        const groups = groupStretches(texts, new Uint8Array(texts.codes.length).fill(1));
        const found = Array.from({ length: groups.count }, (_, group) =>
          [...groups.rowsOf(group)].map((row) => groups.starts[row] ?? 0).sort((a, b) => a - b),
        );
        const plain = new Map<string, { starts: number[]; owners: Set<number> }>();
        for (let text = 0; text < texts.count; text += 1) {
          for (const [start, units] of stretchesOf(texts, text)) {
            const group = plain.get(units) ?? { starts: [], owners: new Set() };
            plain.set(units, group);
            group.starts.push(start);
            group.owners.add(texts.owner[text] ?? 0);
          }
        }
        const expected = [...plain.values()]
          .filter(({ owners }) => owners.size > 1)
          .map(({ starts }) => starts);
        const inOrder = (groupsOfStarts: number[][]) => groupsOfStarts.map(String).sort();
        expect(inOrder(found)).toEqual(inOrder(expected));
      }),
    );
  });

  it('are looked for only where they are wanted', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const texts = textsOf(list);
        const nothing = groupStretches(texts, new Uint8Array(texts.codes.length));
        expect(nothing.count).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('hits', () => {
  it('are found in every run that two actors share and that is long enough, and nowhere else', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const texts = textsOf(list);
        const { hits } = gramHits(texts, () => {});
        const [textA, textB] = [hits.textA.view(), hits.textB.view()];
        const [atA, atB] = [hits.atA.view(), hits.atB.view()];
        const joined = new Set<string>();
        textA.forEach((text, k) => {
          const other = textB[k] ?? 0;
          joined.add(`${text} ${other}`);
          expect(text).toBeLessThan(other);
          expect(texts.owner[text]).not.toBe(texts.owner[other]);
          expect(texts.codes[atA[k] ?? 0]).toBe(texts.codes[atB[k] ?? 0]);
        });
        for (let a = 0; a < texts.count; a += 1) {
          const own = new Set(stretchesOf(texts, a).map(([, units]) => units));
          for (let b = a + 1; b < texts.count; b += 1) {
            const isSame = stretchesOf(texts, b).some(([, units]) => own.has(units));
            if (isSame && texts.owner[a] !== texts.owner[b]) expect(joined).toContain(`${a} ${b}`);
          }
        }
      }),
    );
  });
});

describe('a post that is read', () => {
  it('has its units where they stand in the text', () => {
    const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '. ', '\n', '“', '@x ')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const read = readPost(parts.join(''));
        expect(read.units.join('')).toBe(normaliseText(read.text).replaceAll(' ', ''));
        read.units.forEach((unit, k) => {
          const { start, end } = spanOfUnits(read, k, k + 1);
          expect(normaliseText(read.text.slice(start, end))).toBe(unit);
          expect(start).toBeGreaterThanOrEqual(read.ends[k - 1] ?? 0);
        });
      }),
    );
  });

  it('names a formula by its first eight units, spaced as it is read', () => {
    expect(stockName(readPost('Old STONES, old bridge!'), 0)).toBe('stock:old stones old bridge');
    expect(stockName(readPost('Old STONES, old bridge!'), 2)).toBe('stock:old bridge');
    expect(stockName(readPost('a b c d e f g h i j'), 1)).toBe('stock:b c d e f g h i');
    expect(stockName(readPost('大桥很旧 RT said 水'), 0)).toBe('stock:大桥很旧 rt said 水');
    expect(COMMON_STOCK).toBe('common stock');
  });
});

describe('weights', () => {
  it('add up: those of two parts are that of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 99 }), { maxLength: 30 }),
        fc.nat({ max: 30 }),
        (list, at) => {
          const codes = Uint32Array.from(list);
          const cut = Math.min(at, codes.length);
          expect(weightBetween(codes, 0, cut) + weightBetween(codes, cut, codes.length)).toBe(
            list.reduce((sum, code) => sum + (code % 2 === 1 ? 3 : 5), 0),
          );
        },
      ),
    );
  });
});
