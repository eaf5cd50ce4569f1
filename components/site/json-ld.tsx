/** What a page is about in schema.org's words, as plain values. */
export type LinkedData = { readonly [key: string]: LinkedDataValue };
type LinkedDataValue = string | number | null | LinkedData | readonly LinkedDataValue[];

/**
 * Data for engines within a page. It is data and never run, yet carries the page's nonce so that the strictest reading
 * of the policy lets it be; no text can end the script, since "<" is written as an escape.
 */
export function JsonLd({ data, nonce }: { data: LinkedData; nonce: string | undefined }) {
  return (
    <script type="application/ld+json" nonce={nonce} suppressHydrationWarning>
      {JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c")}
    </script>
  );
}
