"use client";

import { useEffect, useState } from "react";
import { droppedFiles, type Picked, pickedOf } from "./picked";

/**
 * Files that are dropped anywhere on the page, or pasted; and text pasted while no field has the focus.
 *
 * @returns whether files are being held above the page
 */
export function useArrivals(onFiles: (files: Picked[]) => void, onText?: (text: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer === null || !bringsFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(onFiles);
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null) return;
      const inField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (data.files.length > 0 && !data.types.includes("text/plain")) {
        event.preventDefault();
        onFiles(pickedOf(data.files));
      } else if (!inField && onText !== undefined && data.getData("text/plain") !== "") {
        event.preventDefault();
        onText(data.getData("text/plain"));
      }
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [onFiles, onText]);
  return isOver;
}
