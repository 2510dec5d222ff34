// Rendering a page leaves much rubbish, most of it dead within the page. A server is started with more room for what is
// young than Node gives by itself, so that less of it is carried over, and its heap grows by more than a third before it is
// collected, though not to twice: a third less of the processor for a fifth more memory than with the usual room and a
// growth of 30 % (docs/performance.md).

/** Of Node's command line, since it counts from the start: room for young objects, in MiB. */
export const YOUNG_ROOM = "--max-semi-space-size=64";

/** By how much the heap grows before it is collected whole, in percent; left to itself it doubles. */
export const HEAP_GROWTH = "--heap-growing-percent=60";
