import type { ComponentChildren } from 'preact';

interface Props {
  /** a message; what stands in `<name>…</name>` is drawn by the part of that name */
  readonly text: string;
  /** by name; `b` is bold without being told */
  readonly parts?: Readonly<Record<string, (inner: string) => ComponentChildren>>;
}

const TAGGED = /<(\w+)>(.*?)<\/\1>/gsu;

/** A message with elements inside, in whatever order its language puts them. Other markup stays text. */
export function Rich({ text, parts = {} }: Props) {
  const drawn: ComponentChildren[] = [];
  let done = 0;
  for (const match of text.matchAll(TAGGED)) {
    const [whole, name = '', inner = ''] = match;
    const draw = parts[name] ?? (name === 'b' ? bold : null);
    if (!draw) continue;
    drawn.push(text.slice(done, match.index), draw(inner));
    done = match.index + whole.length;
  }
  drawn.push(text.slice(done));
  return <>{drawn}</>;
}

function bold(inner: string): ComponentChildren {
  return <strong>{inner}</strong>;
}
