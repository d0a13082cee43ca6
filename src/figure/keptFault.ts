import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FigureContent } from '../domain/figureContent.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import { dataHash } from './dataHash.ts';

/** SHA-256 in hex of a content as it is kept: what it rests on, and where everything lies. */
export function contentHash(content: FigureContent): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}

/** What is wrong with a kept figure, for an audit; null where it is as it was kept. */
export function figureFault({ name, spec, content, contentHash: kept }: KeptFigure): string | null {
  const told = `figure “${name}”`;
  if (content.kind !== spec.kind) return `${told} is a ${spec.kind} and holds a ${content.kind}`;
  if (dataHash(content) !== spec.dataHash)
    return `${told}: its numbers do not have the hash that it names`;
  if (contentHash(content) !== kept) return `${told}: its content is not as it was kept`;
  if (content.kind !== 'network') return null;
  const ids = new Set(content.nodes.map(({ id }) => id));
  const lost = content.edges.find(
    ({ amplifier, source }) => !ids.has(amplifier) || !ids.has(source),
  );
  return lost
    ? `${told}: edge ${lost.amplifier}→${lost.source} joins an actor it does not draw`
    : null;
}
