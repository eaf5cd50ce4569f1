/** Parts of the open data interface that answer everyone alike; every other one is left to Next. */
const openData = ["/api/sessions/", "/api/attendance.csv", "/api/search", "/api/charts/"];

/**
 * Tells addresses that answer everyone alike from those for staff, by the folders that the build knows: a page is
 * for staff if it lies in a group other than `(public)`.
 *
 * @param routes folders and addresses of all pages, as in `.next/app-path-routes-manifest.json`
 */
export function publicPlaces(routes: Readonly<Record<string, string>>): (path: string) => boolean {
  const staff = new Set(
    Object.keys(routes).flatMap((folder) => {
      const [, group, first] = /^\/\[locale\]\/\((?!public\))([^)]+)\)\/([^/]+)/.exec(folder) ?? [];
      return group === undefined || first === undefined ? [] : [first];
    }),
  );
  return (path) => {
    const [first = "", second = ""] = path.split("/").slice(1);
    if (first === "_next") return false;
    if (first === "api") return openData.some((place) => path.startsWith(place));
    return !staff.has(first === "en" || first === "zh" || first === "zh-CN" ? second : first);
  };
}
