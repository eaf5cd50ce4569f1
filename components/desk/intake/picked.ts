import { isNoPage } from "@/domain/intake/no-page";

/** A file that someone chose, with its path where a whole folder was chosen. */
export type Picked = { file: File; name: string };

/** Files of a field for files, or of a folder's field. */
export function pickedOf(files: FileList | readonly File[]): Picked[] {
  return [...files]
    .map((file) => ({ file, name: file.webkitRelativePath || file.name }))
    .filter(({ name }) => !isNoPage(name));
}

/** Files of what was dropped, folders with all that lies below. Call it while the event is being handled. */
export async function droppedFiles(data: DataTransfer): Promise<Picked[]> {
  // What was dropped can be asked only now; its folders can be read later.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return pickedOf(data.files);
  const found = await Promise.all(entries.map(filesBelow));
  return found.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<Picked[]> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isNoPage(name)) return [];
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file === null ? [] : [{ file, name }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // Browsers give a hundred at a time, and in the end none.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  const found = await Promise.all(all.map(filesBelow));
  return found.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** More files beside those chosen already; the same file, chosen twice, is chosen once. In the order people count in. */
export function withMore(picked: readonly Picked[], more: readonly Picked[]): Picked[] {
  const key = ({ file, name }: Picked) => `${name}\n${file.size}\n${file.lastModified}`;
  const all = new Map([...picked, ...more].map((one) => [key(one), one]));
  const order = new Intl.Collator("zh-CN", { numeric: true });
  return [...all.values()].sort((a, b) => order.compare(a.name, b.name));
}
