import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { RUSSIAN } from '../../src/state/catalogues/ru.ts';
import { CHINESE } from '../../src/state/catalogues/zh.ts';
import { messagesOf } from './messages.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCE = messagesOf(ROOT, ['src/ui', 'src/state']);
const SAID = [...new Set(SOURCE.said.map(({ message }) => message))].sort();
/** Parts of the page in which every word comes from the catalogue; names of things stay as they are. */
const SPOKEN = [
  'actors',
  'figures',
  'files',
  'help',
  'icon',
  'inspector',
  'judgement',
  'measures',
  'network',
  'notice',
  'palette',
  'parts',
  'pickups',
  'posts',
  'rail',
  'start',
  'tables',
  'topbar',
];
const NAMES = ['Antiphon', 'Ctrl K'];
const CATALOGUES = [
  ['ru', RUSSIAN],
  ['zh', CHINESE],
] as const;

describe('messages in the source', () => {
  it('are found, written out, and in the form that they need', () => {
    expect(SAID.length).toBeGreaterThan(100);
    expect(SOURCE.unread).toEqual([]);
    for (const message of SAID) expect(() => argumentsOf(message, 'en'), message).not.toThrow();
  });
});

it.each(SPOKEN)('no words of the page stand bare in ui/%s', (folder) => {
  const { bare } = messagesOf(ROOT, [`src/ui/${folder}`]);
  expect(bare.filter(({ message }) => !NAMES.includes(message))).toEqual([]);
});

describe.each(CATALOGUES)('the catalogue of %s', (language, catalogue) => {
  it('holds every message, and nothing that is not said', () => {
    expect(SAID.filter((message) => !(message in catalogue))).toEqual([]);
    expect(Object.keys(catalogue).filter((message) => !SAID.includes(message))).toEqual([]);
  });

  it('names the same values as the message, with every plural form of its language', () => {
    for (const [message, said] of Object.entries(catalogue)) {
      expect(argumentsOf(said, language), message).toEqual(argumentsOf(message, 'en'));
      for (const forms of pluralsOf(said, language)) {
        expect(forms, message).toEqual(expect.arrayContaining(formsOf(language)));
      }
    }
  });

  it('says one thing wherever two of its files say it', () => {
    const folder = join(ROOT, 'data', 'words', language);
    const seen = new Map<string, string>();
    for (const name of readdirSync(folder)) {
      const words: Record<string, string> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const [message, said] of Object.entries(words)) {
        expect(seen.get(message) ?? said, message).toBe(said);
        seen.set(message, said);
      }
    }
    expect(seen.size).toBe(Object.keys(catalogue).length);
  });
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

function partsOf(message: string, language: string): readonly Part[] {
  const { getAst } = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  const inner = (parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => [
      part,
      ...('options' in part
        ? Object.values(part.options).flatMap(({ value }) => inner(value))
        : []),
    ]);
  return inner(getAst());
}

/** Names of the values, each once. */
function argumentsOf(message: string, language: string): string[] {
  const names = partsOf(message, language).flatMap((part) =>
    part.type !== 0 && part.type !== 7 && 'value' in part ? [String(part.value)] : [],
  );
  return [...new Set(names)].sort();
}

function pluralsOf(message: string, language: string): string[][] {
  return partsOf(message, language).flatMap((part) =>
    'pluralType' in part ? [Object.keys(part.options)] : [],
  );
}

/** Of whole numbers; "other" must stand in every message. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 121 }, (_, n) => rules.select(n))), 'other'];
}
