type Choice = { key: "theme" | "text"; label: string; options: readonly { value: string; text: string }[] };

/** What the site stands for, the way in for staff, and how pages look (shown where scripts run). */
export function SiteFooter({
  about,
  follow,
  data,
  staff,
  choices,
}: {
  about: string;
  follow: { label: string; links: readonly { text: string; href: string; type: string }[] };
  data: { text: string; href: string };
  staff: { text: string; href: string };
  choices: readonly Choice[];
}) {
  return (
    <footer className="no-print mx-auto mt-16 w-full max-w-6xl px-4 pb-10 sm:px-6">
      <div className="grid gap-4 border-t-3 border-double border-rule pt-4 text-sm text-soft sm:grid-cols-[1fr_auto]">
        <div className="grid gap-2">
          <p className="max-w-prose">{about}</p>
          <p className="flex flex-wrap gap-x-4 [&>*]:py-1">
            <span>{follow.label}</span>
            {follow.links.map(({ text, href, type }) => (
              <a key={href} href={href} type={type}>
                {text}
              </a>
            ))}
          </p>
          <p className="flex flex-wrap gap-x-4 [&>*]:py-1">
            <a href={data.href}>{data.text}</a>
            <a href={staff.href}>{staff.text}</a>
          </p>
        </div>
        <div hidden suppressHydrationWarning>
          <div className="flex flex-wrap gap-4">
            {choices.map(({ key, label, options }) => (
              <label key={key} className="flex items-center gap-2">
                {label}
                <select
                  data-preference={key}
                  suppressHydrationWarning
                  className="min-h-9 border border-soft bg-paper px-2 text-ink"
                >
                  {options.map(({ value, text }) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </div>
      </div>
    </footer>
  );
}
