import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TITLE = '# Results of the benchmarks';
const PREFACE = `Written by \`npm run bench -- --write\`; the figures of one section are of one run. CPU seconds are user and system time of
a fresh process, all threads, after one warm-up; where it says "work alone", of the named work without start and reading. What peers needed
was measured on another machine with two cores and stands in proportion to the size of the run: only ratios of that order mean anything.`;

/** RESULTS.md with one section put in the place of its former self, or at the end. */
export function withSection(results: string, heading: string, body: string): string {
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const parts = results.split(/^(?=## )/m).filter((part) => part.trim() !== '');
  const head = parts[0]?.startsWith('# ') ? parts.shift() : undefined;
  const place = parts.findIndex((part) => part.startsWith(`## ${heading}\n`));
  if (place >= 0) parts[place] = section;
  else parts.push(section);
  return [head ?? `${TITLE}\n\n${PREFACE}\n`, ...parts]
    .map((part) => part.trim())
    .join('\n\n')
    .concat('\n');
}

export function writeSection(root: string, heading: string, body: string): void {
  const path = join(root, 'bench', 'RESULTS.md');
  writeFileSync(path, withSection(readOr(path, ''), heading, body));
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
