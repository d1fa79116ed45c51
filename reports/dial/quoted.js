// Shows somebody's own words in their language, and what they mean in the reader's.

import { el } from "./elements.js";
import { say } from "./words.js";

/** @import { Messages, Quoted } from "./types.d.ts" */

/** @param {Messages} words @param {Quoted} given @param {...(string | Node)} source */
export function quotation(words, { quote, meaning }, ...source) {
  return el(
    "blockquote",
    {},
    el("span", { lang: "en" }, say(words, "dial-line-quote", { quote })),
    ...(meaning ? [` ${meaning}`] : []),
    ...source.flatMap((each) => [" ", each]),
  );
}
