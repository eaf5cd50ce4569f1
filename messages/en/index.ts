import accounts from "./accounts.json";
import actForm from "./act-form.json";
import attendance from "./attendance.json";
import audit from "./audit.json";
import auditViews from "./audit-views.json";
import batch from "./batch.json";
import charts from "./charts.json";
import codes from "./codes.json";
import comments from "./comments.json";
import compare from "./compare.json";
import desk from "./desk.json";
import deskSearch from "./desk-search.json";
import directives from "./directives.json";
import disagreements from "./disagreements.json";
import editor from "./editor.json";
import errors from "./errors.json";
import feeds from "./feeds.json";
import figures from "./figures.json";
import findings from "./findings.json";
import followup from "./followup.json";
import home from "./home.json";
import intake from "./intake.json";
import kept from "./kept.json";
import keys from "./keys.json";
import ledger from "./ledger.json";
import linkedForms from "./linked-forms.json";
import lists from "./lists.json";
import method from "./method.json";
import mistakes from "./mistakes.json";
import office from "./office.json";
import openData from "./open-data.json";
import openDataPage from "./open-data-page.json";
import pages from "./pages.json";
import people from "./people.json";
import personDesk from "./person-desk.json";
import picture from "./picture.json";
import proof from "./proof.json";
import regions from "./regions.json";
import resolutions from "./resolutions.json";
import review from "./review.json";
import roles from "./roles.json";
import roll from "./roll.json";
import search from "./search.json";
import session from "./session.json";
import sessionPage from "./session-page.json";
import sessions from "./sessions.json";
import signIn from "./sign-in.json";
import site from "./site.json";
import tableJobs from "./table-jobs.json";
import tables from "./tables.json";
import terms from "./terms.json";
import withdrawals from "./withdrawals.json";

/** Every word in English, a file a subject. */
export default {
  accounts,
  actForm,
  attendance,
  audit,
  auditViews,
  batch,
  charts,
  codes,
  compare,
  comments,
  desk,
  deskSearch,
  followup,
  office,
  directives,
  disagreements,
  editor,
  errors,
  figures,
  feeds,
  findings,
  home,
  intake,
  kept,
  keys,
  ledger,
  lists,
  linkedForms,
  method,
  mistakes,
  openData,
  openDataPage,
  pages,
  people,
  personDesk,
  regions,
  resolutions,
  picture,
  proof,
  review,
  roles,
  roll,
  search,
  session,
  sessionPage,
  sessions,
  signIn,
  site,
  tableJobs,
  tables,
  terms,
  withdrawals,
};
