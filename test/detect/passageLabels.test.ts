import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/detect/passageLabels.ts';
import { quotationAround } from '../../src/detect/passageQuote.ts';

/** `|` marks where the shared words stand. */
function place(marked: string) {
  const [before = '', shared = '', after = ''] = marked.split('|');
  return {
    text: before + shared + after,
    span: { start: before.length, end: before.length + shared.length },
  };
}

const quoted = (marked: string) => {
  const { text, span } = place(marked);
  const found = quotationAround(text, span);
  return found && text.slice(found.start, found.end);
};

describe('quotationAround', () => {
  it.each([
    ['He said: “We know |the lock is shut| now”', 'We know the lock is shut now'],
    ['Он сказал: «|Шлюз закрыт|»', 'Шлюз закрыт'],
    ['„|Die Schleuse ist zu|“, sagte er', 'Die Schleuse ist zu'],
    ['他说：「|船闸关闭|」', '船闸关闭'],
    ['"Never," he said. "|The lock is shut|."', 'The lock is shut.'],
    ['«Газета “Шлюз”: |всё закрыто|»', 'Газета “Шлюз”: всё закрыто'],
  ])('finds the quotation in %s', (text, quotation) => {
    expect(quoted(text)).toBe(quotation);
  });

  it.each([
    '“Never”, he said: |the lock is shut|',
    'He said |that “the lock is shut”|',
    '“Never,” |he said, “the| lock is shut”',
    '|The lock is shut|”',
    '“|The lock is shut|',
  ])('finds none around the words in %s', (text) => {
    expect(quoted(text)).toBe(null);
  });
});

describe('labelsOf', () => {
  const told = (
    a: ReturnType<typeof place>,
    b: ReturnType<typeof place>,
    names: readonly string[],
  ) => labelsOf({ post: a, span: a.span }, { post: b, span: b.span }, () => names);
  const quoting = place('Lee of the guild told us: “|The lock is shut|”');
  const other = place('“|the lock is shut|”, Lee said');

  it('calls a quotation a third party’s where it stands in both and is neither actor’s', () => {
    expect(told(quoting, other, ['Harbour News'])).toEqual(['quotation of a third party']);
    expect(told(quoting, other, ['Lee'])).toEqual(['quotation']);
    expect(told(quoting, place('|the lock is shut|'), [])).toEqual([]);
  });

  it('knows Russian names in other cases', () => {
    const a = place('По словам Захаровой, «|шлюз закрыт|»');
    expect(told(a, place('«|шлюз закрыт|»'), ['Захарова'])).toEqual(['quotation']);
  });

  it('says whose wire copy it is where a byline covers either text', () => {
    const wire = place('ROME (Reuters) - “|The lock is shut|”');
    expect(told(wire, place('|the lock is shut|'), [])).toEqual(['wire copy (Reuters)']);
    expect(told(wire, other, [])).toEqual(['wire copy (Reuters)', 'quotation of a third party']);
  });
});
