/** Parts of the open data interface that answer everyone alike; every other one is left to Next. */
const openData = ["/api/sessions/", "/api/attendance.csv", "/api/search", "/api/charts/", "/api/v1"];

/**
 * Tells public pages that are made anew for each reader, by the group `(anew)` within `(public)`: they rest on more
 * than what is published.
 *
 * @param routes as for `publicPlaces`
 */
export function placesMadeAnew(routes: Readonly<Record<string, string>>): (path: string) => boolean {
  const anew = new Set(
    Object.keys(routes).flatMap((folder) => {
      const [, first] = /^\/\[locale\]\/\(public\)\/\(anew\)\/([^/]+)/.exec(folder) ?? [];
      return first === undefined ? [] : [first];
    }),
  );
  return (path) => anew.has(firstFolder(path));
}

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
    const [first = ""] = path.split("/").slice(1);
    // Files of dumps are streamed as they lie, in parts if need be.
    if (first === "_next" || first === "dumps") return false;
    if (first === "api") return openData.some((place) => path.startsWith(place));
    return !staff.has(firstFolder(path));
  };
}

/** The first part of a path after its language. */
function firstFolder(path: string): string {
  const [first = "", second = ""] = path.split("/").slice(1);
  return first === "en" || first === "zh" || first === "zh-CN" ? second : first;
}
