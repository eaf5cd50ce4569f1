/** Links to the page before and after, with where one is between them. */
export function Pagination({
  page,
  pages,
  hrefOf,
  labels,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  labels: { nav: string; previous: string; next: string; position: string };
}) {
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={labels.nav}
      className="no-print flex flex-wrap items-center justify-between gap-4 border-t border-hairline pt-3"
    >
      {page > 1 ? <a href={hrefOf(page - 1)}>{labels.previous}</a> : <span />}
      <span className="figures text-soft">{labels.position}</span>
      {page < pages ? <a href={hrefOf(page + 1)}>{labels.next}</a> : <span />}
    </nav>
  );
}
