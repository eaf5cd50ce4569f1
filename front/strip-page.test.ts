import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { nonceIn, stripPage, styleSheetsOf } from "./strip-page";

const stripped = (page: string, sheets: Record<string, string> = {}) =>
  stripPage(page, "N", new Map(Object.entries(sheets)));
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the framework's scripts, its preloads and its data go; the page's own script stays, named by its hash", () => {
  const own = "document.title += 1;";
  const page = stripped(
    `<head><link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" nonce="N" async=""></script></head><body><script data-page-script="" nonce="N">${own}</script><p>文</p><script nonce="N">self.__next_f.push([1,"<p>"])</script></body>`,
  );
  expect(page?.html).toBe(`<head></head><body><script data-page-script="">${own}</script><p>文</p></body>`);
  expect(page?.policy).toContain(`script-src ${hash(own)};`);
  expect(page?.policy).not.toContain("unsafe");
});

test("a script that came in from elsewhere goes, even if it says that it is the page's", () => {
  const page = stripped(
    `<body><script data-page-script="">evil()</script><script data-page-script="" nonce="other">evil()</script><script src="//elsewhere/x.js" nonce="N"></script></body>`,
  );
  expect(page?.html).toBe("<body></body>");
  expect(page?.policy).toContain("script-src 'none'");
});

test("scripts in files of the site's own and data for machines stay", () => {
  const files = `<script src="/search.js" defer="" nonce="N"></script><script type="application/ld+json">{"a":1}</script>`;
  const page = stripped(files);
  expect(page?.html).toBe(files.replace(' nonce="N"', ""));
  expect(page?.policy).toContain("script-src 'self';");
});

test("style sheets stand within the page; one that is not known stays a link", () => {
  const link = (href: string) => `<link rel="stylesheet" href="${href}" nonce="N" data-precedence="next"/>`;
  const page = stripped(`<head>${link("/a.css")}${link("/b.css")}</head>`, { "/a.css": "p{color:red}" });
  expect(page?.html).toContain("<style>p{color:red}</style>");
  expect(page?.html).toContain('href="/b.css"');
  expect(page?.policy).toContain(`style-src 'self' ${hash("p{color:red}")};`);
  expect(styleSheetsOf(`${link("/a.css")}${link("/b.css")}`)).toEqual(["/a.css", "/b.css"]);
});

test("styles of elements become rules, each different one once", () => {
  const page = stripped(
    `<head></head><body><i class="a" style="width:3%">1</i><b style="width:3%"></b><svg style="--x:&quot;y&quot;" viewBox="0"></svg></body>`,
  );
  expect(page?.html).toBe(
    `<head><style>.s-0{width:3%}.s-1{--x:"y"}</style></head><body><i class="s-0 a">1</i><b class="s-0"></b><svg class="s-1" viewBox="0"></svg></body>`,
  );
});

test("React's marks go, and what only looks like one stays", () => {
  expect(stripped("<p>七<!-- -->届<!--$--><b>x</b><!--/$--></p><p>a &lt;!-- b --&gt;</p>")?.html).toBe(
    "<p>七届<b>x</b></p><p>a &lt;!-- b --&gt;</p>",
  );
});

test("a page of which a part came later is not whole without scripts", () => {
  expect(stripped(`<p><!--$?--><template id="B:0"></template></p><div hidden id="S:0">x</div>`)).toBeNull();
});

test("the nonce is read from the policy", () => {
  expect(nonceIn("script-src 'self' 'nonce-abc=' 'strict-dynamic'")).toBe("abc=");
  expect(nonceIn("")).toBe("");
});
