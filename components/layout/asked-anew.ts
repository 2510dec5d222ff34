const KEY = "standpoint-asked-anew";

/**
 * Whether this page may be asked for anew, of which it takes note: once, until it was whole. Where asking leads to nothing
 * but another load of the page, that would go round for ever; where the browser keeps nothing it might.
 */
export function mayAskAnew(): boolean {
  const { pathname, search } = window.location;
  try {
    if (sessionStorage.getItem(KEY) === pathname + search) return false;
    sessionStorage.setItem(KEY, pathname + search);
    return true;
  } catch {
    return false;
  }
}

/** Takes note that the page has all of its texts. */
export function wasWhole(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Where nothing is kept there is nothing to forget.
  }
}
