import type { ReactNode } from "react";

/** A chart drawn for a width in user units about as large as pixels, so that its words keep their size. */
export type Drawing = { width: number; height: number; marks: ReactNode };

/** Draws a chart for a width: about 720 on a page, 360 on a phone. */
export type Draw = (width: number) => Drawing;

/** A drawing as an image; the sentence in `alt` says what it shows. */
export function ChartSvg({ drawing, alt }: { drawing: Drawing; alt: string }) {
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={alt}
      className="h-auto w-full text-[14px]"
    >
      {drawing.marks}
    </svg>
  );
}

/** The chart drawn twice, for wide and for narrow screens; one of them is shown. Paper gets the wide one. */
export function ChartDrawing({ draw, alt }: { draw: Draw; alt: string }) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <ChartSvg drawing={draw(720)} alt={alt} />
      </div>
      <div className="sm:hidden print:hidden">
        <ChartSvg drawing={draw(360)} alt={alt} />
      </div>
    </>
  );
}
