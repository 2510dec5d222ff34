import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/briefings/[file]/route";
import { POST } from "@/app/briefings/files/route";
import { writeBriefing } from "@/lib/briefings/file";
import { type Briefing, type Step, stepOf } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { readTold, TOLD_TYPE } from "@/lib/http/told-file";
import { readPresentation } from "@/lib/testing/presentation";
import { buildWorld } from "@/lib/testing/world";
import { XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";
import { shownOf } from "./shown";

const test = testDatabase();
const PINNED = "asOf=2026-01-10&release=1";

const step = (view: string, more: Partial<Step> = {}): Step => ({ ...stepOf(view, ""), ...more });
const BRIEFING: Briefing = {
  title: "Kites & <clocks>",
  steps: [
    step(`/issues/kites?${PINNED}`, {
      headline: "Two fly kites",
      note: "**Ada** said so.\n\n- one\n- two",
      speakerNotes: "Pause here.",
      highlight: { leaders: ["ada-example"], rows: [] },
    }),
    step(`/compare?${PINNED}&leaders=ada-example,bo-sample`),
    step(`/says-and-does?${PINNED}&leader=ada-example`, { headline: "=1+1" }),
  ],
};

const WITH_WRONG: Briefing = {
  ...BRIEFING,
  steps: [step(`/issues/nothing?${PINNED}`, { headline: "What was said" }), ...BRIEFING.steps],
};

const send = (body: BodyInit, form = "pptx", headers: Record<string, string> = {}) =>
  POST(new Request(`http://localhost/briefings/files?form=${form}`, { method: "POST", body, headers }));

beforeAll(async () => {
  await buildWorld(test.db);
});

describe("a briefing as a presentation", () => {
  it("has a slide for each step, with headline, note, notes, source, stamp and the way to its view", async () => {
    const answer = await send(writeBriefing(BRIEFING));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="standpoint-briefing-kites-clocks-2026-01-10-release-1.pptx"',
    );
    const { slides, charts } = await readPresentation(new Uint8Array(await answer.arrayBuffer()));
    const [opening, kites, compared, said] = slides;
    expect(opening?.words).toContain("Kites & <clocks>");
    expect(opening?.words).toContain("As of 10 January 2026 · release 1 · 3 steps");
    expect(kites?.words).toContain("Two fly kites");
    expect(kites?.words).toMatch(/^Ada said so\.$/m);
    expect(kites?.words).toMatch(/^one$/m);
    expect(kites?.words).toContain("Standpoint, as of 10 January 2026, release 1. CC BY 4.0.");
    expect(kites?.words).toContain("Cý Spécimen (declined to answer)");
    expect(kites?.notes).toContain("Pause here.");
    expect(kites?.links).toContain(`http://localhost:3000/issues/kites?${PINNED}`);
    // Without a headline of its own a step has the title of its figure.
    expect(compared?.words).toMatch(/^Ada Example and Bo Sample/);
    expect(compared?.xml).toContain("<a:tbl>");
    expect(said?.words).toContain("=1+1");
    const sources = slides.find(({ words }) => words.includes("Sources, method and how to cite"));
    expect(sources?.words).toContain("To cite: Standpoint. (2026, January 15). Standpoint data set,");
    expect(sources?.links).toContain("http://localhost:3000/methods");
    expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
      ["Position"],
      ["Says", "Does"],
    ]);
    // What a highlight does not set off stands back in colour, and keeps its value.
    expect(new Set(charts[0]?.xml.match(/<c:dPt>.*?srgbClr val="(\w+)"/gs)).size).toBeGreaterThan(1);
  });

  it("is whole as a package: each part that is named is there, and every XML is closed", async () => {
    const answer = await send(writeBriefing(BRIEFING));
    const { files } = await readPresentation(new Uint8Array(await answer.arrayBuffer()));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    for (const name of Object.keys(files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const tags = [...text(name).matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g)];
      const open: string[] = [];
      for (const [, ends, tag = "", closed] of tags) {
        if (ends) expect(open.pop(), name).toBe(tag);
        else if (!closed) open.push(tag);
      }
      expect(open, name).toEqual([]);
    }
    const types = text("[Content_Types].xml");
    for (const [, part = ""] of types.matchAll(/PartName="\/([^"]+)"/g))
      if (!/slideMaster[2-9]|slideLayout/.test(part)) expect(Object.keys(files), part).toContain(part);
  });

  it("leaves out a step that shows nothing, and says at its end which and why", async () => {
    const answer = await send(writeBriefing(WITH_WRONG));
    expect(answer.status).toBe(200);
    const { slides } = await readPresentation(new Uint8Array(await answer.arrayBuffer()));
    expect(slides[1]?.words).toContain("Two fly kites");
    const left = slides.filter(({ words }) =>
      words.includes("Step 1 of the briefing is left out: “nothing”"),
    );
    expect(left.map(({ words }) => words.includes("Sources, method and how to cite"))).toEqual([true]);
    expect(JSON.stringify(slides)).not.toContain("What was said");
  });

  it("names the step that shows nothing where there is no other, and what is wrong with it", async () => {
    const wrong = { ...BRIEFING, steps: [step(`/issues/nothing?${PINNED}`)] };
    const answer = await send(writeBriefing(wrong));
    expect(answer.status).toBe(400);
    expect((await answer.json()).parameters).toMatchObject([
      { name: "steps.1.view.issue", value: "nothing" },
    ]);
    const none = await send(writeBriefing({ title: "None", steps: [step(`/methods?${PINNED}`)] }));
    expect((await none.json()).parameters).toMatchObject([{ name: "steps.1.view" }]);
  });

  it.each([
    ["{", "pptx", /JSON/],
    [writeBriefing({ title: "Empty", steps: [] }), "pptx", /no steps/],
    [writeBriefing(BRIEFING), "exe", /pptx/],
    [JSON.stringify({ ...JSON.parse(writeBriefing(BRIEFING)), title: "" }), "pptx", /empty/],
  ])("refuses what it cannot read: %#", async (body, form, reason) => {
    const answer = await send(body, form);
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toMatch(reason);
  });

  it("refuses more than any briefing holds", async () => {
    expect((await send("x".repeat(5 * 1024 * 1024))).status).toBe(413);
  });

  it("is made of a file that a form hands over, or leads back to the form, which says what is wrong", async () => {
    const form = (text: string) => {
      const data = new FormData();
      data.set("file", new File([text], "briefing.json", { type: "application/json" }));
      data.set("form", "pptx");
      return POST(new Request("http://localhost/briefings/files", { method: "POST", body: data }));
    };
    expect((await form(writeBriefing(BRIEFING))).status).toBe(200);
    const back = await form("{");
    expect([back.status, back.headers.get("location")]).toEqual([303, "/briefings?unread=0.json.#saved"]);
  });

  it("says how far it is to whoever asks for that, and why there is none", async () => {
    const told = async (briefing: Briefing) => {
      const heard: number[] = [];
      const answer = await send(writeBriefing(briefing), "pptx", { accept: TOLD_TYPE });
      expect(answer.headers.get("content-type")).toBe(TOLD_TYPE);
      const body = answer.body as ReadableStream<Uint8Array<ArrayBuffer>>;
      return { heard, read: await readTold(body, ({ done }) => heard.push(done)) };
    };
    const { heard, read } = await told(BRIEFING);
    expect(heard).toEqual([0, 1, 2, 3]);
    if (!read.ok) throw new Error(read.problem ?? "no file");
    expect(read.name).toBe("standpoint-briefing-kites-clocks-2026-01-10-release-1.pptx");
    const { slides } = await readPresentation(new Uint8Array(await read.file.arrayBuffer()));
    expect(slides.length).toBeGreaterThan(4);
    const wrong = await told({ ...BRIEFING, steps: [step(`/issues/nothing?${PINNED}`)] });
    expect((await told(WITH_WRONG)).read).toMatchObject({
      ok: true,
      remarks: [expect.stringMatching(/^Step 1 is left out of it: “nothing”/)],
    });
    expect(wrong.read).toMatchObject({ ok: false, problem: expect.stringMatching(/^Step 1: /) });
  });

  it("is given up when whoever asked goes away", async () => {
    const gone = new AbortController();
    const request = new Request("http://localhost/briefings/files?form=pptx", {
      method: "POST",
      body: writeBriefing(BRIEFING),
      signal: gone.signal,
    });
    const answer = POST(request);
    gone.abort();
    expect((await answer).status).toBe(499);
  });
});

describe("a briefing as a workbook", () => {
  it("has a sheet of values for each step, what they are about and what their columns hold", async () => {
    const answer = await send(writeBriefing(BRIEFING), "xlsx");
    expect(answer.headers.get("content-type")).toBe(XLSX_TYPE);
    const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "About",
      "1 spread",
      "2 positions",
      "3 says-and-does",
      "Codebook",
    ]);
    const about = sheets[0]?.data.flat();
    expect(about).toEqual(expect.arrayContaining(["Kites & <clocks>", "Two fly kites", "=1+1"]));
    expect(about).toContainEqual(new Date("2026-01-10T00:00:00Z"));
    expect(sheets[1]?.data[0]).toEqual(["leader", "position", "state", "lane", "confidence"]);
    expect(sheets[1]?.data.find(([leader]) => leader === "ada-example")?.[1]).toBeTypeOf("number");
    expect(new Set(sheets[4]?.data.slice(1).map(([sheet]) => sheet)).size).toBe(3);
  });

  it("says in what it is about which steps are left out", async () => {
    const steps = [...BRIEFING.steps, step(`/issues/nothing?${PINNED}`)];
    const answer = await send(writeBriefing({ ...BRIEFING, steps }), "xlsx");
    const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.length).toBe(5);
    expect(String(sheets[0]?.data.at(-1)?.[0])).toMatch(/^Step 4 of the briefing is left out: “nothing”/);
  });
});

describe("a briefing as a handout", () => {
  const handout = async (briefing: Briefing, query = "") => {
    const answer = await POST(
      new Request(`http://localhost/briefings/files?form=pdf${query}`, {
        method: "POST",
        body: writeBriefing(briefing),
      }),
    );
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    return Buffer.from(await answer.arrayBuffer()).toString("latin1");
  };

  it("is a whole PDF with a page for each step, vectors, fonts of its own and the ways to its views", async () => {
    const pdf = await handout(BRIEFING);
    expect(pdf).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(BRIEFING.steps.length);
    expect(pdf).not.toContain("/Subtype /Image");
    expect(pdf).toContain("/FontFile");
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(BRIEFING.steps.length);
    // A table for each, with all its rows and its heads, which whoever hears it is told apart.
    expect(pdf.match(/\/S \/Table\b/g)).toHaveLength(BRIEFING.steps.length);
    const figures = await Promise.all(BRIEFING.steps.map(({ view }) => shownOf(view)));
    const lines = figures.reduce((sum, shown) => sum + 1 + (shown?.rows.length ?? 0), 0);
    expect(pdf.match(/\/S \/TR\b/g)).toHaveLength(lines);
    const links = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, link]) => link);
    expect(links).toEqual(
      expect.arrayContaining(
        BRIEFING.steps.map(({ view }) => expect.stringContaining(view.split("?")[0] ?? "")),
      ),
    );
  });

  it("has what is for the speaker where that is asked for, and letters beyond Western Europe", async () => {
    const plain = await handout(BRIEFING);
    expect((await handout(BRIEFING, "&notes=yes")).length).toBeGreaterThan(plain.length);
    const further = { title: "Łódź, Ōtsu", steps: BRIEFING.steps };
    expect((await handout(further)).match(/\/FontFile/g)?.length).toBeGreaterThan(
      plain.match(/\/FontFile/g)?.length ?? 0,
    );
  });
});

it("there is no file of a briefing that is not bundled", async () => {
  for (const file of ["nothing.pptx", "who-and-paris-agreement.exe", "shown"]) {
    const answer = await GET(new Request(`http://localhost/briefings/${file}`), {
      params: Promise.resolve({ file }),
    });
    expect(answer.status).toBe(404);
  }
});
