import {
  type Attributes,
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from "react";
import type { LeaveOut } from "@/lib/http/left-out";
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

/** A text that is shorter is not worth being left out. */
const LEAST_LEFT_OUT = 120;

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
/** An element that React is left to render, around what was found within it. */
type Open = { element: ReactElement<Props>; key: string | null; children: Part };
/** A text, an element that is written or open, what is none of these, or several of them. */
type Part = string | Written | Open | { live: ReactNode } | Part[];

/**
 * The same content with everything that never changes in the browser written down: each largest element without a
 * client component in it holds its inside as ready markup. React then passes on one text where it would describe, send,
 * rebuild and compare every element (docs/decisions/0043). What is not surely written as React would is left to it.
 * @param leaveOut  where given, the texts themselves are left out, too (docs/decisions/0047)
 */
export function still(node: ReactNode, leaveOut?: LeaveOut): ReactNode {
  return nodeOf(partOf(node, null), leaveOut);
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
  if (type === Fragment && own === null && markupOf(children) !== null) return children;
  return { element: node, key: own, children };
}

/** Whether a component is the browser's: here it is but a reference to one. */
function isBrowsers(component: object): boolean {
  return "$$typeof" in component;
}

function hostPart(element: ReactElement<Props>, tag: string, key: string | null): Part {
  if (REACTS_OWN.has(tag)) return { element, key, children: "" };
  const { props } = element;
  const children = partOf(props.children, null);
  const attributes = attributesText(props);
  const inner = innerOf(tag, props, children);
  if (attributes === null || inner === null) return { element, key, children };
  return { element, tag, key, attributes, inner, isFlat: !props.dangerouslySetInnerHTML && isText(children) };
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
  if (!("inner" in part)) return null;
  const { tag, attributes, inner } = part;
  return WITHOUT_END.has(tag) ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;
}

/** Whether there is only text, which React takes as readily as markup. */
function isText(part: Part): boolean {
  return typeof part === "string" || (Array.isArray(part) && part.every(isText));
}

function nodeOf(part: Part, leaveOut: LeaveOut | undefined): ReactNode {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return createElement(Fragment, null, ...part.map((one) => nodeOf(one, leaveOut)));
  if ("live" in part) return part.live;
  return "inner" in part ? writtenNode(part, leaveOut) : openNode(part, leaveOut);
}

function writtenNode({ element, tag, key, inner, isFlat }: Written, leaveOut: LeaveOut | undefined) {
  const leave = inner.length >= LEAST_LEFT_OUT ? leaveOut : undefined;
  if (WITHOUT_END.has(tag) || (isFlat && !leave)) return filled(element, key, []);
  const { children: _, ...props } = element.props;
  const __html = leave ? leave(inner) : inner;
  return createElement(tag, { ...props, ...keyOf(key), dangerouslySetInnerHTML: { __html } });
}

function openNode({ element, key, children }: Open, leaveOut: LeaveOut | undefined): ReactNode {
  const { type } = element;
  // What a component of the browser is given it may show later or never: it has to have it.
  const within = typeof type === "string" || type === Fragment ? leaveOut : undefined;
  const parts = children === "" ? [] : Array.isArray(children) ? children : [children];
  return filled(
    element,
    key,
    parts.map((part) => nodeOf(part, within)),
  );
}

/** An element with other children, or with its own where these are none. Several are several, not a list that needs keys. */
function filled(element: ReactElement<Props>, key: string | null, nodes: ReactNode[]): ReactNode {
  return nodes.length === 0 && element.key === key ? element : cloneElement(element, keyOf(key), ...nodes);
}

const keyOf = (key: string | null): Attributes => (key === null ? {} : { key });
