import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Path of a file of real test data, or null with one visible line where it is not there. */
export function sharedFile(name: string): string | null {
  const path = join(process.env.ANTIPHON_SHARED ?? join(root, '..', 'shared'), 'data', name);
  if (existsSync(path)) return path;
  console.warn(`shared data not there: ${name}; this check on real data did not run`);
  return null;
}
