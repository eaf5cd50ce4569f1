import { useTranslations } from "next-intl";
import type { Finding } from "@/domain/rules";
import { useFieldWords } from "./field-words";

/** A finding in the reader's language; facts that are codes are named. */
export function useFindingWords({ code, params }: Finding): { title: string; help: string } {
  const t = useTranslations("findings");
  const { choice } = useFieldWords();
  const named = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      key === "category" ? choice("/category", String(value)) : value,
    ]),
  );
  return { title: t(`${code}.title`, named), help: t(`${code}.help`, named) };
}
