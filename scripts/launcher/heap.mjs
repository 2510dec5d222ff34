// Rendering a page leaves much rubbish, most of it dead within the page. A server is started with more room for what is
// young than Node gives by itself, so that less of it is carried over, and begins to collect the rest sooner: a third less of
// the processor for a seventh more memory than with the usual room and the least growth (docs/performance.md).

/** Of Node's command line, since it counts from the start: room for young objects, in MiB. */
export const YOUNG_ROOM = "--max-semi-space-size=64";

/** By how much the heap grows before it is collected whole, in percent; left to itself it doubles. */
export const HEAP_GROWTH = "--heap-growing-percent=60";
