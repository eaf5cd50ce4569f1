/** Whether text is a web page or a piece of one: it begins as one, or holds several of its tags. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 20_000).replace(/^[\s\uFEFF]+/, "");
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|title)\b/i.test(start))
    return true;
  const closed = start.match(
    /<\/(p|div|span|td|tr|table|h[1-6]|article|section|li|a|strong|b|font|html)\s*>/gi,
  );
  const broken = start.match(/<(br|hr)\s*\/?>/gi);
  return (
    (closed?.length ?? 0) + (broken?.length ?? 0) >= 2 &&
    /<(p|div|br|td|h[1-6]|span|article)\b[^<>]*>/i.test(start)
  );
}
