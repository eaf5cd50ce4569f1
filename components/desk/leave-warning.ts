"use client";

import { useEffect } from "react";

/** While it holds, the browser asks before the page is left. */
export function useLeaveWarning(holds: boolean): void {
  useEffect(() => {
    if (!holds) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [holds]);
}
