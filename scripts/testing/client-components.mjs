// On the server, components of the browser are but references (as the bundler makes them); tests have the components
// themselves, which renderers call. This marks them, so that what tells the two apart on the server does so in tests.

const IS_CLIENTS = /^\s*["']use client["']/;
const COMPONENT = /^export (?:default )?function ([A-Z]\w*)/gm;

/** @returns {import("vite").Plugin} */
export function clientComponents() {
  return {
    name: "client-components",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(".tsx") || !IS_CLIENTS.test(code)) return undefined;
      const names = [...code.matchAll(COMPONENT)].map(([, name]) => name);
      const marks = names.map((name) => `${name}.$$typeof = Symbol.for("react.client.reference");`);
      return { code: `${code}\n${marks.join("\n")}\n`, map: null };
    },
  };
}
