import {
  BlobReader,
  BlobWriter,
  type FileEntry,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { sha256OfBlob } from './sha256.ts';

/**
 * A zip whose comment is the SHA-256 of all bytes before it. Checksums of the parts alone would not notice
 * a change in what a zip holds beside them: names, dates, padding.
 */
const SEAL_LENGTH = 64;
const SEAL = /^[0-9a-f]{64}$/;

/** A blob, since the browser keeps those outside of the engine's memory: a case may be larger than that. */
export interface ZipPart {
  readonly name: string;
  readonly blob: Blob;
}

/** The same parts give the same bytes: dates are fixed, the order is the given one. */
export async function writeSealedZip(parts: readonly ZipPart[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: new Date(1980, 0, 1),
  });
  for (const { name, blob } of parts) await writer.add(name, new BlobReader(blob));
  const whole = await writer.close(new TextEncoder().encode('0'.repeat(SEAL_LENGTH)));
  const body = whole.slice(0, whole.size - SEAL_LENGTH);
  return new Blob([body, await sha256OfBlob(body)], { type: 'application/zip' });
}

/** Whether every byte is as it was written. */
export async function isSealed(blob: Blob): Promise<boolean> {
  const body = blob.slice(0, Math.max(0, blob.size - SEAL_LENGTH));
  const seal = await blob.slice(body.size).text();
  return SEAL.test(seal) && seal === (await sha256OfBlob(body));
}

export interface OpenedZip {
  /** in the order of the directory; a name may stand twice in a broken file */
  readonly names: readonly string[];
  /** Throws where there is no such part, it cannot be unpacked, or it holds more than `maxBytes`. */
  read(name: string, maxBytes: number): Promise<Blob>;
}

/** Throws where it is no zip, or its directory cannot be read. */
export async function openZip(blob: Blob): Promise<OpenedZip> {
  const entries = await new ZipReader(new BlobReader(blob), { useWebWorkers: false }).getEntries();
  const files = new Map<string, FileEntry>();
  for (const entry of entries) if (!entry.directory) files.set(entry.filename, entry);
  return {
    names: entries.map((entry) => entry.filename),
    async read(name, maxBytes) {
      const entry = files.get(name);
      if (!entry) throw new Error('it is not in the file');
      // a forged length must not fill the memory
      if (entry.uncompressedSize > maxBytes)
        throw new Error(`expected at most ${maxBytes} bytes, found ${entry.uncompressedSize}`);
      return entry.getData(new BlobWriter(), { checkSignature: true, useWebWorkers: false });
    },
  };
}
