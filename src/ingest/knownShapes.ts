import { relate } from './draft.ts';
import { hostOf } from './platform.ts';
import { entityList, has, nameReply } from './shapeCells.ts';
import type { TableShape } from './tableShape.ts';

/** The first whose columns are all there is taken. */
export const SHAPES: readonly TableShape[] = [
  {
    name: 'Internet Research Agency tweets, CSV of FiveThirtyEight',
    has: ['external_author_id', 'author', 'content', 'publish_date', 'retweet'],
    platform: 'x',
    roles: {
      id: ['tweet_id'],
      handle: ['author'],
      at: ['publish_date'],
      text: ['content'],
      lang: ['language'],
    },
    repostFlag: 'retweet',
  },
  {
    name: 'Twitter information operations archive, CSV',
    has: ['tweetid', 'tweet_text', 'tweet_time', 'user_screen_name'],
    platform: 'x',
    roles: {
      id: ['tweetid'],
      handle: ['user_screen_name'],
      name: ['user_display_name'],
      at: ['tweet_time'],
      text: ['tweet_text'],
      lang: ['tweet_language'],
      links: ['urls'],
      hashtags: ['hashtags'],
      repostOf: ['retweet_tweetid'],
      quoteOf: ['quoted_tweet_tweetid'],
      replyTo: ['in_reply_to_tweetid'],
    },
    repostFlag: 'is_retweet',
    adjust(draft, cell) {
      // Users are numbers or hashes in these columns; the text has their names.
      nameReply(draft, /^@(\w+)/.exec(draft.text)?.[1] ?? cell('in_reply_to_userid'));
    },
  },
  {
    name: '4CAT Telegram, CSV',
    has: ['chat', 'body', 'author_forwarded_from_name'],
    platform: 'telegram',
    roles: {
      id: ['id'],
      handle: ['author_username', 'chat'],
      name: ['author_name'],
      at: ['unix_timestamp', 'timestamp'],
      text: ['body'],
      url: ['link'],
      links: ['entities_linked'],
      mentions: ['entities_mentioned'],
      repostHandle: ['author_forwarded_from_username'],
    },
    adjust(draft, cell) {
      const chat = cell('chat');
      draft.handle = cell('author_username') || chat;
      if (!has(draft, 'repost')) {
        const from = cell('author_forwarded_from_name') || cell('author_forwarded_from_id');
        relate(draft, 'repost', undefined, from);
      }
      const reply = cell('reply_to');
      if (reply !== '')
        relate(draft, 'reply', reply.includes('-') ? reply : `${chat}-${reply}`, undefined);
    },
  },
  {
    name: '4CAT Bluesky, CSV',
    has: ['author_id', 'body', 'quoted_post', 'replied_to_post'],
    platform: 'bluesky',
    roles: {
      id: ['id'],
      handle: ['author'],
      at: ['created_at', 'unix_timestamp', 'timestamp'],
      text: ['body'],
      url: ['link'],
      lang: ['languages'],
      links: ['links'],
      mentions: ['mentions'],
      quoteOf: ['quoted_post'],
      quoteHandle: ['quoted_user'],
      replyTo: ['replied_to_post'],
      replyHandle: ['replied_to_user'],
    },
  },
  {
    name: '4CAT X, CSV',
    has: ['body', 'author', 'is_retweet', 'retweeted_user'],
    platform: 'x',
    roles: {
      id: ['id'],
      handle: ['author'],
      name: ['author_fullname'],
      at: ['unix_timestamp', 'timestamp'],
      text: ['body'],
      url: ['link'],
      lang: ['language_guess'],
      links: ['urls'],
      hashtags: ['hashtags'],
      mentions: ['mentions'],
      media: ['images'],
      repostHandle: ['retweeted_user'],
      quoteOf: ['quote_tweet_id'],
      quoteHandle: ['quoted_user', 'quote_author'],
      replyHandle: ['replied_user', 'replied_author'],
    },
    repostFlag: 'is_retweet',
  },
  {
    name: 'twarc-csv',
    has: ['author.username', 'conversation_id', 'text', 'created_at'],
    platform: 'x',
    roles: {
      id: ['id'],
      handle: ['author.username'],
      name: ['author.name'],
      at: ['created_at'],
      text: ['text'],
      lang: ['lang'],
      repostOf: ['referenced_tweets.retweeted.id'],
      repostHandle: ['retweeted_username'],
      quoteOf: ['referenced_tweets.quoted.id'],
      quoteHandle: ['quoted_username'],
      replyTo: ['referenced_tweets.replied_to.id'],
      replyHandle: ['in_reply_to_username'],
    },
    adjust(draft, cell) {
      draft.links = entityList(cell('entities.urls'), ['unwound_url', 'expanded_url', 'url']);
      draft.hashtags = entityList(cell('entities.hashtags'), ['tag']);
      draft.mentions = entityList(cell('entities.mentions'), ['username']);
    },
  },
  {
    name: 'CrowdTangle Facebook, CSV',
    has: ['facebook_id', 'post_created', 'message', 'url'],
    platform: 'facebook',
    roles: {
      handle: ['user_name', 'page_name', 'group_name'],
      name: ['page_name', 'group_name'],
      at: ['post_created'],
      text: ['message'],
      url: ['url'],
    },
    adjust(draft, cell) {
      // The address is the only thing that names a post in these files.
      draft.id = draft.url;
      draft.handle ||= cell('page_name') || cell('group_name') || cell('facebook_id');
      const link = cell('final_link') || cell('link');
      draft.links = link === '' ? undefined : [link];
      draft.context = [cell('link_text'), cell('description')]
        .filter((part) => part !== '')
        .join(' — ');
    },
  },
  {
    name: 'CrowdTangle Instagram, CSV',
    has: ['account', 'user_name', 'post_created', 'description', 'url'],
    platform: 'instagram',
    roles: {
      handle: ['user_name'],
      name: ['account'],
      at: ['post_created'],
      text: ['description'],
      url: ['url'],
      media: ['photo'],
    },
    adjust(draft) {
      draft.id = draft.url;
    },
  },
  {
    name: 'Media Cloud, CSV',
    has: ['media_name', 'media_url', 'publish_date', 'title', 'url'],
    platform: 'web',
    roles: {
      id: ['id', 'stories_id'],
      handle: ['media_url'],
      name: ['media_name'],
      at: ['publish_date'],
      text: ['title'],
      url: ['url'],
      lang: ['language'],
    },
    adjust(draft) {
      draft.handle = hostOf(draft.handle) ?? draft.handle;
    },
  },
  {
    name: 'CANIS tweets, CSV',
    has: ['postid', 'time', 'tweeturl', 'content', 'username'],
    platform: 'x',
    roles: {
      id: ['postid'],
      handle: ['username'],
      at: ['time'],
      text: ['content'],
      url: ['tweeturl'],
    },
  },
  {
    name: 'CooRTweet shares, CSV',
    has: ['object_id', 'account_id', 'content_id', 'timestamp_share'],
    platform: 'x',
    roles: {
      id: ['content_id'],
      handle: ['account_id'],
      at: ['timestamp_share'],
      object: ['object_id'],
    },
  },
  {
    name: 'QUT coordination toolkit, CSV',
    has: ['message_id', 'username', 'repost_id', 'reply_id', 'message', 'timestamp'],
    roles: {
      id: ['message_id'],
      handle: ['username'],
      at: ['timestamp'],
      text: ['message'],
      links: ['urls'],
      repostOf: ['repost_id'],
      replyTo: ['reply_id'],
    },
  },
];
