import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { linkFrom } from "@/lib/views/moment";
import { AnalysisTabs } from "./analysis-tabs";

it("carries to each page what that page reads, and nothing else", () => {
  const link = linkFrom({ given: { asOf: null, release: null }, former: "last-day" });
  const kept = { leaders: "ada,bo", issues: "kites", lane: "says", weights: "kites:2", measure: "s" };
  const html = renderToStaticMarkup(AnalysisTabs({ current: "map", link, kept }));
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"))).toEqual([
    "/similarity?issues=kites&lane=says&leaders=ada,bo&measure=s&weights=kites:2",
    "/map?issues=kites&lane=says&leaders=ada,bo&measure=s&weights=kites:2",
    "/says-and-does?weights=kites:2",
    "/between-days",
    "/blocs?issues=kites&lane=says&weights=kites:2",
    "/gaps?issues=kites&lane=says&leaders=ada,bo",
  ]);
});
