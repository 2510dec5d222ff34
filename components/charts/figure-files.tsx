import { getTranslator } from "@/lib/i18n/translator";
import { DownloadPicture } from "./download-picture.client";

/** Addresses of a figure's files, which show the same for good. */
export type FigureAddresses = { csv: string; svg: string };

/** A figure as files: its values, and its picture drawn or as points. */
export function FigureFiles({
  name,
  files,
  label,
}: {
  name: string;
  files: FigureAddresses;
  /** What the files are of; "Download" where the figure itself stands beside. */
  label?: string;
}) {
  const t = getTranslator("common");
  return (
    <p className="figure-files no-print">
      <span>{label ?? t("figure.files")}</span>
      <a href={files.csv} download>
        CSV
      </a>
      <a href={files.svg} download>
        SVG
      </a>
      <DownloadPicture svg={files.svg} name={name} texts={{ button: "PNG", failed: t("figure.failed") }} />
    </p>
  );
}
