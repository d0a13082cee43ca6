/** An account, or one of its posts, behind an address on a social platform. */
export interface SocialTarget {
  readonly platform: string;
  /** empty where the address names a post alone (x.com/i/status/…) */
  readonly handle: string;
  /** ids under which the post may stand in the data, most exact first; empty for an account */
  readonly postIds: readonly string[];
}

type Reader = (path: readonly string[], query: URLSearchParams) => SocialTarget | null;

/** Reads the address of an account or post; null where it is neither. */
export function socialTarget(url: string): SocialTarget | null {
  if (isElsewhere(url)) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  const reader = READERS.get(platformHost(parsed.hostname));
  if (!reader) return null;
  return reader(parsed.pathname.split('/').filter(Boolean).map(decoded), parsed.searchParams);
}

function platformHost(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|mobile|web)\./, '');
}

/** Most links lead to no platform, as their plain host tells without taking the whole link apart. */
function isElsewhere(url: string): boolean {
  const host = /^https?:\/\/([a-z\d.-]+)(?:[/?#]|$)/i.exec(url)?.[1];
  return host !== undefined && !READERS.has(platformHost(host));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** First path parts that are pages of the platform, not accounts. */
const PAGES: ReadonlySet<string> = new Set(
  (
    'about ads communities events explore feed gaming groups hashtag help home i intent l live login ' +
    'marketplace messages notifications p pages permalink.php pg photo photo.php photos playlist policies privacy reel ' +
    'reels results s search settings share sharer sharer.php shorts signup stories story.php ' +
    'terms tos v video video.php videos wall watch feed.php profile.php c channel user joinchat proxy dialog away.php'
  ).split(' '),
);

function account(platform: string, name: string | undefined): SocialTarget | null {
  const handle = (name ?? '').replace(/^@/, '');
  const known = /^[\p{L}\p{N}_.:-]+$/u.test(handle) && !PAGES.has(handle.toLowerCase());
  return known ? { platform, handle, postIds: [] } : null;
}

const readX: Reader = ([first, second, third]) => {
  const id = /^\d+$/.exec(third ?? '')?.[0];
  const isPost = (second === 'status' || second === 'statuses' || second === 'web') && id;
  if (isPost && first === 'i') return { platform: 'x', handle: '', postIds: [id] };
  const owner = account('x', first);
  return owner && isPost ? { ...owner, postIds: [id] } : owner;
};

/** t.me/NAME, t.me/s/NAME (preview), each with an optional number of a message. */
const readTelegram: Reader = (path) => {
  const [name, message] = path[0] === 's' ? path.slice(1) : path;
  // t.me/+… and t.me/joinchat/… invite, t.me/c/… is private: no public name
  const owner = account('telegram', name);
  if (!owner || !/^\d+$/.test(message ?? '')) return owner;
  return {
    ...owner,
    postIds: [`${owner.handle}/${message}`, `${owner.handle}-${message}`, `${message}`],
  };
};

const readBluesky: Reader = ([profile, name, post, key]) => {
  const owner = profile === 'profile' ? account('bluesky', name) : null;
  if (!owner || post !== 'post' || !key) return owner;
  return { ...owner, postIds: [`at://${owner.handle}/app.bsky.feed.post/${key}`, key] };
};

const readFacebook: Reader = ([first, second, third]) => {
  const owner = account('facebook', first);
  const id = second === 'posts' || second === 'videos' ? third : undefined;
  return owner && id ? { ...owner, postIds: [id] } : owner;
};

/** Only @names, /c/, /user/ and /channel/ name a channel; a video's address does not say whose it is. */
const readYoutube: Reader = ([first, second]) => {
  if (first?.startsWith('@')) return account('youtube', first);
  const named = first === 'c' || first === 'user' || first === 'channel';
  return named ? account('youtube', second) : null;
};

const readVk: Reader = ([first]) => {
  const wall = /^wall(-?\d+_\d+)$/.exec(first ?? '')?.[1];
  return wall ? { platform: 'vk', handle: '', postIds: [wall] } : account('vk', first);
};

const readTiktok: Reader = ([first, second, third]) => {
  const owner = first?.startsWith('@') ? account('tiktok', first) : null;
  return owner && second === 'video' && third ? { ...owner, postIds: [third] } : owner;
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['x.com', readX],
  ['twitter.com', readX],
  ['t.me', readTelegram],
  ['telegram.me', readTelegram],
  ['bsky.app', readBluesky],
  ['facebook.com', readFacebook],
  ['fb.com', readFacebook],
  ['youtube.com', readYoutube],
  ['vk.com', readVk],
  ['vkontakte.ru', readVk],
  ['tiktok.com', readTiktok],
  ['instagram.com', ([first]) => account('instagram', first)],
]);
