import { type Announced, announceFiles, type Refused } from "./batch-client";
import type { Picked } from "./picked";

/** A file on its way to the server, or there already. `share` is how much of it has gone, 0 to 1. */
export type Upload = {
  batch: string;
  file: File;
  share: number;
  state: "queued" | "sending" | "sent" | "broken";
  /** How often sending it was broken off. */
  breaks: number;
};

/** Connections that send at the same time; a browser has six to a host, and pages want some. */
const most = 3;

/** Seconds after which a file whose sending was broken off is sent once more: a server that restarts is soon back. */
const pauses = [2, 4, 8, 16] as const;

/** Outlives the page that began it, so that going from the form to the batch does not end what is being sent. */
let uploads: ReadonlyMap<string, Upload> = new Map();
const listeners = new Set<() => void>();

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this window sent or is sending, by the id of its row; a new map after each change. */
export function readUploads(): ReadonlyMap<string, Upload> {
  return uploads;
}

const none: ReadonlyMap<string, Upload> = new Map();
export const noUploads = () => none;

/**
 * Names files to the server, and sends what it has not yet.
 *
 * @param batch null to begin one
 * @param source what is known of all files of a new batch
 */
export async function sendFiles(
  batch: string | null,
  picked: readonly Picked[],
  source: Record<string, string | null> = {},
): Promise<Announced | Refused> {
  const answer = await announceFiles(
    batch,
    picked.map(({ file, name }) => ({ name, bytes: file.size })),
    source,
  );
  if ("code" in answer) return answer;
  answer.files.forEach(({ id, state }, n) => {
    const file = picked[n]?.file;
    if (state === "expected" && file !== undefined && uploads.get(id)?.state !== "sending") {
      put(id, { batch: answer.batch, file, share: 0, state: "queued", breaks: 0 });
    }
  });
  goOn();
  return answer;
}

/** Sends a file whose sending was broken off once more. */
export function sendAgain(id: string): void {
  const upload = uploads.get(id);
  if (upload?.state !== "broken") return;
  put(id, { ...upload, share: 0, state: "queued" });
  goOn();
}

function put(id: string, upload: Upload): void {
  uploads = new Map(uploads).set(id, upload);
  for (const listener of listeners) listener();
}

function goOn(): void {
  const all = [...uploads];
  const free = most - all.filter(([, { state }]) => state === "sending").length;
  for (const [id, upload] of all.filter(([, { state }]) => state === "queued").slice(0, free))
    send(id, upload);
}

/** `fetch` does not tell how far a body has gone; this does. */
function send(id: string, upload: Upload): void {
  const request = new XMLHttpRequest();
  const end = (isOver: boolean) => {
    if (isOver) put(id, { ...upload, share: 1, state: "sent" });
    else {
      const pause = pauses[upload.breaks];
      put(id, { ...upload, share: 0, state: "broken", breaks: upload.breaks + 1 });
      if (pause !== undefined) setTimeout(() => sendAgain(id), pause * 1000);
    }
    goOn();
  };
  request.open("PUT", `/api/intake/${upload.batch}/files/${id}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.upload.onprogress = ({ loaded }) => {
    const share = upload.file.size === 0 ? 1 : loaded / upload.file.size;
    put(id, { ...upload, share: Math.min(1, share), state: "sending" });
  };
  // 409: it has arrived from another window. 404: it was removed there.
  request.onload = () => end(request.status < 400 || request.status === 409 || request.status === 404);
  request.onerror = () => end(false);
  request.onabort = () => end(false);
  put(id, { ...upload, state: "sending" });
  request.send(upload.file);
}
