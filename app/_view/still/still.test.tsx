import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { putBack, standIn } from "@/lib/http/put-back.mjs";
import { still } from "./still";

function Row({ name, at }: { name: string; at: number }) {
  return (
    <tr data-at={at} data-weak={at > 1 ? "" : undefined} aria-hidden={at > 1}>
      <th scope="row">
        <a className="name" href={`/leaders/${name}?a=1&b=2`} title={`"${name}" & 'others' <all>`}>
          {name} &lt;b&gt;
        </a>
      </th>
      <td colSpan={2} style={{ flexGrow: 3, ...{ "--at": at }, backgroundColor: "red" }}>
        {at}, {null}
        {false}
        {0}
      </td>
    </tr>
  );
}

const PAGE = (
  <main id="content" tabIndex={-1}>
    <p>
      Before
      <br />
      after <time dateTime="2030-01-01">1 January</time>
    </p>
    <table>
      <caption>Leaders & issues</caption>
      <tbody>
        {["Ana", "Bo"].map((name, at) => (
          <Row key={name} name={name} at={at + 1} />
        ))}
      </tbody>
    </table>
    <details open>
      <summary>More</summary>
      <pre>{"\nline"}</pre>
    </details>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
    <div dangerouslySetInnerHTML={{ __html: "<i>ready</i>" }} />
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d="M0 0" strokeWidth={2} fill="none" />
    </svg>
  </main>
);

const OfTheBrowser = Object.assign(
  ({ children, note }: { children: ReactNode; note: ReactNode }) => (
    <div>
      {children}
      {note}
    </div>
  ),
  { $$typeof: Symbol.for("react.client.reference") },
);

describe("what is written is what React would write", () => {
  test("of a whole page without anything of the browser's", () => {
    expect(renderToStaticMarkup(still(PAGE))).toBe(renderToStaticMarkup(PAGE));
  });

  test("in one element that holds all the rest as text", () => {
    const { type, props } = still(PAGE) as { type: string; props: Record<string, unknown> };
    expect(type).toBe("main");
    expect(Object.keys(props)).toEqual(["id", "tabIndex", "dangerouslySetInnerHTML"]);
  });

  test("around the browser's components and within them, which stay as they are", () => {
    const page = (
      <section>
        <ul>
          <li>
            <b>One</b>
          </li>
        </ul>
        <OfTheBrowser note={<i>note</i>}>
          <p>
            <b>Two</b>
          </p>
          text
        </OfTheBrowser>
        {["x", "y"].map((name) => (
          <Fragment key={name}>
            <b>{name}</b>
            <OfTheBrowser note="">{name}</OfTheBrowser>
          </Fragment>
        ))}
      </section>
    );
    expect(renderToStaticMarkup(still(page))).toBe(renderToStaticMarkup(page));
    const { props } = still(page) as ReactElement<{ children: ReactElement<Record<string, unknown>>[] }>;
    const [list, component] = props.children;
    expect(list?.props).toEqual({ dangerouslySetInnerHTML: { __html: "<li><b>One</b></li>" } });
    expect(component?.type).toBe(OfTheBrowser);
  });
});

describe("where texts may be left out", () => {
  const row = (text: string) => (
    <li>
      <b>{text}</b>
    </li>
  );
  const long = "word ".repeat(40).trim();
  const page = (
    <section>
      <ul>{row(long)}</ul>
      <ol>{row("short")}</ol>
      <OfTheBrowser note="">
        <ul>{row(`${long} shown later`)}</ul>
      </OfTheBrowser>
    </section>
  );
  const texts: string[] = [];
  const markup = renderToStaticMarkup(still(page, (text) => standIn(texts.push(text) - 1)));

  test("what stands in for them makes, put back, the same page", () => {
    expect(putBack(markup, texts)).toBe(renderToStaticMarkup(page));
  });

  test("a component of the browser keeps what it may show later, and short ones stay", () => {
    expect(texts).toEqual([`<li><b>${long}</b></li>`]);
  });
});

describe("what is not surely written as React would is left to it", () => {
  const isLeft = (node: ReactElement) => expect(still(<p>{node}</p>)).toEqual(<p>{node}</p>);

  test.each([
    ["a function", { onClick: () => {} }],
    ["an attribute that is not known", { contentEditable: true }],
    ["an address that might run", { href: " javascript:alert(1)" }],
    ["a number that needs a unit", { style: { width: 3 } }],
    ["a text where there is yes or no", { hidden: "until-found" }],
  ])("%s", (_, props: object) => isLeft(createElement("a", props, "text")));

  test("fields, pictures, scripts and what belongs in the head", () => {
    isLeft(<input name="q" defaultValue="a" />);
    isLeft(
      <select defaultValue="b">
        <option>a</option>
      </select>,
    );
    isLeft(<title>a</title>);
    isLeft(<script src="/a.js" />);
  });
});
