// Stands in for `next/cache` where tests call actions outside a request of Next's (vitest.config.ts): there is no browser
// whose page would be drawn anew.

export function refresh(): void {}
