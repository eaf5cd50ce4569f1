/** The masthead: the name set large like a gazette's, a double rule, and where one can go. */
export function SiteHeader({
  name,
  tagline,
  home,
  navLabel,
  links,
  switchTo,
}: {
  name: string;
  tagline: string;
  home: string;
  navLabel: string;
  links: readonly { text: string; href: string }[];
  switchTo: { text: string; href: string; lang: string };
}) {
  return (
    <header className="mx-auto w-full max-w-6xl px-4 pt-5 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a href={home} className="font-serif text-3xl font-bold tracking-widest text-congress no-underline">
            {name}
          </a>
          <span className="text-sm text-soft">{tagline}</span>
        </p>
        <a
          href={switchTo.href}
          lang={switchTo.lang}
          hrefLang={switchTo.lang}
          data-language={switchTo.lang}
          className="no-print text-sm"
        >
          {switchTo.text}
        </a>
      </div>
      <nav aria-label={navLabel} className="no-print mt-3 border-y-3 border-double border-rule">
        <ul className="flex flex-wrap gap-x-6">
          {links.map(({ text, href }) => (
            <li key={href}>
              <a href={href} className="inline-block py-2 font-medium text-ink no-underline hover:underline">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
