import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaptionPart } from '../domain/figure.ts';
import type { FigureContent } from '../domain/figureContent.ts';

/**
 * SHA-256 in hex of all that a figure rests on: actors, edges, counts and the caption before any edit; not its looks,
 * nor where anything lies. The order of actors and edges does not matter.
 */
export function dataHash(content: FigureContent): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(factsOf(content)))));
}

function factsOf(content: FigureContent): unknown {
  const caption = content.caption.map(partText);
  switch (content.kind) {
    case 'network': {
      const nodes = content.nodes.map(({ x: _x, y: _y, cluster: _cluster, ...facts }) => facts);
      const facts = [caption, content.edgesOfAll, sorted(nodes), sorted(content.edges)];
      return [...facts, content.chances, ...(content.joined ? [content.joined] : [])];
    }
    case 'ledger':
      return [caption, content.ledger];
    case 'timeline':
      return [caption, content.unit, content.from, content.series];
    case 'pickups':
      return [caption, content.statements, content.rows];
    default:
      return content satisfies never;
  }
}

function partText({ id, stretches }: CaptionPart): string {
  return `${id}: ${stretches.map(({ text }) => text).join('')}`;
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
}
