/** For what scrolls by itself: it must be reachable by key (WCAG 2.1.1). */
export const scrollable = { tabIndex: 0 };
