/** The messages that the page can say, read from its source: every `t('…')` and every text in JSX that is not one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export interface Said {
  readonly file: string;
  readonly message: string;
}

export interface SourceMessages {
  /** the messages given to `t` */
  readonly said: readonly Said[];
  /** calls of `t` whose message is not written out, so that no catalogue can be checked against it */
  readonly unread: readonly string[];
  /** words in JSX or in an attribute that people read which no catalogue can translate */
  readonly bare: readonly Said[];
}

/** What a message is given to: to be said at once, or later. */
const SAYING = new Set(['t', 'toSay']);

type Node = Record<string, unknown> & { readonly type: string };

const READ_ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'legend']);

/** Of every source file in these folders under the root. */
export function messagesOf(root: string, folders: readonly string[]): SourceMessages {
  const found = { said: [] as Said[], unread: [] as string[], bare: [] as Said[] };
  const files = folders.flatMap((folder) => sourcesIn(root, folder));
  for (const file of files) {
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
    visit(program as unknown as Node, (node) => {
      readCall(node, file, found);
      readText(node, file, found.bare);
    });
  }
  return found;
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function readCall(node: Node, file: string, found: { said: Said[]; unread: string[] }): void {
  const callee = node.callee as Node | undefined;
  if (
    node.type !== 'CallExpression' ||
    callee?.type !== 'Identifier' ||
    !SAYING.has(String(callee.name))
  )
    return;
  const [message] = node.arguments as Node[];
  if (message?.type === 'Literal' && typeof message.value === 'string') {
    found.said.push({ file, message: message.value });
  } else {
    found.unread.push(file);
  }
}

function readText(node: Node, file: string, bare: Said[]): void {
  if (node.type === 'JSXText' && hasWords(node.value)) {
    bare.push({ file, message: String(node.value).trim() });
  }
  if (node.type !== 'JSXAttribute') return;
  const name = (node.name as Node).name;
  const value = node.value as Node | null;
  if (value?.type === 'Literal' && READ_ATTRIBUTES.has(String(name)) && hasWords(value.value)) {
    bare.push({ file, message: String(value.value) });
  }
}

function hasWords(value: unknown): boolean {
  return typeof value === 'string' && /\p{L}{2}/u.test(value);
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (child && typeof child === 'object' && 'type' in child) visit(child as Node, look);
    }
  }
}
