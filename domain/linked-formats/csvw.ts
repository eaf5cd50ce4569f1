/** What a column of a CSV file is called, means and holds; titles are those of its header. */
export type CsvwColumn = {
  key: string;
  title: { "zh-CN": string; en: string };
  about: { "zh-CN": string; en: string };
  /** A datatype of CSV on the Web, 5.11.1. */
  datatype: "string" | "integer" | "decimal" | "gYear" | "date" | "dateTime" | "boolean";
};

export type CsvwTable = {
  /** Address of the table, from that of its metadata. */
  url: string;
  title: { "zh-CN": string; en: string };
  columns: readonly CsvwColumn[];
};

type Json = { readonly [key: string]: unknown };

const context = ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }] as const;

/** Metadata of one table after "Metadata Vocabulary for Tabular Data" (W3C, 2015). */
export function csvwOf(table: CsvwTable): Json {
  return { "@context": context, ...tableOf(table) };
}

/** Metadata of several tables that lie together. */
export function csvwGroupOf(tables: readonly CsvwTable[]): Json {
  return { "@context": context, tables: tables.map(tableOf) };
}

function tableOf({ url, title, columns }: CsvwTable): Json {
  return {
    url,
    "dc:title": inBoth(title),
    dialect: { encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"] },
    tableSchema: {
      columns: columns.map(({ key, title: titles, about, datatype }) => ({
        name: key,
        titles: titles["zh-CN"] === titles.en ? titles.en : { "zh-CN": titles["zh-CN"], en: titles.en },
        "dc:description": inBoth(about),
        datatype,
        // An empty cell is "not reported".
        null: "",
      })),
    },
  };
}

/** Natural language in common properties: a value with its language. */
function inBoth(words: { "zh-CN": string; en: string }): readonly Json[] {
  return [
    { "@value": words["zh-CN"], "@language": "zh-CN" },
    { "@value": words.en, "@language": "en" },
  ];
}
