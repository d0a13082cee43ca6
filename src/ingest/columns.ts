import type { Role } from '../domain/importPlan.ts';

/**
 * Names of columns and of dotted JSON paths by role, best first; compared without case and with blanks, `_` and `-`
 * alike. Sources: the exports named in FORMATS (twarc-csv, Twitter archives, 4CAT, CrowdTangle, Media Cloud,
 * FiveThirtyEight, CANIS, CooRTweet, QUT, minet) and the words that people use in English, Russian and Chinese.
 */
export const COLUMN_NAMES: Readonly<Record<Role, readonly string[]>> = {
  id: [
    'id_str',
    'tweetid',
    'tweet_id',
    'post_id',
    'postid',
    'message_id',
    'status_id',
    'content_id',
    'id',
    'uri',
    'guid',
    'article_id',
    'item_id',
    'номер',
    'ид',
    'идентификатор',
    '编号',
    '帖子id',
    '微博id',
    'mid',
  ],
  handle: [
    'author.username',
    'user.screen_name',
    'user_screen_name',
    'screen_name',
    'author_username',
    'username',
    'user_name',
    'user_handle',
    'author.handle',
    'author_handle',
    'handle',
    'account',
    'account_name',
    'account_id',
    'actor',
    'author',
    'channel',
    'channel_name',
    'chat',
    'publisher',
    'outlet',
    'source_name',
    'media_url',
    'domain',
    'site',
    'page_name',
    'group_name',
    'user',
    'from',
    'poster',
    'profile',
    'media_name',
    'user_did',
    'author.did',
    'account.acct',
    'user_id',
    'userid',
    'author_id',
    'автор',
    'аккаунт',
    'пользователь',
    'канал',
    'источник',
    'сайт',
    'издание',
    'сми',
    '作者',
    '账号',
    '帐号',
    '用户',
    '用户名',
    '用户昵称',
    '发布者',
    '媒体',
    '来源',
    '公众号',
    '频道',
  ],
  name: [
    'author.name',
    'author.displayname',
    'user.name',
    'author_name',
    'author_fullname',
    'user_display_name',
    'display_name',
    'displayname',
    'full_name',
    'fullname',
    'account_display_name',
    'media_name',
    'page_name',
    'имя',
    '昵称',
    '名称',
  ],
  at: [
    'unix_timestamp',
    'timestamp_utc',
    'created_at',
    'createdat',
    'tweet_time',
    'timestamp_share',
    'post_created',
    'published_at',
    'publish_date',
    'published',
    'date_published',
    'pubdate',
    'pub_date',
    'publication_date',
    'posted_at',
    'post_date',
    'creation_time',
    'date_time',
    'datetime',
    'timestamp',
    'time',
    'date',
    'created',
    'created_time',
    'post_created_date',
    'day',
    'дата',
    'дата_публикации',
    'дата_и_время',
    'время',
    'опубликовано',
    '时间',
    '日期',
    '发布时间',
    '发布日期',
    '发表时间',
    '创建时间',
    '发帖时间',
  ],
  text: [
    'full_text',
    'tweet_text',
    'text',
    'body',
    'message',
    'content',
    'post_text',
    'tweet',
    'caption',
    'description',
    'title',
    'headline',
    'текст',
    'сообщение',
    'содержание',
    'контент',
    'пост',
    'заголовок',
    '内容',
    '正文',
    '文本',
    '微博正文',
    '标题',
    '推文',
  ],
  url: [
    'tweet_url',
    'tweeturl',
    'post_url',
    'permalink',
    'permalink_url',
    'url',
    'article_url',
    'canonical_url',
    'mcl_url',
    'web_url',
    'link',
    'ссылка',
    'адрес',
    '链接',
    '网址',
  ],
  lang: [
    'lang',
    'language',
    'tweet_language',
    'language_guess',
    'languages',
    'langs',
    'user_langs',
    'язык',
    '语言',
    '语种',
  ],
  platform: [
    'platform',
    'source_platform',
    'network',
    'social_network',
    'площадка',
    'платформа',
    'соцсеть',
    '平台',
  ],
  links: [
    'links',
    'urls',
    'entities_linked',
    'expanded_urls',
    'final_link',
    'link_attached',
    'outlinks',
    'ссылки',
    '外链',
  ],
  hashtags: ['hashtags', 'tags', 'хештеги', 'хэштеги', '标签', '话题'],
  mentions: [
    'mentions',
    'user_mentions',
    'entities_mentioned',
    'mentioned_names',
    'mentioned_user_handles',
    'упоминания',
    '提及',
  ],
  media: ['media', 'media_urls', 'media_hash', 'images', 'image', 'photo', 'медиа', '图片'],
  object: ['object_id', 'object'],
  context: ['context', 'контекст', '背景'],
  repostOf: [
    'retweeted_id',
    'retweet_tweetid',
    'retweeted_tweet_id',
    'repost_id',
    'repost_of',
    'retweeted_status.id_str',
    'referenced_tweets.retweeted.id',
    'forwarded_from_id',
  ],
  repostHandle: [
    'retweeted_user',
    'retweeted_username',
    'retweeted_status.user.screen_name',
    'repost_handle',
    'reposted_from',
    'author_forwarded_from_username',
    'author_forwarded_from_name',
    'forwarded_from',
    'репост_от',
    '转发自',
  ],
  quoteOf: [
    'quoted_id',
    'quoted_tweet_tweetid',
    'quoted_status_id_str',
    'quote_tweet_id',
    'quoted_post',
    'quoted_uri',
    'referenced_tweets.quoted.id',
    'quote_of',
  ],
  quoteHandle: [
    'quoted_user',
    'quoted_username',
    'quote_author',
    'quoted_user_handle',
    'quoted_status.user.screen_name',
    'quote_handle',
  ],
  replyTo: [
    'in_reply_to_status_id_str',
    'in_reply_to_tweetid',
    'in_reply_to_status_id',
    'to_tweetid',
    'reply_id',
    'replied_to_post',
    'to_post_uri',
    'referenced_tweets.replied_to.id',
    'reply_to_message_id',
    'reply_to',
  ],
  replyHandle: [
    'in_reply_to_screen_name',
    'in_reply_to_username',
    'to_username',
    'replied_user',
    'replied_author',
    'replied_to_user',
    'reply_handle',
  ],
  relayOf: ['relays', 'relay_of', 'relays_statement', 'statement_id'],
};

/** A column name as it is compared. */
export function plainName(column: string): string {
  return column
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Parts of a dotted path under which another post or a person is described, not this post. */
const OF_ANOTHER =
  /(^|\.)(retweeted_status|quoted_status|reblog|quote|parent|root|extended_entities)\./;
const OF_AUTHOR = /(^|\.)(user|author|account|place|entities)\./;

/** The main roles choose first, so that `author` is not spent on a display name. */
const CHOOSING_ORDER: readonly Role[] = [
  ...(['id', 'at', 'handle', 'text', 'url', 'lang', 'platform', 'name'] as const),
  ...(['links', 'hashtags', 'mentions', 'media', 'object', 'context'] as const),
  ...(['repostOf', 'repostHandle', 'quoteOf', 'quoteHandle', 'replyTo', 'replyHandle'] as const),
  'relayOf',
];

/**
 * Finds the column of each role by its name; each column serves one role. A dotted JSON path also counts by its end
 * (`data.post.text` as `text`) where no column has the whole name; of several the least deep.
 */
export function rolesByName(columns: readonly string[]): Partial<Record<Role, string>> {
  const whole = new Map<string, string>();
  for (const column of columns) {
    if (!whole.has(plainName(column))) whole.set(plainName(column), column);
  }
  const paths = [...whole.keys()]
    .filter((name) => name.includes('.') && !OF_ANOTHER.test(name))
    .sort((a, b) => depthOf(a) - depthOf(b));
  const roles: Partial<Record<Role, string>> = {};
  const taken = new Set<string>();
  for (const role of CHOOSING_ORDER) {
    const names = COLUMN_NAMES[role];
    const name =
      names.find((known) => isFree(whole.get(known), taken)) ??
      endingIn(names, paths, role, whole, taken);
    const column = name === undefined ? undefined : whole.get(name);
    if (column === undefined) continue;
    roles[role] = column;
    taken.add(column);
  }
  return roles;
}

function endingIn(
  names: readonly string[],
  paths: readonly string[],
  role: Role,
  whole: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string | undefined {
  const ownsAuthor = role === 'handle' || role === 'name';
  return paths.find(
    (path) =>
      isFree(whole.get(path), taken) &&
      (ownsAuthor || !OF_AUTHOR.test(path)) &&
      names.some(
        (name) =>
          path.endsWith(`.${name}`) && (!ownsAuthor || name.includes('.') || depthOf(path) < 2),
      ),
  );
}

function isFree(column: string | undefined, taken: ReadonlySet<string>): boolean {
  return column !== undefined && !taken.has(column);
}

function depthOf(path: string): number {
  return path.split('.').length;
}

/** Roles without which no post can be made. Text is not needed where rows name the object that was shared. */
export function missingRoles(roles: Readonly<Partial<Record<Role, string>>>): Role[] {
  const needed: Role[] = roles.object === undefined ? ['handle', 'at', 'text'] : ['handle', 'at'];
  return needed.filter((role) => roles[role] === undefined);
}
