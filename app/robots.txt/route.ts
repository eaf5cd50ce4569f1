import { wholeAddress } from "@/app/_server/origin";

export const dynamic = "force-dynamic";

/** What is for staff is of no use to engines, and filters only sort what other addresses have. */
const rules = [
  "User-agent: *",
  "Disallow: /desk",
  "Disallow: /audit",
  "Disallow: /sign-in",
  "Disallow: /en/desk",
  "Disallow: /en/audit",
  "Disallow: /en/sign-in",
  "Disallow: /api/auth/",
  "Disallow: /api/drafts/",
  "Disallow: /api/audit/",
  "Allow: /",
];

export function GET(): Response {
  const text = [...rules, "", `Sitemap: ${wholeAddress("/sitemap.xml")}`, ""].join("\n");
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
