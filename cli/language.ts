/** Language of the terminal: that of the product where it is Chinese, else English. */
export const language: "zh-CN" | "en" = /^zh/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "",
)
  ? "zh-CN"
  : "en";
