"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Finding } from "@/domain/rules";
import { blockingFindings, goToFinding } from "./editor-actions";
import { useEditor } from "./editor-context";
import { focusPath } from "./field-id";
import { useFindingWords } from "./finding-words";
import { PlaceWords } from "./place-words";

/** Most named in the bar; the rest is a step away. */
const most = 3;

/** What stands in the way of review besides values to be confirmed: each leads to its field. */
export function Blockers({ id }: { id: string }) {
  const t = useTranslations("editor");
  const findings = useEditor(blockingFindings);
  const invalid = useEditor(useCallback((state) => Object.keys(state.invalid).join(" "), []));
  const wrong = invalid === "" ? [] : invalid.split(" ");
  const shown = findings.slice(0, Math.max(0, most - wrong.length));
  const rest = findings.length - shown.length;
  if (findings.length + wrong.length === 0) return null;
  return (
    <div id={id} className="flex flex-wrap items-baseline gap-x-4 text-sm">
      <p className="font-medium text-bad">✕ {t("blocked", { count: findings.length + wrong.length })}</p>
      <ul className="contents">
        {wrong.map((path) => (
          <li key={path}>
            <Leading go={() => focusPath(path)}>
              <PlaceWords path={path} />
              {t("colon")}
              {t("notTaken")}
            </Leading>
          </li>
        ))}
        {shown.map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <Named finding={finding} />
          </li>
        ))}
        {rest === 0 ? null : (
          <li>
            <a href="#findings" className="inline-flex min-h-7 items-center">
              {t("seeRest", { count: rest })}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

function Named({ finding }: { finding: Finding }) {
  const t = useTranslations("editor");
  const { title } = useFindingWords(finding);
  return (
    <Leading go={() => goToFinding(finding)}>
      {finding.path === "" ? null : (
        <>
          <PlaceWords path={finding.path} />
          {t("colon")}
        </>
      )}
      {title}
    </Leading>
  );
}

function Leading({ go, children }: { go: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={go}
      className="min-h-7 max-w-[28em] truncate text-left text-link underline underline-offset-4"
    >
      {children}
    </button>
  );
}
