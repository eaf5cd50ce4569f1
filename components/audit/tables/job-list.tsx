import { Button, buttonClass } from "@/components/ui/button";
import {
  isActive,
  type JobFault,
  type JobFile,
  type JobFormat,
  type Language,
  type TableJob,
  tableOf,
} from "@/domain/tables";
import { localePath } from "@/i18n/path";

type Labels = {
  title: string;
  none: string;
  download: string;
  cancel: string;
  remove: string;
  columns: string;
  format: (key: JobFormat) => string;
  state: (job: TableJob) => string;
  asked: (job: TableJob) => string;
  progress: (job: TableJob) => string;
  size: (file: JobFile, job: TableJob) => string;
  fault: (fault: JobFault) => string;
  until: (at: string) => string;
};

type Props = {
  jobs: readonly TableJob[];
  language: Language;
  drop: (form: FormData) => Promise<void>;
  labels: Labels;
};

/** Files that are prepared or were: how far each is, and what can be done with it. */
export function JobList({ jobs, language, drop, labels }: Props) {
  if (jobs.length === 0) return <p className="max-w-prose text-soft">{labels.none}</p>;
  return (
    <ul aria-label={labels.title} className="grid border-t border-rule">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline py-3"
        >
          <div className="grid min-w-0 gap-0.5">
            <a href={localePath(language, `/audit/tables/${job.table}?${job.query}`)} className="font-medium">
              {tableOf(job.table).title[language]} · {labels.format(job.format)}
              {job.isBare ? ` · ${labels.columns}` : null}
            </a>
            <span className="text-sm text-soft">{labels.asked(job)}</span>
            <Standing job={job} labels={labels} />
          </div>
          <div className="flex flex-wrap items-center gap-3">
            {job.file === null ? null : (
              // Nothing fetches it before it is asked for.
              <a href={`/api/audit/tables/jobs/${job.id}`} className={buttonClass("primary")}>
                {labels.download}
              </a>
            )}
            <form action={drop}>
              <input type="hidden" name="locale" value={language} />
              <input type="hidden" name="id" value={job.id} />
              <Button type="submit" look="quiet">
                {isActive(job) ? labels.cancel : labels.remove}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standing({ job, labels }: { job: TableJob; labels: Labels }) {
  const { state, file, fault, expiresAt, rowsDone, rowsTotal } = job;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <strong className={state === "failed" ? "text-bad" : ""}>{labels.state(job)}</strong>
      {state === "running" ? <span>{labels.progress(job)}</span> : null}
      {state === "running" && rowsTotal !== null && rowsTotal > 0 ? (
        <progress
          className="w-40 self-center"
          aria-label={labels.progress(job)}
          value={rowsDone}
          max={rowsTotal}
        />
      ) : null}
      {file === null ? null : <span>{labels.size(file, job)}</span>}
      {fault === null ? null : <span>{labels.fault(fault)}</span>}
      {file === null || expiresAt === null ? null : (
        <span className="text-soft">{labels.until(expiresAt)}</span>
      )}
    </span>
  );
}
