import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatEvidence, type Evidence, evidenceAt } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS } from '../../src/domain/kind.ts';

const anySpan = fc
  .tuple(fc.nat({ max: 50 }), fc.nat({ max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));
const anyPiece: fc.Arbitrary<Evidence> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    amplifier: fc.nat({ max: 5 }),
    source: fc.nat({ max: 5 }),
    amplifierPost: fc.nat({ max: 9 }),
    sourcePost: fc.integer({ min: -1, max: 9 }),
    score: fc.constantFrom(0, 0.25, 0.5, 1),
    amplifierSpan: fc.option(anySpan, { nil: undefined }),
    sourceSpan: fc.option(anySpan, { nil: undefined }),
    cueSpan: fc.option(anySpan, { nil: undefined }),
    rule: fc.constantFrom('RT @a', 'same URL', 'says'),
    object: fc.constantFrom('', 'https://example.org/a', '#t'),
    orderable: fc.boolean(),
    common: fc.boolean(),
  })
  .map(({ amplifierSpan, sourceSpan, cueSpan, ...rest }) => ({
    ...rest,
    ...(amplifierSpan && { amplifierSpan }),
    ...(sourceSpan && { sourceSpan }),
    ...(cueSpan && { cueSpan }),
  }));
const anyPieces = fc.array(anyPiece, { maxLength: 12 });

function tableOf(pieces: readonly Evidence[]) {
  const builder = createEvidenceBuilder();
  for (const piece of pieces) builder.add(piece);
  expect(builder.length).toBe(pieces.length);
  return builder.build();
}

const piecesOf = (table: ReturnType<typeof tableOf>) =>
  Array.from({ length: table.length }, (_, row) => evidenceAt(table, row));

describe('evidence in columns', () => {
  it('gives back every piece that was added', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(piecesOf(tableOf(pieces))).toEqual(pieces);
      }),
    );
  });

  it('keeps more pieces than it first has room for', () => {
    const pieces = Array.from({ length: 5_000 }, (_, k): Evidence => {
      const kind = KINDS[k % KINDS.length] ?? 'copy';
      const span = k === 4_000 ? { cueSpan: { start: 3, end: 4 } } : {};
      const posts = { amplifier: k, source: k + 1, amplifierPost: k, sourcePost: k - 1 };
      const rest = { score: 1, object: `${k}`, orderable: k % 2 === 0, common: k % 3 === 0 };
      return { kind, ...posts, ...rest, ...span, rule: 'r' };
    });
    const table = tableOf(pieces);
    expect(piecesOf(table)).toEqual(pieces);
    // a span column ends with its last span
    expect([table.cueSpan.length, table.sourceSpan.length]).toEqual([8_002, 0]);
  });

  it('takes pairs of a match, and names a rule only where a pair has it', () => {
    const builder = createEvidenceBuilder();
    const match = { kind: 'co-share', object: '#t', score: 1, rule: 'same', commonRule: 'near' };
    const pair = { amplifier: 1, source: 2, amplifierPost: 3, sourcePost: 4, orderable: true };
    builder.openMatch({ ...match, kind: 'co-share' });
    builder.addPair({ ...pair, common: false });
    builder.openMatch({ ...match, kind: 'copy', object: 'copy:x:1', score: 0.5 });
    builder.addPair({ ...pair, orderable: false, common: true });
    builder.openMatch({ ...match, kind: 'copy', object: 'unused', rule: 'never said' });
    const table = builder.build();
    expect(piecesOf(table)).toEqual([
      { ...pair, kind: 'co-share', object: '#t', score: 1, rule: 'same', common: false },
      {
        ...{ ...pair, kind: 'copy', object: 'copy:x:1', score: 0.5, rule: 'near' },
        ...{ orderable: false, common: true },
      },
    ]);
    expect(table.rule.values).toEqual(['same', 'near']);
  });

  it('puts rows into the order that it is given', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const builder = createEvidenceBuilder();
        for (const piece of pieces) builder.add(piece);
        const table = builder.build(({ length }) =>
          Uint32Array.from({ length }, (_, row) => length - 1 - row),
        );
        expect(piecesOf(table)).toEqual([...pieces].reverse());
      }),
    );
  });

  it('joins two tables row after row, with spans that end early in either', () => {
    fc.assert(
      fc.property(anyPieces, anyPieces, (first, second) => {
        const joined = concatEvidence(tableOf(first), tableOf(second));
        expect(piecesOf(joined)).toEqual([...first, ...second]);
        expect(new Set(joined.object.values).size).toBe(joined.object.values.length);
      }),
    );
  });
});
