/** Names of platforms as sources write them, and hosts that tell the platform. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  twitter: 'x',
  'twitter.com': 'x',
  'x.com': 'x',
  'x/twitter': 'x',
  'x (twitter)': 'x',
  tg: 'telegram',
  'telegram.org': 'telegram',
  bsky: 'bluesky',
  'bsky.app': 'bluesky',
  fb: 'facebook',
  'facebook.com': 'facebook',
  ig: 'instagram',
  'instagram.com': 'instagram',
  vkontakte: 'vk',
  'vk.com': 'vk',
  вконтакте: 'vk',
  website: 'web',
  site: 'web',
  news: 'web',
  微博: 'weibo',
  'weibo.com': 'weibo',
};

const HOSTS: Readonly<Record<string, string | undefined>> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'x.com': 'x',
  'twitter.com': 'x',
  'mobile.twitter.com': 'x',
  'bsky.app': 'bluesky',
  'facebook.com': 'facebook',
  'm.facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'vk.com': 'vk',
  'm.vk.com': 'vk',
  'youtube.com': 'youtube',
  'tiktok.com': 'tiktok',
  'threads.net': 'threads',
  'weibo.com': 'weibo',
  'm.weibo.cn': 'weibo',
  'ok.ru': 'ok',
};

export function platformByName(name: string): string {
  const plain = name.trim().toLowerCase();
  return NAMES[plain] ?? plain;
}

/** Platform of a post's own address; undefined where it is no platform's. */
export function platformByUrl(url: string): string | undefined {
  const host = hostOf(url);
  return host === undefined ? undefined : HOSTS[host];
}

/** Host of a web address without `www.`; undefined where it is none. */
export function hostOf(url: string): string | undefined {
  return /^(?:https?:)?\/\/(?:www\.)?([^/?#:\s]+)/i.exec(url)?.[1]?.toLowerCase();
}
