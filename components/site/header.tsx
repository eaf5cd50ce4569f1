/** `is` says that the page is there itself, or lies below. */
type SiteLink = { text: string; href: string; is: "page" | "true" | undefined };

/** The masthead: the name set large like a gazette's, a double rule, and where one can go. */
export function SiteHeader({
  name,
  tagline,
  home,
  navLabel,
  links,
  within,
  switchTo,
}: {
  name: string;
  tagline: string;
  home: string;
  navLabel: string;
  links: readonly SiteLink[];
  /** Places within the part of the site that the page lies in; empty for none. */
  within: { label: string; links: readonly SiteLink[] };
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
        <ul className="flex flex-wrap gap-x-4 sm:gap-x-6">{links.map((link) => place(link))}</ul>
      </nav>
      {within.links.length === 0 ? null : (
        <nav aria-label={within.label} className="no-print border-b border-hairline text-[0.95rem]">
          <ul className="flex flex-wrap gap-x-4 sm:gap-x-6">{within.links.map((link) => place(link))}</ul>
        </nav>
      )}
    </header>
  );
}

function place({ text, href, is }: SiteLink) {
  return (
    <li key={href}>
      <a
        href={href}
        aria-current={is}
        className="inline-block py-2 font-medium text-ink no-underline hover:underline aria-[current]:underline aria-[current]:decoration-congress aria-[current]:decoration-2 aria-[current]:underline-offset-8"
      >
        {text}
      </a>
    </li>
  );
}
