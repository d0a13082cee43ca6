const ALIASES: Readonly<Record<string, string>> = {
  twitter: 'x',
  'twitter.com': 'x',
  'x.com': 'x',
  fb: 'facebook',
  'facebook.com': 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  tg: 'telegram',
  't.me': 'telegram',
  yt: 'youtube',
  vkontakte: 'vk',
  'vk.com': 'vk',
  bsky: 'bluesky',
  odnoklassniki: 'ok',
  truthsocial: 'truth',
  site: 'web',
  website: 'web',
};

/**
 * Platforms where whoever comes first takes an account name. A name there that reads like somebody
 * proves nothing: only the registry says whose it is.
 */
const ACCOUNT_PLATFORMS: ReadonlySet<string> = new Set([
  'x',
  'facebook',
  'instagram',
  'threads',
  'tiktok',
  'youtube',
  'telegram',
  'vk',
  'ok',
  'bluesky',
  'mastodon',
  'truth',
  'gab',
  'weibo',
  'rutube',
  'linkedin',
  'reddit',
]);

/** One name for each platform: `Twitter` and `X` are `x`, `fb` is `facebook`. */
export function canonicalPlatform(platform: string): string {
  const folded = platform.trim().toLowerCase();
  return Object.hasOwn(ALIASES, folded) ? (ALIASES[folded] ?? folded) : folded;
}

/** Whether anybody may open an account there under any free name. `platform` is canonical. */
export function hasOpenHandles(platform: string): boolean {
  return ACCOUNT_PLATFORMS.has(platform);
}
