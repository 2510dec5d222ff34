import { describe, expect, it } from "vitest";
import { citationFile } from "./files";
import type { Cited } from "./model";
import { referenceOf } from "./references";

const CITED: Cited = {
  title: "Ada Example and Bo Sample",
  asOf: "2025-03-01",
  release: 41,
  published: "2026-11-05",
  address: "https://standpoint.test/compare?asOf=2025-03-01&leaders=ada-example,bo-sample&release=41",
};
const text = (style: "apa" | "chicago") => {
  const { before, title, after } = referenceOf(CITED, style);
  return before + title + after;
};
const BRIEFING: Cited = {
  title: "Kites?",
  author: "Ada E.",
  release: 41,
  published: "2026-11-29",
  address: "https://standpoint.test/present/kites",
};
const lines = (file: string) => file.split("\r\n").filter(Boolean);

describe("a reference", () => {
  it("names body, day of publication, title, release and address as APA has it", () => {
    expect(text("apa")).toBe(
      `Standpoint. (2026, November 5). Ada Example and Bo Sample, as of 1 March 2025 (Release 41) [Data set]. ${CITED.address}`,
    );
    expect(referenceOf(CITED, "apa").title).toBe("Ada Example and Bo Sample, as of 1 March 2025");
  });

  it("names them as Chicago has it", () => {
    expect(text("chicago")).toBe(
      `Standpoint. “Ada Example and Bo Sample, as of 1 March 2025.” Release 41, November 5, 2026. ${CITED.address}.`,
    );
  });
});

describe("a reference to a briefing", () => {
  const whole = (cited: Cited, style: "apa" | "chicago") => Object.values(referenceOf(cited, style)).join("");

  it("names who wrote it, and the site as where it is read", () => {
    expect(whole(BRIEFING, "apa")).toBe(
      "Ada E. (2026, November 29). Kites? (Release 41) [Briefing]. Standpoint. https://standpoint.test/present/kites",
    );
    expect(whole(BRIEFING, "chicago")).toBe(
      "Ada E. “Kites?” Standpoint. Release 41, November 29, 2026. https://standpoint.test/present/kites.",
    );
  });

  it("of the site itself names it once", () => {
    expect(whole({ ...BRIEFING, author: "Standpoint" }, "apa")).toBe(
      "Standpoint. (2026, November 29). Kites? (Release 41) [Briefing]. https://standpoint.test/present/kites",
    );
  });

  it("is a page of a website in files", () => {
    expect(citationFile({ ...BRIEFING, author: "A & {B}" }, "bibtex")).toContain(
      "author = {{A \\& \\{B\\}}}",
    );
    expect(lines(citationFile(BRIEFING, "ris"))).toEqual(
      expect.arrayContaining(["TY  - ELEC", "AU  - Ada E.", "M3  - Briefing", "PB  - Standpoint"]),
    );
    expect(JSON.parse(citationFile(BRIEFING, "csl-json"))).toMatchObject([
      { type: "webpage", genre: "Briefing", title: "Kites?", author: [{ literal: "Ada E." }] },
    ]);
  });
});

describe("a citation as a file", () => {
  it("is one BibTeX entry whose braces close and whose commands are text", () => {
    const file = citationFile({ ...CITED, title: "50 % of {A} & B_c \\ ~" }, "bibtex");
    expect(file).toMatch(/^@misc\{standpoint_50_of_a_bc_r41_20250301,\n/);
    expect(file).toContain(
      "title = {{50 \\% of \\{A\\} \\& B\\_c \\textbackslash{} \\textasciitilde{}, as of 1 March 2025}}",
    );
    const bare = file.replace(/\\[{}]/g, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
    expect(file).toContain("year = {2026}");
    expect(file).toContain("month = {11}");
    expect(file).toContain("date = {2026-11-05}");
    // Beside the key and the address the release is named once.
    expect(file.match(/41/g)).toHaveLength(3);
    expect(file).toContain(`url = {${CITED.address}}`);
  });

  it("is RIS, from its type to its end, one field a line", () => {
    expect(lines(citationFile(CITED, "ris"))).toEqual([
      "TY  - DATA",
      "AU  - Standpoint",
      "TI  - Ada Example and Bo Sample, as of 1 March 2025",
      "PY  - 2026",
      "DA  - 2026/11/05",
      "ET  - Release 41",
      "PB  - Standpoint",
      `UR  - ${CITED.address}`,
      "ER  - ",
    ]);
  });

  it("is CSL-JSON with the parts of the day as numbers", () => {
    expect(JSON.parse(citationFile(CITED, "csl-json"))).toEqual([
      {
        id: "standpoint_ada_example_and_bo_r41_20250301",
        type: "dataset",
        title: "Ada Example and Bo Sample, as of 1 March 2025",
        author: [{ literal: "Standpoint" }],
        issued: { "date-parts": [[2026, 11, 5]] },
        version: "41",
        publisher: "Standpoint",
        URL: CITED.address,
      },
    ]);
  });
});
