/** What `huilu account` says. */
export const accountWords = {
  "zh-CN": {
    usage: "用法：huilu account（列出账号），或 huilu account 用户名 --codes 和／或 --password",
    noDatabase: (folder: string) => `${folder} 里没有数据库：先 npm start，或设 HUILU_DATA`,
    states: (one: { isSuspended: boolean; hasCodes: boolean }) => [
      ...(one.hasCodes ? ["用验证码"] : []),
      ...(one.isSuspended ? ["已停用"] : []),
    ],
    codesGone: (name: string) => `${name} 的验证码已取消，所有登录已结束，已写入台账`,
    link: (name: string, until: string) =>
      `把下面的链接亲手交给 ${name} 本人，只能用一次，${until} 前有效；已写入台账`,
    suspended: (name: string) => `${name} 已停用：先由管理员恢复`,
    notFound: (name: string, codes: boolean) =>
      codes
        ? `没有用户名 ${name}，或它没有设验证码；不带参数运行 huilu account 可列出账号`
        : `没有用户名 ${name}；不带参数运行 huilu account 可列出账号`,
  },
  en: {
    usage: "Usage: huilu account (lists accounts), or huilu account NAME with --codes, --password or both",
    noDatabase: (folder: string) =>
      `There is no database in ${folder}: start with npm start, or set HUILU_DATA`,
    states: (one: { isSuspended: boolean; hasCodes: boolean }) => [
      ...(one.hasCodes ? ["codes"] : []),
      ...(one.isSuspended ? ["suspended"] : []),
    ],
    codesGone: (name: string) =>
      `One-time codes of ${name} are gone, all sign-ins ended; entered in the ledger`,
    link: (name: string, until: string) =>
      `Hand this link to ${name} in person. It works once, until ${until}; entered in the ledger`,
    suspended: (name: string) => `${name} is suspended: an admin has to let them in again first`,
    notFound: (name: string, codes: boolean) =>
      codes
        ? `Nobody is called ${name}, or they have no one-time codes; huilu account alone lists accounts`
        : `Nobody is called ${name}; huilu account alone lists accounts`,
  },
} as const;
