/** The words of a page's main part as it is served, element by element, with | between them; drawings are left out. */
export function pageText(html: string): string {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
  return main
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/(\s*<[^>]*>\s*)+/g, "|")
    .replace(/&(amp|quot|lt|gt|#x27);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };
