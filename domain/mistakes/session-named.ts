/** The session that somebody means who copied the address of its page, with whatever stands around it. */
export function sessionNamed(written: string): string {
  return (
    /\d{6,9}-(?:congress|cppcc)-\d{1,2}-\d{1,2}(?!\d)/.exec(written.normalize("NFKC"))?.[0] ?? written.trim()
  );
}
