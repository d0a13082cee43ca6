import { textOf } from './caseParts.ts';
import { type Fault, messageOf, PartError } from './partError.ts';
import { blobOf, jsonPieces } from './pieces.ts';
import { isSealed, type OpenedZip, openZip, type ZipPart } from './sealedZip.ts';
import { sha256OfBlob } from './sha256.ts';

interface ManifestPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Manifest {
  readonly format: 'antiphon-case';
  readonly version: 1;
  readonly app: string;
  readonly parts: readonly ManifestPart[];
}

const MANIFEST = 'manifest.json';
const MAX_MANIFEST_BYTES = 64 << 20;
const ZIP = 'the zip';

export async function manifestPart(parts: readonly ZipPart[], app: string): Promise<ZipPart> {
  const listed: ManifestPart[] = [];
  for (const { name, blob } of parts)
    listed.push({ name, bytes: blob.size, sha256: await sha256OfBlob(blob) });
  const manifest: Manifest = { format: 'antiphon-case', version: 1, app, parts: listed };
  return { name: MANIFEST, blob: blobOf(jsonPieces(manifest)) };
}

export interface CheckedParts {
  /** the parts that are whole */
  readonly parts: ReadonlyMap<string, Blob>;
  readonly faults: readonly Fault[];
}

/** Reads every part and checks it against the manifest, and the zip against its seal. Never throws. */
export async function checkParts(blob: Blob): Promise<CheckedParts> {
  const parts = new Map<string, Blob>();
  const faults: Fault[] = [];
  const sealed = await isSealed(blob);
  try {
    const zip = await attempt(ZIP, 'it cannot be opened', () => openZip(blob));
    const manifest = await attempt(MANIFEST, 'it cannot be read', () => readManifest(zip));
    faults.push(...strangers(zip.names, manifest));
    for (const listed of manifest.parts) {
      const read = await readPart(zip, listed);
      if (read instanceof Blob) parts.set(listed.name, read);
      else faults.push({ part: listed.name, what: read });
    }
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    faults.push(error.fault);
  }
  if (!sealed) faults.push({ part: ZIP, what: sealFault(faults.length > 0) });
  return { parts, faults };
}

async function attempt<T>(part: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw PartError.of(part, cause, `${what}: `);
  }
}

async function readManifest(zip: OpenedZip): Promise<Manifest> {
  const value: unknown = JSON.parse(await textOf(await zip.read(MANIFEST, MAX_MANIFEST_BYTES)));
  const { format, version, parts } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 'antiphon-case') throw new Error('it is not that of an Antiphon case');
  if (version !== 1) throw new Error(`expected version 1, found ${String(version)}`);
  if (!Array.isArray(parts) || !parts.every(isManifestPart))
    throw new Error('expected a list of parts with name, bytes and sha256');
  return value as Manifest;
}

function isManifestPart(value: unknown): boolean {
  const { name, bytes, sha256 } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && Number.isSafeInteger(bytes) && typeof sha256 === 'string';
}

/** The part, or what is wrong with it. */
async function readPart(zip: OpenedZip, listed: ManifestPart): Promise<Blob | string> {
  let blob: Blob;
  try {
    blob = await zip.read(listed.name, listed.bytes);
  } catch (cause) {
    return zip.names.includes(listed.name)
      ? `it cannot be unpacked: ${messageOf(cause)}`
      : 'it is listed in the manifest and missing in the zip';
  }
  if (blob.size !== listed.bytes) return `expected ${listed.bytes} bytes, found ${blob.size}`;
  const found = await sha256OfBlob(blob);
  return found === listed.sha256 ? blob : `expected SHA-256 ${listed.sha256}, found ${found}`;
}

/** Parts that the manifest does not know, and names that stand twice. */
function strangers(names: readonly string[], manifest: Manifest): Fault[] {
  const known = new Set([MANIFEST, ...manifest.parts.map((part) => part.name)]);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const name of names) {
    if (!known.has(name)) faults.push({ part: name, what: 'the manifest does not list it' });
    if (seen.has(name)) faults.push({ part: name, what: 'it stands in the zip twice' });
    seen.add(name);
  }
  return faults;
}

function sealFault(named: boolean): string {
  return named
    ? 'its bytes have changed since it was written'
    : 'its bytes have changed since it was written; all parts are whole, the change lies in names, dates, padding or the seal itself';
}
