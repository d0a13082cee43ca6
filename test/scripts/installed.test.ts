import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

type IsInstalledAs = (wanted: string, found: string) => boolean;

const file = join(import.meta.dirname, '..', '..', 'scripts', 'installed.mjs');
const { isInstalledAs }: { isInstalledAs: IsInstalledAs } = await import(pathToFileURL(file).href);

const packages = {
  '': { name: 'antiphon', version: '1.0.0' },
  'node_modules/preact': { version: '11.0.0', integrity: 'sha512-a' },
  'node_modules/vite': { version: '8.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/@binding/win32': { version: '1.0.0', integrity: 'sha512-c', optional: true },
};
const { '': _root, 'node_modules/@binding/win32': _other, ...here } = packages;
const text = (some: object) => JSON.stringify({ lockfileVersion: 3, packages: some });

describe('an installation made by hand', () => {
  it('is taken as it is where it holds what the lock file names', () => {
    expect(isInstalledAs(text(packages), text(here))).toBe(true);
    expect(isInstalledAs(text(packages), text(packages))).toBe(true);
  });

  it.each([
    ['a package is missing', { 'node_modules/preact': here['node_modules/preact'] }],
    [
      'another version is there',
      { ...here, 'node_modules/vite': { version: '8.0.1', integrity: 'sha512-b' } },
    ],
    [
      'another content is there',
      { ...here, 'node_modules/vite': { version: '8.0.0', integrity: 'sha512-x' } },
    ],
    ['something else is there', { ...here, 'node_modules/left': { version: '1.0.0' } }],
  ])('is made anew where %s', (_, found) => {
    expect(isInstalledAs(text(packages), text(found))).toBe(false);
  });

  it('is made anew where its record cannot be read', () => {
    expect(isInstalledAs(text(packages), '{')).toBe(false);
    expect(isInstalledAs(text(packages), '{}')).toBe(false);
  });
});
