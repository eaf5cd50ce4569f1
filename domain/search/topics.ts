import { type Theme, themesOf } from "@/domain/directives";
import type { SearchTerm } from "./query";

/** What a search is about besides its words: pages that answer it in other words. */
export type Topics = {
  /** Themes of directives whose published list of words holds one of the search. */
  themes: Theme[];
  /** Whether it asks who came: records hold 实到 and 应出席, residents ask 谁没来, 出席率. */
  attendance: boolean;
  /** Whether it asks how many voted for: records hold 117 票, residents ask 赞成票, 得票率. */
  votes: boolean;
};

const attendanceWords = /[出缺]席|到[会场]|到齐|[没未]到|没来|没有来|参会|法定人数|半数|三分之二/u;
const votesWords = /赞成|反对|弃权|票数|得票|[全高]票|通过率/u;

/** Topics of a search's words, for one that found nothing. */
export function topicsOf(terms: readonly SearchTerm[]): Topics {
  const words = terms.map(({ text }) => text).join(" ");
  return {
    themes: themesOf(words).map(({ theme }) => theme),
    attendance: attendanceWords.test(words),
    votes: votesWords.test(words),
  };
}
