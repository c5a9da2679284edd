// What the page on which a matter is filled in needs of `@cfworker/json-schema`: judging a value.
export { Validator } from "@cfworker/json-schema";
