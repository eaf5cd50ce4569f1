import { createHash } from "node:crypto";

export type StrippedPage = { html: string; policy: string };

/**
 * Makes a page of Next's into one that needs no script: takes out the framework and the data it would have started
 * from, sets the style sheets into the page, and gives it a policy that names each script and style left by its hash.
 *
 * Works on markup as React writes it: quotes and angle brackets in text and attributes are always escaped.
 *
 * @param nonce of the scripts that the page itself wrote: a script in the page without it came in from elsewhere
 * @param sheets style sheets by address
 * @returns null for a page that is not whole without scripts, since a part of it came later
 */
export function stripPage(
  page: string,
  nonce: string,
  sheets: ReadonlyMap<string, string>,
): StrippedPage | null {
  if (/<template id="[BP]:/.test(page)) return null;
  const scripts: string[] = [];
  const styles: string[] = [];
  let loads = false;
  const whole = page
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (_element, attributes: string, code: string) => {
      if (/ type="application\/(?:ld\+)?json"/.test(attributes)) return keep("script", attributes, code);
      if (isOwnFile(attributes)) {
        loads = true;
        return keep("script", attributes, code);
      }
      const isOwn = attributes.includes(" data-page-script") && attributes.includes(` nonce="${nonce}"`);
      if (!isOwn) return "";
      scripts.push(code);
      return keep("script", attributes, code);
    })
    .replace(/<link\b[^>]*>/g, (link) => {
      if (/ rel="(?:preload|modulepreload)"/.test(link)) return "";
      const sheet = / rel="stylesheet"/.test(link) ? sheets.get(/ href="([^"]*)"/.exec(link)?.[1] ?? "") : "";
      return sheet ? `<style>${sheet}</style>` : link;
    });
  const { html, rules } = withoutStyleAttributes(withoutMarks(whole, nonce));
  const dressed = rules === "" ? html : html.replace("</head>", () => `<style>${rules}</style></head>`);
  for (const [, sheet = ""] of dressed.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) styles.push(sheet);
  return { html: dressed, policy: policyFor(scripts, styles, loads) };
}

/** Addresses of a page's style sheets. */
export function styleSheetsOf(page: string): string[] {
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, address = ""]) => address);
}

/** The nonce that a page's policy allows. */
export function nonceIn(policy: string): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

const keep = (name: string, attributes: string, code: string) => `<${name}${attributes}>${code}</${name}>`;

const isOwnFile = (attributes: string) => / src="\/(?!\/|_next\/)/.test(attributes);

/** Without nonces, and without what React would need in order to take the page over. */
function withoutMarks(page: string, nonce: string): string {
  return page
    .replace(/<!--(?:\/?\$[!?~]?|\/?&| |\/?F!?)?-->/g, "")
    .replaceAll(` nonce="${nonce}"`, "")
    .replace('<div hidden=""></div>', "");
}

/** A style on an element cannot be named in a policy: each different one becomes a rule with a class. */
function withoutStyleAttributes(page: string): { html: string; rules: string } {
  const classes = new Map<string, string>();
  const html = page.replace(/<[a-zA-Z][^>]* style="[^>]*>/g, (tag) => {
    const style = / style="([^"]*)"/.exec(tag)?.[1] ?? "";
    const name = classes.get(style) ?? `s-${classes.size}`;
    classes.set(style, name);
    const bare = tag.replace(/ style="[^"]*"/, "");
    return / class="/.test(bare)
      ? bare.replace(/ class="/, ` class="${name} `)
      : bare.replace(/^<[a-zA-Z][\w:-]*/, (start) => `${start} class="${name}"`);
  });
  const rules = [...classes].map(([style, name]) => `.${name}{${unescaped(style)}}`).join("");
  return { html, rules };
}

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "")
    .replaceAll("&amp;", "&");

/** Nothing from elsewhere, and only those scripts and styles that the page was made with. */
function policyFor(scripts: readonly string[], styles: readonly string[], loads: boolean): string {
  const named = (texts: readonly string[]) => [
    ...new Set(texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)),
  ];
  const allowed = [...(loads ? ["'self'"] : []), ...named(scripts)];
  return [
    "default-src 'self'",
    `script-src ${allowed.join(" ") || "'none'"}`,
    `style-src ${["'self'", ...named(styles)].join(" ")}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
