/** Where a page stands; the last crumb is the page itself. */
export function Breadcrumb({
  label,
  crumbs,
}: {
  label: string;
  crumbs: readonly { text: string; href?: string }[];
}) {
  return (
    <nav aria-label={label} className="no-print text-sm text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ text, href }, n) => (
          <li key={text} className="flex gap-2">
            {n > 0 ? <span aria-hidden="true">›</span> : null}
            {href === undefined ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
