// What the page on which a matter is filled in needs of `yaml`: reading a text with the place of everything in it.
export { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
