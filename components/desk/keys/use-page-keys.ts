"use client";

import { useEffect } from "react";
import { type KeyList, registerKeys } from "./registry";

/** Names the keys of a part of a page, for the list on `?`, as long as it is on screen. @param list kept the same between renders */
export function usePageKeys(list: KeyList): void {
  useEffect(() => registerKeys(list), [list]);
}
