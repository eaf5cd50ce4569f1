import { Fragment } from "react";
import { titleParts } from "./title-parts";

/** A session's name whose lines end between its parts, never within 人民代表大会. */
export function SessionTitle({ name }: { name: string }) {
  return (
    <span className="break-keep wrap-anywhere">
      {titleParts(name).map((part, at) => (
        <Fragment key={part}>
          {at === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
