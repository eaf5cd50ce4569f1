import { z } from "zod";
import { about } from "./describe";
import { path } from "./field-shapes";

/** Codes of what can go wrong; each is the end of its problem's type and has words in the messages. */
export const problemCodes = [
  "invalid-parameter",
  "not-found",
  "withdrawn",
  "method-not-allowed",
  "too-many-requests",
  "newer-dump",
  "unexpected",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** An error in the form of RFC 9457 (application/problem+json). */
export const problemSchema = z.strictObject({
  type: about(z.string(), "问题类型的说明页", "Where this kind of problem is explained"),
  title: about(z.string(), "问题类型", "What kind of problem it is"),
  status: about(z.int(), "HTTP 状态码", "HTTP status"),
  detail: about(z.string(), "此次的问题和办法", "What is wrong this time, and what to do"),
  instance: about(z.string(), "所请求的地址", "The address asked for"),
  code: about(z.enum(problemCodes), "问题代码", "Code of the problem"),
  errors: about(
    z
      .array(
        z.strictObject({
          parameter: about(z.string(), "参数名", "Name of the parameter"),
          code: about(z.string(), "错误代码", "Code of the error"),
          detail: about(z.string(), "哪里不对", "What is wrong with it"),
        }),
      )
      .optional(),
    "有误的参数",
    "The parameters that are wrong",
  ),
});
export type Problem = z.infer<typeof problemSchema>;

/** What the interface's own address answers. */
export const indexSchema = z.strictObject({
  openapi: path("OpenAPI 文档", "The OpenAPI document"),
  documentation: path("说明页", "The documentation"),
  dumps: path("整库下载", "Dumps of everything"),
  published_at: about(
    z.iso.datetime().nullable(),
    "最近一次发布或更正的时刻；尚无发布则为空",
    "Moment of the newest publication or correction; null before the first",
  ),
  resources: about(
    z.array(
      z.strictObject({
        name: about(z.string(), "资源名", "Name of the resource"),
        title: about(z.string(), "中文名称", "Its name in Chinese"),
        title_en: about(z.string(), "英文名称", "Its name in English"),
        list: path("列表地址", "Address of its list"),
      }),
    ),
    "各资源",
    "The resources",
  ),
});
