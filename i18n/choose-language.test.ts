import { expect, test } from "vitest";
import { greetingLanguage } from "./choose-language";

const greeting = (headers: Record<string, string>) => greetingLanguage((name) => headers[name]);

test.each([
  ["", "zh-CN"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
  ["en-GB,en;q=0.9", "en"],
  ["en;q=0.5, zh-TW;q=0.7", "zh-CN"],
  ["fr-FR, en;q=0.3", "en"],
  ["en;q=0", "zh-CN"],
  ["*", "zh-CN"],
  ["fr, de", "zh-CN"],
])("a browser that asks for %j is greeted in %s", (accepted, expected) => {
  expect(greeting({ "accept-language": accepted })).toBe(expected);
});

test("a choice made before goes before the browser's languages; a strange one does not count", () => {
  expect(greeting({ cookie: "a=b; huilu-language=en", "accept-language": "zh" })).toBe("en");
  expect(greeting({ cookie: "huilu-language=zh-CN", "accept-language": "en" })).toBe("zh-CN");
  expect(greeting({ cookie: "huilu-language=xx", "accept-language": "en" })).toBe("en");
});

test("a link within the site leads to the Chinese page, whatever the browser asks for", () => {
  expect(greeting({ "sec-fetch-site": "same-origin", "accept-language": "en" })).toBe("zh-CN");
  expect(greeting({ "sec-fetch-site": "cross-site", "accept-language": "en" })).toBe("en");
  expect(greeting({ referer: "http://here/en", host: "here", "accept-language": "en" })).toBe("zh-CN");
  expect(greeting({ referer: "http://there/", host: "here", "accept-language": "en" })).toBe("en");
});
