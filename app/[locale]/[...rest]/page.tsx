import { notFound } from "next/navigation";

/** Whatever has no page of its own. */
export default function Rest(): never {
  notFound();
}
