"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { valueAt } from "../model/values";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { ItemList } from "./item-list";
import { Row, Section } from "./section";
import { Person } from "./sections";
import { SittingChoice } from "./sitting-choice";
import { ValueField } from "./value-field";

/** Speeches with their numbered directives and the points below them, to any depth. */
export function SpeechesSection() {
  const t = useTranslations("editor");
  return (
    <Section part="speeches" title={t("part.speeches")}>
      <p className="text-sm text-soft">{t("speakerHint")}</p>
      <ItemList path="speeches" list="speeches" firstField="speaker/name">
        {(path) => (
          <>
            <Row>
              <Person path={`${path}/speaker`} />
              <SittingChoice path={`${path}/sitting`} />
            </Row>
            <Directives path={`${path}/directives`} list="directives" />
          </>
        )}
      </ItemList>
    </Section>
  );
}

function Directives({ path, list }: { path: string; list: "directives" | "points" }) {
  return (
    <ItemList path={path} list={list} firstField="heading">
      {(item) => (
        <>
          <ValueField path={`${item}/heading`} wide />
          {list === "directives" ? (
            <ValueField path={`${item}/text`} wide />
          ) : (
            <PointText path={`${item}/text`} />
          )}
          <Directives path={`${item}/points`} list="points" />
        </>
      )}
    </ItemList>
  );
}

/** A point's own words, where its heading does not say all: few have them, so they are asked for. */
function PointText({ path }: { path: string }) {
  const t = useTranslations("editor");
  const { readOnly } = useDesk();
  const hasText = useEditorAt(
    path,
    useCallback((state) => valueAt(state.history.record, path) !== null || path in state.invalid, [path]),
  );
  const [isWanted, setWanted] = useState(false);
  if (hasText || isWanted) return <ValueField path={path} wide />;
  if (readOnly) return null;
  const open = () => {
    setWanted(true);
    requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus());
  };
  return (
    <p>
      <button type="button" onClick={open} className="min-h-7 text-sm text-soft underline underline-offset-4">
        ＋ {t("addText")}
      </button>
    </p>
  );
}
