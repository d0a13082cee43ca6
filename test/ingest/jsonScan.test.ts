import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLineScanner,
  createPathScanner,
  type Surroundings,
} from '../../src/ingest/formats/jsonScan.ts';
import { parseJson, parsePartialJson } from '../../src/ingest/formats/jsonValue.ts';

function scan(target: string, text: string, size = text.length) {
  const found: { raw: string; around: Surroundings; cut: boolean }[] = [];
  const scanner = createPathScanner(target, (raw, around, cut) =>
    found.push({ raw, around: { ...around }, cut }),
  );
  for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
  scanner.end();
  return { found, unfinished: scanner.unfinished };
}

describe('createPathScanner', () => {
  it('gives the elements of the top array one by one', () => {
    const { found, unfinished } = scan('[]', ' [ {"a":"}]"} , {"b":[1,{"c":2}]},3 ]');
    expect(found.map(({ raw }) => raw)).toEqual(['{"a":"}]"}', '{"b":[1,{"c":2}]}', '3']);
    expect(unfinished).toBe(false);
  });

  it('gives elements of an inner array with what stood before it', () => {
    const text =
      '{"name":"News \\"1\\"","id":12345678901234567890,"about":{"x":[{"no":1}]},"messages":[{"id":1},{"id":2}],"z":[{}]}';
    const { found } = scan('messages[]', text);
    expect(found.map(({ raw }) => raw)).toEqual(['{"id":1}', '{"id":2}']);
    expect(found[0]?.around).toEqual({ name: '"News \\"1\\""', id: '12345678901234567890' });
  });

  it('keeps the surroundings of each chat apart', () => {
    const text =
      '{"chats":{"list":[{"name":"A","messages":[{"id":1}]},{"name":"B","messages":[{"id":2}]}]}}';
    const { found } = scan('chats.list[].messages[]', text);
    expect(found.map(({ raw, around }) => [raw, around.name])).toEqual([
      ['{"id":1}', '"A"'],
      ['{"id":2}', '"B"'],
    ]);
  });

  it('gives values at the top one after the other, over several lines', () => {
    expect(scan('', '{\n "a": 1\n}\n{\n "a": 2 }').found.length).toBe(2);
  });

  it('gives what comes before the end of a file that was cut off, then the rest as cut', () => {
    const { found, unfinished } = scan('[]', '[{"a":1},{"b":"x');
    expect(found.map(({ raw, cut }) => [raw, cut])).toEqual([
      ['{"a":1}', false],
      ['{"b":"x', true],
    ]);
    expect(unfinished).toBe(true);
    expect(scan('[]', '[{"a":1},').unfinished).toBe(true);
  });

  it('law: any array comes back element by element, however the text is cut into pieces', () => {
    const element = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (list, size, wide) => {
          const text = JSON.stringify({ k: 'v', messages: list }, null, wide ? 2 : 0);
          const { found, unfinished } = scan('messages[]', text, size);
          expect(found.map(({ raw }) => JSON.parse(raw))).toEqual(JSON.parse(JSON.stringify(list)));
          expect(unfinished).toBe(false);
        },
      ),
    );
  });
});

describe('createLineScanner', () => {
  it('gives lines that are not empty, however the text is cut', () => {
    const found: string[] = [];
    const scanner = createLineScanner((raw) => found.push(raw));
    for (const piece of ['{"a"', ':1}\r\n\n{"b":', '2}\n  \n{"c":3}']) scanner.push(piece);
    scanner.end();
    expect(found).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });
});

describe('parseJson', () => {
  it('keeps whole numbers beyond 2^53 as text, exactly', () => {
    expect(
      parseJson('{"id":1388424788171841537,"n":[12345678901234567,-9007199254740993],"m":42}'),
    ).toEqual({
      id: '1388424788171841537',
      n: ['12345678901234567', '-9007199254740993'],
      m: 42,
    });
  });

  it('leaves numbers inside texts and fractions alone', () => {
    const text =
      '{"t":"a \\" : 1388424788171841537, ","f":0.1234567890123456,"id":1388424788171841537}';
    expect(parseJson(text)).toEqual({
      t: 'a " : 1388424788171841537, ',
      f: 0.1234567890123456,
      id: '1388424788171841537',
    });
  });
});

describe('parsePartialJson', () => {
  it('keeps what is complete in a text that was cut off', () => {
    expect(parsePartialJson('{"data":[{"id":"1","text":"a"},{"id":"2","te')).toEqual({
      data: [{ id: '1', text: 'a' }, { id: '2' }],
    });
    expect(parsePartialJson('{"data')).toBeUndefined();
  });
});
