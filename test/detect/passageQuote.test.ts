import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAttributedTo, quotationAround } from '../../src/detect/passageQuote.ts';

describe('a quotation', () => {
  const MARKS = ['“”', '«»', '„“', '「」', '『』', '""'] as const;
  const layers = fc.array(fc.constantFrom(...MARKS), { maxLength: 3 });

  it('around a place is the innermost one, however deep it lies', () => {
    fc.assert(
      fc.property(layers, layers, (outer, before) => {
        // straight marks cannot be told apart within each other, nor German ones from English ones
        fc.pre(new Set(outer).size === outer.length && !outer.includes('""'));
        fc.pre(!(outer.includes('„“') && outer.includes('“”')));
        const inside = 'the lock is shut';
        let text = inside;
        let start = 0;
        for (const [open = '', close = ''] of outer.map((marks) => [...marks])) {
          text = `${open}He said ${text} now${close}`;
          start += open.length + 'He said '.length;
        }
        const front = before.map(([open = '', close = '']) => `${open}x${close} `).join('');
        const found = quotationAround(front + text, {
          start: front.length + start,
          end: front.length + start + inside.length,
        });
        const expected = outer.length === 0 ? null : `He said ${inside} now`;
        expect(found && (front + text).slice(found.start, found.end)).toBe(expected);
      }),
    );
  });

  it('is an actor’s where its name stands within 120 characters, in any case', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.boolean(), (gap, isBefore) => {
        const filler = 'x'.repeat(gap);
        const quoted = '“the lock is shut”';
        const text = isBefore ? `LAVROV${filler}${quoted}` : `${quoted}${filler}lavrov`;
        const start = text.indexOf(quoted) + 1;
        const quotation = { start, end: start + quoted.length - 2 };
        // the quotation’s own mark is one of the 120
        expect(isAttributedTo(text, quotation, ['Lavrov'])).toBe(gap + 1 + 6 <= 120);
      }),
    );
  });

  it('is an actor’s by its Russian name in every case, and by no name of one letter', () => {
    const at = (text: string) => ({ start: text.indexOf('«') + 1, end: text.indexOf('»') });
    const text = 'По словам Захаровой, «шлюз закрыт»';
    expect(isAttributedTo(text, at(text), ['Захарова'])).toBe(true);
    expect(isAttributedTo(text, at(text), ['Пескова'])).toBe(false);
    expect(isAttributedTo(text, at(text), ['П'])).toBe(false);
  });
});
