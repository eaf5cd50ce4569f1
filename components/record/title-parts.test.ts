import { describe, expect, it } from "vitest";
import { officialSessionName } from "@/domain/record";
import { titleParts } from "./title-parts";

const lishi = { regionName: "吕梁市离石区", term: 7, session: 4 } as const;

describe("where the line of a session's name may end", () => {
  it("is between region, term, body and number", () => {
    expect(titleParts(officialSessionName({ ...lishi, kind: "people_congress" }))).toEqual([
      "吕梁市离石区",
      "第七届",
      "人民代表大会",
      "第四次会议",
    ]);
    expect(titleParts(officialSessionName({ ...lishi, kind: "cppcc", term: 13 }))).toEqual([
      "政协",
      "第十三届",
      "吕梁市离石区",
      "委员会",
      "第四次会议",
    ]);
  });

  it("leaves other names whole", () => {
    expect(titleParts("Fourth Session of the Seventh People’s Congress")).toHaveLength(1);
    expect(titleParts("第一师阿拉尔市")).toEqual(["第一师阿拉尔市"]);
  });
});
