/** A page in both languages, by whole address, and when what it shows was last published; null where that is unknown. */
export type SitemapPage = { zh: string; en: string; changed: string | null };

/**
 * Pages in one file: with two addresses each, far below the 50,000 addresses and 50 MB that the protocol allows, and short
 * enough to be kept in memory and packed like other public answers.
 */
export const pagesPerSitemap = 2000;

/** A sitemap (sitemaps.org protocol 0.9) that names each page in both languages and each language of each page. */
export function sitemapOf(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ zh, en, changed }) =>
    [zh, en].map((address) =>
      [
        "<url>",
        `<loc>${escaped(address)}</loc>`,
        changed === null ? "" : `<lastmod>${changed}</lastmod>`,
        alternate("zh-CN", zh),
        alternate("en", en),
        alternate("x-default", zh),
        "</url>",
      ].join(""),
    ),
  );
  return document(
    `urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`,
    "urlset",
    urls,
  );
}

/** An index of sitemaps, for sites that one file cannot hold. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  return document(
    `sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`,
    "sitemapindex",
    addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`),
  );
}

function document(opening: string, name: string, lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${opening}>`, ...lines, `</${name}>`, ""].join("\n");
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
