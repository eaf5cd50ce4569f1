import { expect, test } from "vitest";
import { isLinked, linkedHosts } from "./linked-hosts";

test.each([
  ["https://www.gov.cn/xinwen/1.htm", true],
  ["http://gov.cn/", true],
  ["http://lianghui.people.com.cn/2013/x.html", true],
  ["http://people.com.cn.example.org/x", false],
  ["http://notpeople.com.cn/x", false],
  ["https://people.com.cn:8443/x", false],
  ["https://people.com.cn@example.org/", false],
  ["javascript:alert(1)//people.com.cn", false],
  ["people.com.cn", false],
  ["", false],
])("%s: %s", (url, linked) => {
  expect(isLinked(url)).toBe(linked);
});

test("each host stands once, in order, without a name below another", () => {
  for (const list of Object.values(linkedHosts)) expect([...list].sort()).toEqual([...list]);
  const all: readonly string[] = Object.values(linkedHosts).flat();
  expect(all.filter((host) => all.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
});
