import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wordsBeyondLadder } from '../../src/domain/figure.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const FORBIDDEN = /\b(?:coordinated|bots?|propaganda|controlled)\b/iu;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Without comments: strings, templates and the words between tags are left. */
function wordingOf(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** Code that names these words so that they can be pointed at in what a user writes. */
const POINTS_AT_THEM = ['domain/figure.ts'];

describe('the software', () => {
  it('never says that anybody is coordinated, controlled, a bot or propaganda', () => {
    const said = filesOf(SOURCE)
      .map((path) => relative(SOURCE, path))
      .filter((path) => !POINTS_AT_THEM.includes(path))
      .flatMap((path) => {
        const lines = wordingOf(readFileSync(join(SOURCE, path), 'utf8')).split('\n');
        return lines
          .filter((line) => FORBIDDEN.test(line))
          .map((line) => `${path}: ${line.trim()}`);
      });
    expect(said).toEqual([]);
  });

  it('is looked at in full', () => {
    expect(filesOf(SOURCE).length).toBeGreaterThan(300);
    expect(wordingOf("const a = 'a bot'; // a bot\n/* bots */")).toBe("const a = 'a bot'; \n");
  });
});

describe('words beyond the claim ladder', () => {
  it.each([
    ['RT coordinates with Xinhua', ['coordinates']],
    ['A bot network, controlled from afar', ['bot', 'controlled']],
    ['State propaganda and Propaganda', ['propaganda']],
    ['RT relayed the ministry', []],
    ['Both robots and Botswana', []],
  ])('in "%s" are pointed at', (text, words) => {
    expect(wordsBeyondLadder(text)).toEqual(words);
  });
});
