import { type FormatKey, fileFormats, formatKeys } from "@/domain/tables";

type Labels = {
  title: string;
  format: (key: FormatKey) => string;
  use: (key: FormatKey) => string;
  packed: string;
  bare: string;
  whole: string;
  bundle: string;
  bundleUse: string;
  bundleTake: string;
  bundleLong: string;
};

/** The forms in which a table can be taken away, each with what it is good for. */
export function Downloads({
  hrefOf,
  bundle,
  labels,
}: {
  hrefOf: (format: FormatKey, isBare: boolean) => string;
  /** Address of the bundle; null where there is none of this table, "long" where it has to be prepared. */
  bundle: string | null;
  labels: Labels;
}) {
  return (
    <section aria-labelledby="downloads" className="grid gap-2">
      <h2 id="downloads" className="text-xl">
        {labels.title}
      </h2>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {formatKeys.map((key) => {
          const { defines, ending } = fileFormats[key];
          const name = labels.format(key);
          const whole = defines ? `${labels.whole} (.${ending})` : labels.packed;
          return (
            <li key={key} className="grid content-start gap-0.5 border-b border-hairline py-2">
              <span className="font-medium">{name}</span>
              <span className="text-sm text-soft">{labels.use(key)}</span>
              <span className="flex flex-wrap gap-x-5">
                <a
                  href={hrefOf(key, false)}
                  className="inline-flex min-h-11 items-center"
                  aria-label={`${name} ${whole}`}
                >
                  {whole}
                </a>
                {defines ? null : (
                  <a
                    href={hrefOf(key, true)}
                    className="inline-flex min-h-11 items-center"
                    aria-label={`${name} ${labels.bare}`}
                  >
                    {labels.bare}
                  </a>
                )}
              </span>
            </li>
          );
        })}
        {bundle === null ? null : (
          <li className="grid content-start gap-0.5 border-b border-hairline py-2">
            <span className="font-medium">{labels.bundle}</span>
            <span className="text-sm text-soft">{labels.bundleUse}</span>
            {bundle === "long" ? (
              <span className="text-sm">{labels.bundleLong}</span>
            ) : (
              <span>
                <a href={bundle} className="inline-flex min-h-11 items-center">
                  {labels.bundleTake}
                </a>
              </span>
            )}
          </li>
        )}
      </ul>
    </section>
  );
}
