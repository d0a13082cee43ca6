import { canonicalPlatform } from './platform.ts';

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;
const DISPLAY_PREFIX = /^(?:www|m|amp)\.(?=[^.]+\.)/;

/**
 * A host name in the form in which it is compared: lower case, without scheme, path, port, final dot
 * and `www.`, `m.`, `amp.`; letters beyond ASCII in their ASCII form. Takes whole URLs as well.
 */
export function foldHost(host: string): string {
  let folded = host
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^\/\//, '');
  folded = folded
    .replace(/[/?#].*$/s, '')
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
  while (DISPLAY_PREFIX.test(folded)) folded = folded.replace(DISPLAY_PREFIX, '');
  return isAscii(folded) ? folded : asciiHost(folded);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function asciiHost(host: string): string {
  if (!HOST.test(host)) return host;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    // not a host name after all; it is compared as it stands
    return host;
  }
}

/** Whether a text has the form of a host name: `rt.com`, `мвд.рф`. */
export function isHost(text: string): boolean {
  return HOST.test(text);
}

/**
 * A handle in the form in which it is compared; `platform` is canonical. Some tables give a title as the
 * handle on the web: it is no host and keeps its slashes.
 */
export function foldHandle(platform: string, handle: string): string {
  const host = platform === 'web' ? foldHost(handle) : '';
  return isHost(host) ? host : handle.trim().replace(/^@+/, '').toLowerCase();
}

/** A name in the form in which it is compared. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** Key and id of an account that no registry knows: `x:somebody`. */
export function accountId(platform: string, handle: string): string {
  const canonical = canonicalPlatform(platform);
  return `${canonical}:${foldHandle(canonical, handle)}`;
}
