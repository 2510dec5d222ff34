"use client";

import { useState } from "react";

/** Pixels of the picture for each of its units: sharp in print and on a projector. */
const SCALE = 2;

/** Makes a PNG of an SVG file in the reader's browser and hands it over. */
export function DownloadPicture({
  svg,
  name,
  texts,
}: {
  /** The address of the SVG file. */
  svg: string;
  name: string;
  texts: { button: string; failed: string };
}) {
  const [failed, setFailed] = useState(false);
  const download = async () => {
    setFailed(false);
    try {
      await save(await pngOf(svg), `${name}.png`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <span className="js-only">
      <button type="button" onClick={download}>
        {texts.button}
      </button>{" "}
      <span role="status">{failed && texts.failed}</span>
    </span>
  );
}

async function pngOf(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The picture answered ${answer.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture has no pixels"))),
      "image/png",
    ),
  );
}

async function save(blob: Blob, name: string): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
