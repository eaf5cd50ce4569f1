/**
 * Hosts that a public page links to: government bodies and recognised news organisations, with all that lies below
 * them. Copies of reports on other hosts are named by publisher and title only: nobody vouches for what stands there.
 */
export const linkedHosts = {
  government: ["12371.cn", "gov.cn", "hprc.org.cn"],
  news: [
    "881903.com",
    "am730.com.hk",
    "beijingreview.com.cn",
    "cctv.com",
    "china.com.cn",
    "china.org.cn",
    "chinadaily.com.cn",
    "chinanews.com",
    "cnnb.com.cn",
    "cri.cn",
    "cts.com.tw",
    "dzwww.com",
    "eastday.com",
    "gdzjdaily.com.cn",
    "guancha.cn",
    "hangzhou.com.cn",
    "hk01.com",
    "i-cable.com",
    "jsw.com.cn",
    "jyrb.cn",
    "macaodaily.com",
    "news.cn",
    "ngzb.com.cn",
    "nmgnews.com.cn",
    "people.com.cn",
    "peopleschina.com",
    "southcn.com",
    "stheadline.com",
    "taiwan.cn",
    "theinitium.com",
    "wenweipo.com",
    "xinhuanet.com",
    "xsnet.cn",
    "ycwb.com",
    "yicaiglobal.com",
    "zjol.com.cn",
    "zynews.cn",
  ],
} as const;

const domains: readonly string[] = [...linkedHosts.government, ...linkedHosts.news];

/** Whether an address may be a link on a public page: https or http, at a listed host or below one. */
export function isLinked(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, port } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "" || port !== "") return false;
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
