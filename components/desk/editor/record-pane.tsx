import type { ReactNode } from "react";
import { MoveHints } from "./item-handle";
import {
  ElectionsSection,
  IdentitySection,
  ProposalsSection,
  ReportsSection,
  ResolutionsSection,
  SittingsSection,
  SourcesSection,
} from "./sections";
import { SpeechesSection } from "./speeches-section";

/** All of a record, part by part; what the rules found stands first. */
export function RecordPane({ children }: { children?: ReactNode }) {
  return (
    <div className="grid gap-6">
      <MoveHints />
      {children}
      <IdentitySection />
      <SittingsSection />
      <ReportsSection />
      <ResolutionsSection />
      <ElectionsSection />
      <ProposalsSection />
      <SpeechesSection />
      <SourcesSection />
    </div>
  );
}
