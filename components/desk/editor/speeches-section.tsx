"use client";

import { useTranslations } from "next-intl";
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
          {list === "directives" ? <ValueField path={`${item}/text`} wide /> : null}
          <Directives path={`${item}/points`} list="points" />
        </>
      )}
    </ItemList>
  );
}
