import {
  type Attributes,
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from "react";
import { escaped } from "@/lib/markup/escaped";
import { attributesText } from "./attributes";

type Props = {
  children?: ReactNode;
  dangerouslySetInnerHTML?: { __html: string };
};

/** Elements that React does more with than to write them down: it moves them, fills them in, or hears of them. */
const REACTS_OWN = new Set([
  ..."base body head html iframe img input link meta option script select style textarea title video".split(
    " ",
  ),
]);
const WITHOUT_END = new Set(["br", "col", "hr", "wbr"]);

/** An element in which nothing will ever move: all of it is known as text. */
type Written = {
  element: ReactElement<Props>;
  tag: string;
  key: string | null;
  attributes: string;
  inner: string;
  /** Whether all within is text. */
  isFlat: boolean;
};
/** A text, an element that is written, what React is left to render, or several of these. */
type Part = string | Written | { live: ReactNode } | Part[];

/**
 * The same content with everything that never changes in the browser written down: each largest element without a
 * client component in it holds its inside as ready markup. React then passes on one text where it would describe, send,
 * rebuild and compare every element (docs/decisions/0043). What is not surely written as React would is left to it.
 */
export function still(node: ReactNode): ReactNode {
  return nodeOf(partOf(node, null));
}

function partOf(node: ReactNode, key: string | null): Part {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return node;
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) return node.map((one) => partOf(one, null));
  if (!isValidElement<Props>(node)) return { live: node };
  const { type, props } = node;
  const own = node.key ?? key;
  if (typeof type === "string") return hostPart(node, type, own);
  if (typeof type === "function" && !isBrowsers(type))
    return partOf((type as (props: Props) => ReactNode)(props), own);
  const children = partOf(props.children, null);
  if (type === Fragment && markupOf(children) !== null && own === null) return children;
  return { live: filled(node, own, children) };
}

/** Whether a component is the browser's: here it is but a reference to one. */
function isBrowsers(component: object): boolean {
  return "$$typeof" in component;
}

function hostPart(element: ReactElement<Props>, tag: string, key: string | null): Part {
  if (REACTS_OWN.has(tag)) return { live: filled(element, key, "") };
  const { props } = element;
  const children = partOf(props.children, null);
  const attributes = attributesText(props);
  const inner = innerOf(tag, props, children);
  if (attributes === null || inner === null) return { live: filled(element, key, children) };
  return { element, tag, key, attributes, inner, isFlat: isText(children) };
}

/** @returns null where something within is not written */
function innerOf(tag: string, { dangerouslySetInnerHTML: set }: Props, children: Part): string | null {
  const inner = set ? set.__html : markupOf(children);
  // A line end right after the start of it is no part of it, so that one more must stand there.
  return tag === "pre" && inner?.startsWith("\n") ? `\n${inner}` : inner;
}

function markupOf(part: Part): string | null {
  if (typeof part === "string") return escaped(part);
  if (Array.isArray(part)) {
    let all = "";
    for (const one of part) {
      const markup = markupOf(one);
      if (markup === null) return null;
      all += markup;
    }
    return all;
  }
  if ("live" in part) return null;
  const { tag, attributes, inner } = part;
  return WITHOUT_END.has(tag) ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;
}

/** Whether there is only text, which React takes as readily as markup. */
function isText(part: Part): boolean {
  return typeof part === "string" || (Array.isArray(part) && part.every(isText));
}

function nodeOf(part: Part): ReactNode {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return createElement(Fragment, null, ...part.map(nodeOf));
  if ("live" in part) return part.live;
  const { element, tag, key, inner, isFlat } = part;
  if (isFlat || WITHOUT_END.has(tag) || element.props.dangerouslySetInnerHTML)
    return filled(element, key, "");
  const { children: _, ...props } = element.props;
  return createElement(tag, { ...props, ...keyOf(key), dangerouslySetInnerHTML: { __html: inner } });
}

/** An element with other children, or with its own where these are none. Several are several, not a list that needs keys. */
function filled(element: ReactElement<Props>, key: string | null, children: Part): ReactNode {
  const nodes = children === "" ? [] : Array.isArray(children) ? children.map(nodeOf) : [nodeOf(children)];
  return nodes.length === 0 && element.key === key ? element : cloneElement(element, keyOf(key), ...nodes);
}

const keyOf = (key: string | null): Attributes => (key === null ? {} : { key });
