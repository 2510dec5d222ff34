const STAND_IN = /<template data-left-out="(\d+)"><\/template>/g;

/**
 * What stands in a page for a text that is left out of it: an element that may stand anywhere and shows nothing.
 * @param {number} at which of the texts it is
 */
export const standIn = (at) => `<template data-left-out="${at}"></template>`;

/**
 * A document with the texts that were left out of it in their places.
 * @param {string} html
 * @param {readonly string[]} texts
 */
export function putBack(html, texts) {
  return texts.length === 0 ? html : html.replace(STAND_IN, (whole, at) => texts[at] ?? whole);
}
