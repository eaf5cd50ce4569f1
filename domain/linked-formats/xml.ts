/** An element with its attributes and what stands in it, in order. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: readonly (XmlElement | string)[];
};

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, content };
}

/** A document in XML 1.0, UTF-8. Characters that XML has no place for are left out, so that any text can go in. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;
}

function written({ name, attributes, content }: XmlElement): string {
  const its = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = content.map((part) => (typeof part === "string" ? escaped(part) : written(part))).join("");
  return inner === "" ? `<${name}${its.join("")}/>` : `<${name}${its.join("")}>${inner}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  return [...text]
    .filter(isAllowed)
    .map((character) => entities[character] ?? character)
    .join("");
}

/** Char of XML 1.0, 2.2. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}
