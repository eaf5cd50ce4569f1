/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 */

/**
 * Where the packages npm put into node_modules differ from those that package-lock.json names. Packages for other
 * systems (optional ones) may be missing.
 * @param {Record<string, LockedPackage>} locked `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} present `packages` of node_modules/.package-lock.json
 * @returns {string[]} paths such as `node_modules/zod`
 */
export function differences(locked, present) {
  const wanted = Object.entries(locked).filter(([path]) => path !== "");
  const missing = wanted.filter(([path, entry]) => {
    const found = present[path];
    if (found === undefined) return !entry.optional && !entry.devOptional;
    return found.version !== entry.version || found.integrity !== entry.integrity;
  });
  const extra = Object.keys(present).filter((path) => locked[path] === undefined);
  return [...missing.map(([path]) => path), ...extra];
}
