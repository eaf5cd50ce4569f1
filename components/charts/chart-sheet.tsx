import type { Drawing } from "./drawing";

/** The light palette of `globals.css`, for a file that has no page around it. */
const palette =
  "--paper:#fbf9f4;--ink:#1d1b18;--ink-soft:#57524a;--hairline:#d8d1c3;--congress:#9f1f1b;--cppcc:#2b3a80";

type Props = { drawing: Drawing; title: string; finding: string; basis: string };

/** A chart as a file of its own: with its title, its finding, and where it rests, on paper. */
export function ChartSheet({ drawing, title, finding, basis }: Props) {
  const margin = 28;
  const lines = linesOf(finding, 92);
  const top = margin + 30 + lines.length * 24 + 12;
  const width = drawing.width + 2 * margin;
  const footer = linesOf(basis, 100);
  const height = top + drawing.height + 18 + footer.length * 20 + margin / 2;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
      fontSize={14}
    >
      <title>{title}</title>
      <desc>{finding}</desc>
      <style>{`svg{${palette}}`}</style>
      <rect width={width} height={height} fill="var(--paper)" />
      <text x={margin} y={margin + 16} fontSize={22} fontWeight={700} fill="var(--ink)">
        {title}
      </text>
      {lines.map((line, n) => (
        <text key={line} x={margin} y={margin + 46 + n * 24} fontSize={15} fill="var(--ink)">
          {line}
        </text>
      ))}
      <g transform={`translate(${margin} ${top})`}>{drawing.marks}</g>
      {footer.map((line, n) => (
        <text
          key={line}
          x={margin}
          y={top + drawing.height + 24 + n * 20}
          fontSize={12.5}
          fill="var(--ink-soft)"
        >
          {line}
        </text>
      ))}
    </svg>
  );
}

/** Breaks words into lines of about so many Latin characters; a Chinese one counts as two and may end any line. */
function linesOf(text: string, most: number): string[] {
  const lines = [""];
  let room = most;
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s?/gu) ?? []) {
    const size = /[\u2e80-\uffef]/u.test(word) ? 2 : word.length;
    if (size > room && !/^[，。；：、）”]/u.test(word)) {
      lines.push("");
      room = most;
    }
    lines[lines.length - 1] += word;
    room -= size;
  }
  return lines;
}
