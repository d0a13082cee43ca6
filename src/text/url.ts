import {
  CASELESS_NAMES,
  REDIRECTS,
  SAME_HOST,
  SHORTENERS,
  TRACKING_BY_HOST,
  TRACKING_PARAMETERS,
} from './webHabits.ts';

const DEVICE_PREFIX = /^(?:www\d?|m|amp|mobile)\./;
const MOST_STEPS = 16;

/**
 * One form for all links to one page: https, no `www.`, `m.` or `amp.`, no `/amp`, no AMP cache, no tracking, no
 * fragment (but `#!`), no trailing slash, sorted query. Shortened links stay as they are. Null where it is
 * no web link, or one that was cut off with an ellipsis. Cleaning twice changes nothing.
 */
export function cleanUrl(url: string): string | null {
  return cleanPlain(url) ?? cleanFully(url);
}

/** Nearly all links are of this form: no user, port, fragment or escapes; a lower-case host that means nothing here. */
const PLAIN =
  /^https?:\/\/(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})((?:\/[\w-][\w.~-]*)*)\/?(?:\?([\w.~=&-]*))?$/;

/** What `cleanFully` gives, without taking the link apart by the book: that costs ten times as much. */
function cleanPlain(url: string): string | null {
  const [, written = '', path = '', query = ''] = PLAIN.exec(url) ?? [];
  if (written === '' || isSpecial(written) || /amp/i.test(path)) return null;
  const host = SAME_HOST[written] ?? written;
  const page = CASELESS_NAMES.has(host) ? cleanPath(host, path) : path;
  if (page !== path && cleanPath(host, page) !== page) return null;
  const kept = query === '' ? '' : keptParameters(host, query.split('&')).join('&');
  return `https://${host}${page}${kept && `?${kept}`}`;
}

/** Sites that send on, or show one thing under many addresses. */
const SPECIAL_HOSTS: ReadonlySet<string> = new Set([
  ...Object.keys(REDIRECTS).map((page) => page.replace(/\/.*$/, '')),
  ...['vkontakte.ru', 'fb.com', 'youtube.com', 'youtu.be', 'youtube-nocookie.com'],
]);
const SPECIAL_HOST = /^(?:www\d?|m|amp|mobile|google)\.|xn--|ampproject|\.m\.wikipedia\.org/;

/** Hosts that need more than is done here. */
function isSpecial(host: string): boolean {
  return SPECIAL_HOSTS.has(host) || SPECIAL_HOST.test(host);
}

function cleanFully(url: string): string | null {
  let current = withScheme(url.trim());
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = cleanOnce(current);
    if (next === null || next === current) return next;
    current = next;
  }
  return null;
}

/** Host of a link as `cleanUrl` gives it; null where it is no web link. */
export function siteOf(url: string): string | null {
  const clean = cleanUrl(url);
  return clean === null ? null : new URL(clean).hostname;
}

/** Host of a link that is clean already. */
export function hostOfClean(clean: string): string {
  return /^https:\/\/([^/?#:]+)/.exec(clean)?.[1] ?? '';
}

/** Whether a host only sends on to others, so that its links say nothing of where they lead. */
export function isShortener(host: string): boolean {
  return SHORTENERS.has(host.toLowerCase().replace(/^www\./, ''));
}

function withScheme(url: string): string {
  if (url.startsWith('//')) return `https:${url}`;
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(url) ? `https://${url}` : url;
}

function cleanOnce(text: string): string | null {
  const url = parseWeb(text);
  if (url === null) return null;
  const host = cleanHost(url.hostname);
  const sentTo = redirectTarget(host, url) ?? cachedPage(host, url.pathname + url.search);
  if (sentTo !== null) return sentTo;
  const path = evenEscapes(url.pathname);
  const query = evenEscapes(url.search.slice(1)).split('&');
  const page = pageOf(host, path, query);
  const port = url.port === '80' ? '' : url.port && `:${url.port}`;
  const kept = keptParameters(page.host, page.query).join('&');
  const fragment = url.hash.startsWith('#!') ? url.hash : '';
  return `https://${page.host}${port}${page.path}${kept && `?${kept}`}${fragment}`;
}

function parseWeb(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || /…|%E2%80%A6/i.test(text)) return null;
  const url = parsed(text);
  return url !== null && /[^.]\.[^.]/.test(url.hostname) ? url : null;
}

/** Node 20's URL.canParse, once compiled, denies links with letters such as ü: it must not be asked first. */
function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function cleanHost(hostname: string): string {
  let host = hostname.replace(/\.+$/, '').replace('.m.wikipedia.org', '.wikipedia.org');
  // what is left must still be a site: m.me and www.com are names of their own
  while (DEVICE_PREFIX.test(host) && host.replace(DEVICE_PREFIX, '').includes('.')) {
    host = host.replace(DEVICE_PREFIX, '');
  }
  return SAME_HOST[host] ?? host;
}

function redirectTarget(host: string, url: URL): string | null {
  const names = REDIRECTS[`${host}${url.pathname}`] ?? [];
  for (const name of names) {
    const target = url.searchParams.get(name);
    if (target !== null && parseWeb(target) !== null) return target;
  }
  return null;
}

/** The page behind an AMP cache: `…cdn.ampproject.org/c/s/host/path`, `google.com/amp/s/host/path`. */
function cachedPage(host: string, path: string): string | null {
  const isCache = host === 'cdn.ampproject.org' || host.endsWith('.cdn.ampproject.org');
  const place = isCache
    ? /^\/[a-z]\/(?:s\/)?(.+)$/.exec(path)
    : /^google\.[a-z.]+$/.test(host) && /^\/amp\/(?:s\/)?(.+)$/.exec(path);
  const page = place ? `https://${place[1]}` : null;
  return page !== null && parseWeb(page) !== null ? page : null;
}

interface Page {
  readonly host: string;
  readonly path: string;
  readonly query: readonly string[];
}

function pageOf(host: string, path: string, query: readonly string[]): Page {
  const video = videoOf(host, path);
  if (video !== null) return { host: 'youtube.com', path: '/watch', query: [`v=${video}`] };
  if (host === 'youtube.com' && path === '/watch') {
    return { host, path, query: query.filter((part) => part.startsWith('v=')) };
  }
  return { host, path: cleanPath(host, path), query };
}

function videoOf(host: string, path: string): string | null {
  if (host === 'youtu.be') return /^\/([\w-]+)\/?$/.exec(path)?.[1] ?? null;
  if (host !== 'youtube.com') return null;
  return /^\/(?:shorts|embed|live|v)\/([\w-]+)\/?$/.exec(path)?.[1] ?? null;
}

const ACCOUNT_HOSTS: ReadonlySet<string> = new Set([
  ...CASELESS_NAMES,
  ...['facebook.com', 'github.com', 'instagram.com', 'medium.com', 'vk.com', 'youtube.com'],
]);

function cleanPath(host: string, path: string): string {
  let clean = path.replace(/\/+$/, '');
  // where the first part of the path names an account, an account may be called “amp”
  if (!ACCOUNT_HOSTS.has(host)) clean = clean.replace(/^\/amp(?=\/)/i, '');
  clean = clean.replace(/\/amp$/i, '').replace(/\.amp(?=(?:\.html?)?$)/i, '');
  if (host === 't.me') clean = clean.replace(/^\/s\//, '/');
  if (host === 'x.com') clean = clean.replace(/(\/status\/\d+)\/.*$/, '$1');
  if (!CASELESS_NAMES.has(host)) return clean;
  return clean.replace(/^\/\w+/, (name) => name.toLowerCase());
}

function keptParameters(host: string, query: readonly string[]): string[] {
  const here = TRACKING_BY_HOST[host] ?? [];
  return query.filter((part) => part !== '' && !isTracking(part, here)).sort();
}

const TRACKING_NAMES: ReadonlySet<string> = new Set(TRACKING_PARAMETERS);
const TRACKING_BEGINNINGS = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) =>
  name.slice(0, -1),
);

function isTracking(part: string, here: readonly string[]): boolean {
  const name = (part.split('=')[0] ?? '').toLowerCase();
  if (TRACKING_NAMES.has(name) || here.includes(name)) return true;
  return TRACKING_BEGINNINGS.some((beginning) => name.startsWith(beginning));
}

/** One spelling of percent escapes: letters and digits plain, the rest with capital hexadecimal digits. */
function evenEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const char = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w~.-]/.test(char) ? char : escaped.toUpperCase();
  });
}
