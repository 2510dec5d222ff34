import { type APIRequestContext, expect, test } from "@playwright/test";
import { dayFromToday } from "./support/record";

/** The raw answer, as a program or a reader without JavaScript gets it: status, language, heading, and text. */
async function raw(request: APIRequestContext, path: string) {
  const answer = await request.get(path, { maxRedirects: 0 });
  const html = await answer.text();
  const body = html.slice(html.indexOf("<body")).replace(/<script[\s\S]*?<\/script>/g, "");
  return {
    status: answer.status(),
    language: /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1],
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1],
    heading: /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1]?.replace(/<[^>]*>/g, ""),
    text: body.replace(/<[^>]*>/g, " "),
  };
}

for (const { path, status, heading, says } of [
  {
    path: "/leaders/nobody-at-all",
    status: 404,
    heading: "There is no leader at this address",
    says: "nobody-at-all",
  },
  { path: "/issues/nothing", status: 404, heading: "There is no issue at this address", says: "nothing" },
  { path: "/stances/nothing", status: 404, heading: "There is no stance at this address", says: "nothing" },
  { path: "/events/nothing", status: 404, heading: "There is no event at this address", says: "nothing" },
  { path: "/sources/nothing", status: 404, heading: "There is no source at this address", says: "nothing" },
  { path: "/changes/999", status: 404, heading: "There is no release at this address", says: "999" },
  { path: "/nothing/here", status: 404, heading: "There is no page at this address", says: "misspelt" },
]) {
  test(`${path} is ${status}, and helps without JavaScript`, async ({ request }) => {
    const answer = await raw(request, path);
    expect(answer).toMatchObject({ status, language: "en", heading });
    expect(answer.title).toContain("Standpoint");
    expect(answer.text).toContain(says);
    expect(answer.text).toContain("Overview of all leaders");
  });
}

for (const { path, parameter, says } of [
  { path: "/?asOf=yesterday", parameter: "asOf", says: "this is not a calendar day" },
  { path: "/?asOf=2021-02-29", parameter: "asOf", says: "this is not a calendar day" },
  { path: "/?release=999", parameter: "release", says: "there is no release of this number" },
  { path: "/?region=atlantis", parameter: "region", says: "Accepted:" },
  { path: "/?group=nobody", parameter: "group", says: "Accepted:" },
  { path: "/?cell=nonsense", parameter: "cell", says: "leader.issue" },
  { path: "/?page=99", parameter: "page", says: "Accepted" },
  { path: "/?lane=thinks", parameter: "lane", says: "Accepted" },
  { path: "/compare?leaders=donald-trump,nobody", parameter: "leaders", says: "no leader of this name" },
  {
    path: "/compare?leaders=donald-trump@2018-13-01,javier-milei",
    parameter: "leaders",
    says: "day after an at sign",
  },
  {
    path: "/compare?leaders=donald-trump,javier-milei&weights=who:-1",
    parameter: "weights",
    says: "from 0 to 100",
  },
  { path: "/events?from=2025-02-01&to=2024-01-01", parameter: "from", says: "lies after" },
  { path: "/leaders?former=maybe", parameter: "former", says: "Accepted" },
  { path: `/leaders/donald-trump?asOf=${dayFromToday(2)}`, parameter: "asOf", says: "lies after today" },
]) {
  test(`${path.replace(dayFromToday(2), "in-two-days")} is 400 and names ${parameter}`, async ({
    request,
  }) => {
    const answer = await raw(request, path);
    expect(answer).toMatchObject({
      status: 400,
      language: "en",
      heading: "This address asks for something that cannot be shown",
    });
    expect(answer.text).toContain(`${parameter} = “`);
    expect(answer.text).toContain(says);
  });
}

test("every page sends headers that guard its readers", async ({ request }) => {
  const answer = await request.get("/");
  expect(answer.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(answer.headers()["x-powered-by"]).toBeUndefined();
});
