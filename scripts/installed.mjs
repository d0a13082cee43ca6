/**
 * Whether what npm has written down of an installation is what the lock file names: every package in its version,
 * none beside them. What is optional may be missing: it is for other machines.
 * @param {string} wanted text of package-lock.json
 * @param {string} found text of node_modules/.package-lock.json
 */
export function isInstalledAs(wanted, found) {
  const named = packagesOf(wanted);
  const there = packagesOf(found);
  if (named === null || there === null) return false;
  const isAsNamed = ([path, { version, integrity }]) =>
    named[path]?.version === version && named[path].integrity === integrity;
  const isThere = ([path, { optional }]) => path === '' || optional === true || path in there;
  return Object.entries(there).every(isAsNamed) && Object.entries(named).every(isThere);
}

function packagesOf(text) {
  try {
    return JSON.parse(text).packages ?? null;
  } catch {
    return null;
  }
}
