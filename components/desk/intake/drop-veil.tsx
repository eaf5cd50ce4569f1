/** Over the whole page while files are held above it: they may be let go anywhere. */
export function DropVeil({ isOver, words }: { isOver: boolean; words: string }) {
  if (!isOver) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-3 z-20 grid place-items-center border-4 border-dashed border-congress bg-paper/85 font-serif text-3xl"
    >
      {words}
    </div>
  );
}
