/** Families of browsers and systems, in the order in which they are looked for: many name others besides themselves. */
const browsers: readonly [name: string, sign: RegExp][] = [
  ["WeChat", /MicroMessenger/],
  ["QQ", /QQBrowser|\bQQ\//],
  ["UC", /UCBrowser|UBrowser/],
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\/|Opera/],
  ["Samsung Internet", /SamsungBrowser/],
  ["Firefox", /Firefox\/|FxiOS/],
  ["Chrome", /Chrome\/|CriOS|Chromium/],
  ["Safari", /Safari\//],
];

const systems: readonly [name: string, sign: RegExp][] = [
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iOS", /iPhone|iPad|iPod/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh|Mac OS X/],
  ["Linux", /Linux|X11/],
];

const first = (list: readonly [string, RegExp][], text: string) =>
  list.find(([, sign]) => sign.test(text))?.[0] ?? "";

/** Family of a browser and its system by what it says of itself (User-Agent); "" where it says nothing known. */
export function browserOf(userAgent: string): { browser: string; system: string } {
  return { browser: first(browsers, userAgent), system: first(systems, userAgent) };
}
