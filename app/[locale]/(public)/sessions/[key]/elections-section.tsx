import { getTranslations } from "next-intl/server";
import { EvidenceLink } from "@/components/record/evidence-link";
import { DataTable } from "@/components/ui/data-table";
import type { Election, SessionRecord } from "@/domain/record";
import type { Locale } from "@/i18n/routing";

type Props = { locale: Locale; record: SessionRecord };

/** Who was elected: with votes as a table, without them gathered by post, however many they are. */
export async function Elections({ locale, record: { elections } }: Props) {
  const t = await getTranslations({ locale, namespace: "session" });
  const words = await getTranslations({ locale, namespace: "sessionPage" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  if (elections.length === 0) return null;
  const counted = elections.filter(({ votes }) => votes !== null);
  const others = byPost(elections.filter(({ votes }) => votes === null));
  const unknown = <span className="text-soft">{terms("notReported")}</span>;
  return (
    <section aria-labelledby="elections" className="grid gap-3">
      <h2 id="elections" className="text-2xl">
        {t("elections")}
      </h2>
      <p>{words("elected", { count: elections.length })}</p>
      {counted.length === 0 ? null : (
        <DataTable caption={t("elections")} wraps>
          <thead>
            <tr>
              <th scope="col">{words("person")}</th>
              <th scope="col">{words("post")}</th>
              {(["for", "against", "abstain"] as const).map((key) => (
                <th key={key} scope="col" className="text-right">
                  {t(`field.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted.map(({ id, name, post, votes }) => (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap font-serif" lang="zh-CN">
                  <EvidenceLink path={`elections/${id}/name`} label={t("evidenceOf")}>
                    {name}
                  </EvidenceLink>
                </th>
                <td lang="zh-CN">{post}</td>
                {(["for", "against", "abstain"] as const).map((key) => (
                  <td key={key} className="text-right">
                    {votes?.[key] ?? unknown}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {others.length === 0 ? null : (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(12rem,1fr)_3fr]">
          {others.map(({ post, elected }) => (
            <div key={post} className="contents">
              <dt className="text-soft sm:border-t sm:border-hairline sm:pt-2" lang="zh-CN">
                {post}
              </dt>
              <dd className="border-hairline sm:border-t sm:pt-2" lang="zh-CN">
                <ul className="flex flex-wrap gap-x-4">
                  {elected.map(({ id, name }) => (
                    <li key={id} className="font-serif">
                      <EvidenceLink path={`elections/${id}/name`} label={t("evidenceOf")}>
                        {name}
                      </EvidenceLink>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function byPost(elections: readonly Election[]): { post: string; elected: Election[] }[] {
  const posts = new Map<string, Election[]>();
  for (const election of elections) posts.set(election.post, [...(posts.get(election.post) ?? []), election]);
  return [...posts].map(([post, elected]) => ({ post, elected }));
}
