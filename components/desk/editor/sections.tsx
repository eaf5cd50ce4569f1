"use client";

import { useTranslations } from "next-intl";
import { Fragment, useCallback } from "react";
import { BylinesField } from "./bylines-field";
import { useEditorAt } from "./editor-context";
import { ItemList } from "./item-list";
import { QuorumLine } from "./quorum-line";
import { RegionLookup } from "./region-lookup";
import { AddSource, CompareButton } from "./second-source";
import { Row, Section } from "./section";
import { SittingChoice } from "./sitting-choice";
import { ValueField } from "./value-field";
import { VoteLine } from "./vote-line";

export function IdentitySection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="body" title={t("identity")}>
      <Row>
        <ValueField path="body/kind" />
        <ValueField path="body/level" />
        <ValueField path="year" />
        <ValueField path="body/regionName" />
        <div className="xl:col-span-2">
          <RegionLookup />
        </div>
        <ValueField path="term" />
        <ValueField path="session" />
      </Row>
    </Section>
  );
}

export function SittingsSection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="sittings" title={t("sittings")}>
      <ItemList path="sittings" list="sittings" firstField="kind">
        {(path) => (
          <>
            <Row>
              <ValueField path={`${path}/kind`} />
              <ValueField path={`${path}/date`} />
              <ValueField path={`${path}/ordinal`} />
              <ValueField path={`${path}/attendance/due`} />
              <ValueField path={`${path}/attendance/present`} />
              <ValueField path={`${path}/attendance/absent`} />
              <ValueField path={`${path}/attendance/inOffice`} />
              <ValueField path={`${path}/attendance/quorumClaim`} />
            </Row>
            <QuorumLine sitting={path} />
          </>
        )}
      </ItemList>
    </Section>
  );
}

export function ReportsSection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="reports" title={t("reports")}>
      <ItemList path="reports" list="reports" firstField="title">
        {(path) => (
          <Row>
            <ValueField path={`${path}/title`} wide />
            <Person path={`${path}/presenter`} />
            <SittingChoice path={`${path}/sitting`} />
          </Row>
        )}
      </ItemList>
    </Section>
  );
}

export function ResolutionsSection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="resolutions" title={t("resolutions")}>
      <ItemList path="resolutions" list="resolutions" firstField="title">
        {(path) => (
          <>
            <Row>
              <ValueField path={`${path}/title`} wide />
              <ValueField path={`${path}/category`} />
              <ValueField path={`${path}/outcome`} />
              <ValueField path={`${path}/method`} />
              <SittingChoice path={`${path}/sitting`} />
            </Row>
            <VoteFields path={`${path}/votes`} />
            <VoteLine item={path} />
          </>
        )}
      </ItemList>
    </Section>
  );
}

export function ElectionsSection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="elections" title={t("elections")}>
      <ItemList path="elections" list="elections" firstField="name">
        {(path) => (
          <>
            <Row>
              <ValueField path={`${path}/name`} />
              <ValueField path={`${path}/post`} />
              <SittingChoice path={`${path}/sitting`} />
            </Row>
            <VoteFields path={`${path}/votes`} />
            <VoteLine item={path} />
          </>
        )}
      </ItemList>
    </Section>
  );
}

export function ProposalsSection() {
  const t = useTranslations("editor.part");
  return (
    <Section part="proposals" title={t("proposals")}>
      <Row>
        <ValueField path="proposals/received" />
        <ValueField path="proposals/filed" />
      </Row>
    </Section>
  );
}

export function SourcesSection() {
  const t = useTranslations("editor.part");
  const ids = useEditorAt(
    "sources",
    useCallback((state) => state.history.record.sources.map(({ id }) => id).join(" "), []),
  );
  return (
    <Section part="sources" title={t("sources")}>
      {ids === ""
        ? null
        : ids.split(" ").map((id, n) => (
            <Fragment key={id}>
              <Row>
                <ValueField path={`sources/${id}/kind`} />
                <ValueField path={`sources/${id}/publisher`} />
                <ValueField path={`sources/${id}/published`} />
                <ValueField path={`sources/${id}/title`} />
                <ValueField path={`sources/${id}/url`} />
                <ValueField path={`sources/${id}/rights`} />
                <BylinesField source={id} />
                <ValueField path={`sources/${id}/note`} wide />
              </Row>
              {n === 0 ? null : <CompareButton source={id} />}
            </Fragment>
          ))}
      <AddSource />
    </Section>
  );
}

/** A person as the source names them; a post needs its name. */
export function Person({ path }: { path: string }) {
  return (
    <>
      <ValueField path={`${path}/name`} />
      <ValueField path={`${path}/post`} />
    </>
  );
}

function VoteFields({ path }: { path: string }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <ValueField path={`${path}/for`} />
      <ValueField path={`${path}/against`} />
      <ValueField path={`${path}/abstain`} />
      <ValueField path={`${path}/notVoting`} />
    </div>
  );
}
