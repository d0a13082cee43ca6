/** What posts are about and what they pass on. */
export const TOPIC_KINDS = ['hashtags', 'links', 'domains', 'shared'] as const;

export type TopicKind = (typeof TOPIC_KINDS)[number];

export interface Topic {
  /** a hashtag without #, a cleaned address, a site, a post's `platform:id`, an actor's id */
  readonly value: string;
  readonly posts: number;
  readonly actors: number;
}

export interface Topics extends Readonly<Record<TopicKind, readonly Topic[]>> {
  readonly ofPosts: number;
}
