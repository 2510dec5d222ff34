/** Where a change set is read and worked on. */
export function changeSetPath(id: number): string {
  return `/editing/${id}`;
}

/** A place in the page of a change set, for whoever just did something there. */
export function placeInChangeSet(id: number, place: string): string {
  return `${changeSetPath(id)}#${place}`;
}

/** The same, at the change of one record. */
export function changePath(id: number, { noun, slug }: { noun: string; slug: string }): string {
  return placeInChangeSet(id, `${noun}.${slug}`);
}

/** Where an editor takes a release back. The same for everyone, so that public pages stay so. */
export function undoPath(release: number): string {
  return `/editing/undo/${release}`;
}
