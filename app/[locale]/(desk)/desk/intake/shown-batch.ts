import { progressOf } from "@/app/_server/intake/runner";
import { draftName } from "@/app/[locale]/(desk)/desk/draft-list";
import { type BatchItem, type BatchView, getBatch } from "@/db/queries/intake";
import type { ShownBatch, ShownItem } from "@/domain/intake/shown-batch";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

/** A batch as its page shows it; null where there is none. @param since only files that changed since @throws Refusal */
export function shownBatch(
  ctx: Parameters<typeof getBatch>[0],
  id: string,
  locale: Locale,
  since: string | null = null,
): ShownBatch | null {
  const batch = getBatch(ctx, id, since);
  return batch === null ? null : shown(batch, locale, ctx.now);
}

/** The same, of a batch that is at hand. */
export function shown({ id, report, items }: BatchView, locale: Locale, at: string): ShownBatch {
  return { id, report, items: items.map((item) => shownItem(item, locale)), at };
}

function shownItem(item: BatchItem, locale: Locale): ShownItem {
  const { id, number, name, bytes, state, code, details, acts, seenBefore, sameAs, page } = item;
  const found =
    page === null ? null : localePath(locale, `/desk/found?page=${page}${seenBefore ? "&seen=1" : ""}`);
  return {
    ...{ id, number, name, bytes, state, code, seenBefore, sameAs, found },
    details: details ?? {},
    acts: [...acts],
    progress: state === "reading" ? progressOf(id) : null,
    drafts: item.drafts.map((draft) => ({
      key: draft.id,
      label: draftName(locale, draft),
      href: localePath(locale, `/desk/drafts/${draft.id}`),
    })),
    linked: item.linked.map((link) => ({
      key: link.draft ?? link.id,
      label: (link.names === null ? null : draftName(locale, link.names)) ?? link.id,
      href: localePath(locale, link.draft === null ? `/sessions/${link.id}` : `/desk/drafts/${link.draft}`),
    })),
  };
}
