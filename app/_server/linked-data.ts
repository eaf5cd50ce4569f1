import "server-only";
import type { RegionView } from "@/db/queries/regions";
import type { SessionView } from "@/db/queries/session";
import { bodyKey, officialBodyName, officialSessionName, type SessionIdentity } from "@/domain/record";
import { regionByCode } from "@/domain/regions";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { wholeAddress } from "./origin";
import { regionGloss } from "./region-words";

/** A session in schema.org's words: the event, the body that held it, and the record as data to download. */
export function sessionData(locale: Locale, { key, identity, record, revision, revisions }: SessionView) {
  const page = wholeAddress(localePath(locale, `/sessions/${key}`));
  const days = record.sittings.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const region = {
    "@type": "AdministrativeArea",
    name: identity.regionName,
    alternateName: regionGloss(identity.regionCode, identity.regionName),
    identifier: identity.regionCode,
  };
  const name = officialSessionName(identity);
  return {
    "@graph": [
      {
        "@type": "Event",
        "@id": `${page}#event`,
        name,
        url: page,
        startDate: days[0] ?? String(identity.year),
        ...(days.length === 0 ? {} : { endDate: days.at(-1) ?? "" }),
        eventStatus: "https://schema.org/EventScheduled",
        eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
        location: { "@type": "Place", name: identity.regionName, containedInPlace: region },
        organizer: {
          "@type": "GovernmentOrganization",
          name: name.replace(/第[^第]*次会议$/, ""),
          identifier: bodyKey(identity),
          areaServed: region,
          url: wholeAddress(
            localePath(locale, `/sessions?region=${identity.regionCode}&body=${identity.kind}`),
          ),
        },
        subjectOf: { "@id": `${page}#record` },
      },
      {
        "@type": "Dataset",
        "@id": `${page}#record`,
        name,
        description: name,
        url: page,
        inLanguage: "zh-CN",
        version: String(revision.number),
        datePublished: revisions.at(-1)?.publishedAt ?? revision.publishedAt,
        dateModified: revision.publishedAt,
        isAccessibleForFree: "https://schema.org/True",
        citation: record.sources.flatMap(({ title, publisher }) =>
          title === null ? [] : [[publisher, title].filter((part) => part !== null).join("：")],
        ),
        distribution: {
          "@type": "DataDownload",
          encodingFormat: "application/json",
          contentUrl: wholeAddress(`/api/sessions/${key}`),
          sha256: revision.sha256,
        },
      },
    ],
  };
}

/** A region in schema.org's words: what it is called, and what it lies in. */
export function regionData(locale: Locale, { entry, path }: Pick<RegionView, "entry" | "path">) {
  const address = (code: string) => wholeAddress(localePath(locale, `/regions/${code}`));
  const above = path.at(-1);
  const name = entry.names[0]?.name ?? regionByCode(entry.code)?.name ?? entry.code;
  return {
    "@type": "AdministrativeArea",
    "@id": address(entry.code),
    name,
    alternateName: [
      ...new Set([regionGloss(entry.code, name), ...entry.names.slice(1).map((former) => former.name)]),
    ],
    identifier: entry.code,
    url: address(entry.code),
    ...(above === undefined
      ? {}
      : {
          containedInPlace: { "@type": "AdministrativeArea", "@id": address(above.code), name: above.name },
        }),
  };
}

/** The site in schema.org's words: what it is, and how it is searched. */
export function siteData(locale: Locale, name: string, description: string) {
  return {
    "@type": "WebSite",
    name,
    description,
    url: wholeAddress(localePath(locale, "/")),
    inLanguage: locale,
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${wholeAddress(localePath(locale, "/search"))}?q={words}`,
      },
      "query-input": "required name=words",
    },
  };
}

/** A body in schema.org's words. @param identity of a session of it: kind, and the region by its name at the time */
export function bodyData({ kind, regionCode, regionName }: SessionIdentity) {
  return {
    "@type": "GovernmentOrganization",
    "@id": wholeAddress(`/bodies/${bodyKey({ kind, regionCode })}.jsonld`),
    name: officialBodyName({ kind, regionName }),
    identifier: bodyKey({ kind, regionCode }),
    areaServed: {
      "@type": "AdministrativeArea",
      name: regionName,
      alternateName: regionGloss(regionCode, regionName),
      identifier: regionCode,
    },
    url: wholeAddress(`/sessions?region=${regionCode}&body=${kind}`),
  };
}

/** A name in one body's records in schema.org's words; nobody has said that it is a member. @param posts as reported */
export function personData(body: string, name: string, posts: readonly string[]) {
  const page = wholeAddress(`/people/${body}/${encodeURIComponent(name)}`);
  return {
    "@type": "Person",
    "@id": page,
    name,
    url: page,
    ...(posts.length === 0 ? {} : { jobTitle: [...new Set(posts)] }),
  };
}
