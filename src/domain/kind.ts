/** The ways in which one post can amplify another. Glossary: DESIGN §3. */
export const KINDS = [
  'repost',
  'quote',
  'reply',
  'mention',
  'link',
  'citation',
  'copy',
  'passage',
  'co-share',
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds without a direction: their edges join two actors, amplifier and source are in order of id. */
export const UNDIRECTED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['co-share']);

/** Kinds that rest on co-occurrence: their weight counts distinct objects, not pairs of posts. */
export const OBJECT_KINDS: ReadonlySet<Kind> = new Set<Kind>(['co-share', 'copy', 'passage']);

/** Between amplifier and source: "RT cites X". */
export const KIND_VERBS: Readonly<Record<Kind, string>> = {
  repost: 'reposts',
  quote: 'quotes',
  reply: 'replies to',
  mention: 'mentions',
  link: 'links to',
  citation: 'cites',
  copy: 'publishes nearly the same text as',
  passage: 'shares verbatim passages with',
  'co-share': 'shares the same objects as',
};

export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}
