import { Notice } from "@/components/ui/notice";

/** A calm page for someone whose role may not see what stands here. */
export function Forbidden({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid max-w-prose gap-4 py-8">
      <h1 className="text-3xl">{title}</h1>
      <Notice>{text}</Notice>
    </div>
  );
}
