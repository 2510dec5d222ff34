/**
 * A value made once for each process. Next bundles routes apart, so a module's own variable may exist several times;
 * what must be one (a connection pool, a cache) is kept on the global object under its name.
 */
export function keptInProcess<T extends object>(name: string, make: () => T): T {
  const registry = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`standpoint.${name}`);
  const known = registry[key];
  if (known) return known;
  const made = make();
  registry[key] = made;
  return made;
}
