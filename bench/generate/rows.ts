import { displayNameOf, handleOf, userIdOf } from './accounts.ts';
import type { MadePost } from './madePost.ts';

/** `posts`: all that Antiphon knows by name; `qut`: the toolkit's eight columns; `coortweet`: a row for each shared link. */
export const SHAPES = ['posts', 'qut', 'coortweet'] as const;
export type Shape = (typeof SHAPES)[number];

export const HEADERS: Readonly<Record<Shape, string>> = {
  posts:
    'id,created_at,username,display_name,text,lang,platform,urls,hashtags,retweeted_id,retweeted_username,quoted_id,quoted_username,in_reply_to_status_id,in_reply_to_username',
  qut: 'message_id,user_id,username,repost_id,reply_id,message,timestamp,urls',
  coortweet: 'object_id,account_id,content_id,timestamp_share',
};

/** The rows of one post, each with its line end. */
export function rowsOf(post: MadePost, shape: Shape): string {
  switch (shape) {
    case 'posts':
      return postRow(post);
    case 'qut':
      return qutRow(post);
    case 'coortweet':
      return post.links
        .map((link) => line([link, userIdOf(post.account), post.id, String(post.at)]))
        .join('');
    default:
      return shape satisfies never;
  }
}

function postRow(post: MadePost): string {
  const { repostOf, quoteOf, replyTo } = post;
  return line([
    post.id,
    `${new Date(post.at * 1000).toISOString().slice(0, 19)}Z`,
    handleOf(post.account),
    displayNameOf(post.account),
    post.text,
    post.language,
    'x',
    post.links.join(' '),
    post.hashtags.join(' '),
    repostOf?.id ?? '',
    repostOf ? handleOf(repostOf.account) : '',
    quoteOf?.id ?? '',
    quoteOf ? handleOf(quoteOf.account) : '',
    replyTo?.id ?? '',
    replyTo ? handleOf(replyTo.account) : '',
  ]);
}

function qutRow(post: MadePost): string {
  return line([
    post.id,
    userIdOf(post.account),
    handleOf(post.account),
    post.repostOf?.id ?? '',
    post.replyTo?.id ?? '',
    post.text,
    String(post.at),
    post.links.join(' '),
  ]);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
