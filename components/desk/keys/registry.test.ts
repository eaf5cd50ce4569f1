import { expect, test } from "vitest";
import { registeredKeys, registerKeys, watchKeys } from "./registry";

test("keys are listed while their part of the page is there, and watchers are told", () => {
  let told = 0;
  const end = watchKeys(() => {
    told += 1;
  });
  const editor = { title: "编辑", keys: [{ keys: ["Alt+N"], does: "下一处" }] };
  const list = { title: "列表", keys: [{ keys: ["x"], does: "选中" }] };
  const leaveEditor = registerKeys(editor);
  const leaveList = registerKeys(list);
  expect(registeredKeys()).toEqual([editor, list]);
  leaveEditor();
  expect(registeredKeys()).toEqual([list]);
  leaveList();
  end();
  registerKeys(editor)();
  expect(registeredKeys()).toEqual([]);
  expect(told).toBe(4);
});
