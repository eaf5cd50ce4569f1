/** Links among which one is where the reader is: the parts of a place, or the states of a list. */
export function Tabs({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; text: string; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className="inline-block py-2 aria-[current=page]:font-bold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
