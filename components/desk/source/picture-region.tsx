"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PictureReading } from "@/db/queries/page-images";
import type { Citation } from "@/domain/record";
import { regionOf } from "./region";

type Props = {
  reading: PictureReading;
  source: string;
  text: string;
  citations: readonly Citation[];
  /** Path of the value that was gone to. */
  active: string | null;
};

/** Where on the page's picture the value that was gone to was read, its lines marked; for text of a PDF, which page. */
export function PictureRegion({ reading, source, text, citations, active }: Props) {
  const t = useTranslations("picture");
  const cited = citations.find(({ path }) => path === active);
  const spans = cited?.origin === "read" && cited.source === source ? cited.spans : null;
  const region = useMemo(
    () => (spans === null ? null : regionOf(reading.lines, spans, reading.images)),
    [reading, spans],
  );
  if (region === null || spans === null) {
    return reading.images.length === 0 ? null : <p className="text-sm text-soft">{t("goToValue")}</p>;
  }
  const page = region.page + 1;
  const image = reading.images[region.page];
  if (image === undefined) return <p className="text-sm text-soft">{t("pdfPage", { page })}</p>;
  const { left, top, width, height } = region.view;
  const words = spans.map(([from, to]) => text.slice(from, to)).join("");
  return (
    <figure className="m-0 grid gap-1">
      <svg
        role="img"
        aria-label={t("alt", { page, words })}
        viewBox={`${left} ${top} ${width} ${height}`}
        className="max-h-[32dvh] w-full border border-hairline bg-white"
      >
        <image
          href={`/api/pages/${reading.file}/images/${image.number}`}
          width={image.width}
          height={image.height}
        />
        {region.boxes.map((box) => (
          <rect
            key={box.top}
            x={box.left}
            y={box.top}
            width={box.width}
            height={box.height}
            className="fill-none stroke-check"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption className="text-sm text-soft">
        {region.confidence === null
          ? t("page", { page })
          : t("trust", { page, percent: Math.round(region.confidence * 100) })}
      </figcaption>
    </figure>
  );
}
