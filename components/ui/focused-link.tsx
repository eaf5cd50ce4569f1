"use client";

import { type AnchorHTMLAttributes, useEffect, useRef } from "react";

/** The link that a page leads on by: it takes the focus where nothing else has it, so that Enter goes on. */
export function FocusedLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) link.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <a ref={link} {...props} />;
}
