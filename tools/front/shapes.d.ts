// Shapes the site's scripts hand to each other and get from the build. What the build writes has its maker's name.

/** A day as a whole number, counted from the first of January 1970. */
type Day = number;

/** The working calendar as `render/calendar_script.py` writes it: days as eight digits, one after the other. */
interface Calendar {
  first: string;
  last: string;
  off: string;
  on: string;
  local: string;
}

interface Limit {
  amount: number;
  unit: string;
}

/** A question and the options of which one is needed. */
interface Need {
  question: number;
  options: number[];
}

/** Ways in which a situation comes about; all needs of one way must be met. */
type Ways = Need[][];

/** Numbers of questions, each with the number of the option chosen. */
type Answers = Map<number, number>;

/** Which questions are worth asking. */
interface Asking {
  ways(text: string): Ways;
  meets(ways: Ways, answers: Answers): boolean;
  holds(ways: Ways, answers: Answers): boolean;
  next(questions: Map<number, { count: number; asked: Ways | null }>, impossible: Ways, rows: Ways[], chosen: Answers): {
    answers: Answers;
    taken: Set<number>;
    asked: Set<number>;
    /** `question:option` of what nobody can choose now. */
    barred: Set<string>;
  };
}

/** The parts of a guide's page, which count, hide and remember together. */
interface Guide {
  /** Run, one after the other, whenever an answer or the region has changed. */
  parts: (() => void)[];
  /** Told what the address asks for, when a page is opened or gone back to. */
  restores: ((asked: URLSearchParams) => void)[];
  date(day: Day): Date;
  today(): Day;
  limit(text: string): Limit | null;
  deadline(start: Day, text: string): { day: Day; certain: boolean } | null;
  days(text: string): number;
  opening(day: Day, spans: string[]): Day | null;
  asking: Asking;
  all<K extends keyof HTMLElementTagNameMap>(selector: K, within?: ParentNode): HTMLElementTagNameMap[K][];
  all(selector: string, within?: ParentNode): HTMLElement[];
  left(selector: string): HTMLElement[];
  update(): void;
  asked(): URLSearchParams;
  remember(pairs: [string, string][]): void;
  restore(): void;
  meant(): HTMLElement[];
  /** Questions that have been answered, each with its answer. */
  said(): [string, string][];
  region(): string;
  regionName(): string;
  offices(): HTMLElement[];
  /** When it is over at the latest if it goes in today; null where there is no such day. */
  lastDay: Day | null;
  /** Code of the matter the page is about; empty on other pages. */
  code: string;
  kept(code: string): Kept;
  keep(code: string, kept: Kept): void;
  /** A code to scan, once its maker is there; empty where the text is too long. */
  draw(text: string): Promise<SVGElement | string>;
  bagAsked(asked: string): { code: string; name: string; said: [string, string][] }[];
}

/** What stays on the device of one matter: names of what was ticked, questions with answers. */
interface Kept {
  ticks: string[];
  said: [string, string][];
}

/** A matter in the bag, as its page was when it was put there. */
interface Bagged {
  code: string;
  name: string;
  said: [string, string][];
  region: string;
  figures: string[][];
  /** Name, form, and in which situation alone. */
  papers: string[][];
}

/** Identifier, short name and name. */
type Department = [string, string, string];

/** Words, codes of matters, names of bundles, and a sentence. */
type Trade = [string, string[], string[], string];

/** What `search/data.py` writes; a column holds one character for each matter. */
interface SearchData {
  version: number;
  codes: string;
  names: string;
  aliases: string;
  flags: string;
  department: string;
  themes: string;
  regions: string;
  departments: Department[];
  themeSets: string[][];
  regionSets: string[][];
  /** Kind, folder, least closeness, slugs and texts of pages besides matters. */
  others: [string, string, number, string, string][];
  /** Names of groups, and of flags. */
  labels: [string[], string[]];
  /** Patterns, as `search/speech.py` names them. */
  speech: {
    asking: string; letters: string; filler: string; generic: string; circumstance: string; joints: string; pauses: string;
    away: string; shop: string; company: string; hall: string; hotline: string; shapes: string; traditional: string;
    whole: string; office: string; paper: string; ending: string; kin: string; licence: string; money: string;
    /** What is asked about a thing, the section that tells it, and how people ask. */
    intents: [string, string, string][];
    /** Pattern of a name, and of a question. */
    acts: [string, string][];
    /** Pattern of a name, and weight where the query does not say what is to be done. */
    life: [string, number][];
  };
  /** Code, name and short name of the city and its districts. */
  places: [string, string, string][];
  /** Names of other places, joined by `|`. */
  cities: string;
  /** The hall that is meant where none is named. */
  hall: string;
  /** Identifier, kind, address and words of what a telephone is the answer to. */
  calls: [string, string, string, string][];
  foreign: [string, string][];
  shops: Trade[];
  /** Words, who sees to it, how, and codes of what is near. */
  elsewhere: [string, string, string, string[]][];
  terms: string;
  pinyin: string;
}

/** What can be found: a matter, or a page besides. */
interface Entry {
  at: number;
  code: string;
  url: string;
  name: string;
  aliases: string[];
  flags: number;
  /** Matters only. */
  department?: Department;
  /** Matters only: numbers of the department, of the regions and of the themes. */
  sets?: number[];
  /** Pages besides matters only. */
  kind?: string;
  /** Pages besides matters only: how close they must be to be shown. */
  least?: number;
  /** What is done to the thing, as bits. */
  acts?: number;
  /** What is handled elsewhere only: by whom, how, and codes of what is near. */
  by?: string;
  note?: string;
  near?: string[];
}

/** A matter as the page of results lists it. */
type Matter = Entry & Required<Pick<Entry, "department" | "sets">>;

/** An entry of an index, with what the index made of it. */
type Indexed<E extends Entry = Entry> = E & {
  /** Plain name and aliases. */
  texts: string[];
  /** Number of its first text in the index. */
  first: number;
};

/** A matter whose facets have been told. */
type Faceted = Indexed<Matter> & { bits: Uint32Array; facts: string[] };

/** One value to narrow by; each is one bit. */
interface Facet {
  group: string;
  label: string;
  word: number;
  bit: number;
}

interface Facets {
  groups: string[];
  told: Facet[];
}

type Postings = Map<number, number[]>;

/** Patterns of speech, ready to be used. */
type Speech = Record<"asking" | "letters" | "filler" | "generic" | "circumstance" | "joints" | "pauses" | "away" | "shop" | "company" |
  "hall" | "hotline" | "whole" | "office" | "paper" | "ending" | "kin" | "licence" | "money", RegExp> & {
    /** Character → characters that look alike. */
    shapes: Map<string, string>;
    /** Traditional character → simplified. */
    simple: Map<string, string>;
    intents: [string, RegExp, string][];
    acts: RegExp[][];
    life: [RegExp, number][];
  };

/** Texts, and where each character and each two neighbours stand in them. */
interface Index<E extends Indexed = Indexed> {
  data: SearchData;
  entries: E[];
  readings: Map<string, string[]>;
  speech: Speech;
  /** Words of the thesaurus, each with the entries it stands for. */
  terms: { members: number[]; share: number; texts: string[] }[];
  texts: string[];
  owners: number[];
  spelled: Map<string, number[]>;
  postings: Postings;
  order?: string[];
  collator?: Intl.Collator;
  alike?: Map<string, number[]>;
  syllables?: Set<string>;
}

/** The index of matters, which knows the ones of the pages besides and of what is handled elsewhere. */
type MatterIndex = Index<Faceted> & {
  facets?: Facets;
  codes: Map<string, Faceted>;
  others(): Index & { codes?: Map<string, Indexed> };
  elsewhere(): Index;
  /** Words of other languages, and what finds them. */
  foreign?: Map<string, string>;
  abroad?: RegExp;
  /** Places by their first letter: name, code of an own one, what to call it. */
  placed?: Map<string, [string, string, string][]>;
  offices?: RegExp;
};

/** A piece of a query: keys of the index it accepts, and how much it says. */
interface Clue {
  keys: number[];
  weight: number;
  letters?: string;
  single?: boolean;
  /** Which part of the question it is. */
  at: number;
  end: number;
  /** How sure it is that this was meant, 0 to 1. */
  sure: number;
  /** Entry → share it gets. */
  given?: Map<number, number>;
  /** Numbers of texts whose initials the letters are part of. */
  texts?: number[];
  /** Numbers of texts, each with the place where the letters begin. */
  places?: Map<number, number>;
  worth?: number;
}

interface Asked {
  text: string;
  clues: Clue[];
  codes: string[];
}

/** A query, weighed. */
type Weighed = Asked & { keys: Map<number, Clue[]>; worth: number };

interface Hit<E extends Entry = Entry> {
  entry: E;
  score: number;
  close: number;
  /** A code was typed. */
  exact?: boolean;
  /** What it covers of the question, and everything that speaks for it or against it; only of the best. */
  cover?: Cover;
  signs?: number[];
  marks?: boolean[];
  alias?: string;
  aliasMarks?: boolean[];
}

/** What one entry covers of a question: the share, how much there is to cover, and the longest stretch nobody knows. */
interface Cover {
  share: number;
  size: number;
  gap: number;
  unknown: string;
}

interface Ranked<E extends Indexed = Indexed> {
  /** Best first. */
  hits: Hit<E>[];
  asked: Weighed;
}

/** A place named in a question: where, the code of an own one, and what to call it. */
interface Place {
  at: number;
  end: number;
  code: string;
  said: string;
}

/** A question, read. */
interface Read {
  text: string;
  /** What every character counts in ranking, and as a sign of what is meant. */
  weights: number[];
  content: number[];
  region?: string;
  other: string | null;
  intents: string[];
  section: string;
  acts: number;
  shop: { place: string; at: number; end: number; listed: Trade[]; base: Trade } | null;
}

/** Whether a hit is what was meant, and what it leaves open. */
interface Judged {
  sure: number;
  unknown: string;
  share: number;
  size: number;
}

interface Answer {
  read: Read;
  state: "found" | "near" | "none";
  unknown: string;
  missing: Hit<Indexed> | null;
  beside: Hit<Indexed>[];
  note: string;
  judged: Judged;
  /** Matters and other pages, best first. */
  hits: Hit<Indexed>[];
}

type Attributes = Record<string, string | number | boolean | URL>;

/** The search. */
interface Find {
  pair(one: number, two: number): number;
  put<K, V>(lists: Map<K, V[]>, key: K, value: V): void;
  plain(text: string): string;
  build(data: SearchData): MatterIndex;
  facets(index: MatterIndex): Facets;
  narrow(entries: Faceted[], chosen: Facet[], but?: string): Faceted[];
  count(index: MatterIndex, entries: Faceted[], chosen: Facet[]): Map<Facet, number>;
  acts(speech: Speech, text: string, side: 0 | 1): number;
  heads(index: Index, text: string): string;
  follows(short: string, long: string): boolean;
  full(index: Index, letters: string, name: string): number;
  read(index: MatterIndex, query: string): Read;
  wanted(speech: Speech, text: string): number;
  wishes(index: Index, text: string, joint: RegExp): string[];
  ask(index: Index, read: Read): Asked;
  spell(index: Index, letters: string, text: string, at: number, done?: number): number;
  places(index: Index, letters: string): number[];
  /** What each sign of a hit counts. */
  weights: number[];
  dot(signs: number[], weights: number[]): number;
  rank<E extends Indexed>(index: Index<E>, read: Read): Ranked<E>;
  order(one: Hit<Indexed>, two: Hit<Indexed>): number;
  closeness(index: Index, asked: Weighed, hit: Hit<Indexed>): number;
  cover(read: Read, asked: Weighed, hit: Hit<Indexed>): Cover;
  sure(index: Index, read: Read, asked: Weighed, hit: Hit<Indexed> | undefined): Judged;
  id(entry: Pick<Entry, "url" | "code">): string;
  answer(index: MatterIndex, query: string): Answer;
  search(index: MatterIndex, query: string): { hits: Hit<Indexed>[]; weak: boolean };
  says(index: MatterIndex, answer: Answer): string[];
  told(index: MatterIndex, query: string, most?: number): object;
  /** Code of a matter → what is asked about it, and the words that answer. */
  facts: Map<string, Record<string, string>>;
  tell(answer: Answer, told: (fact: { intent: string; text: string; url: string }) => void): void;
  make<K extends keyof HTMLElementTagNameMap>(
    name: K, attributes: Attributes, ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K];
  load(): Promise<MatterIndex>;
  marked(text: string, marks?: boolean[]): DocumentFragment;
  spoken(hit: Pick<Hit, "alias" | "aliasMarks">): HTMLElement[];
  address(hit: Pick<Hit, "entry">): string;
  call(): string;
  broken(): string;
  listen(input: HTMLInputElement, answer: () => void): void;
}

/** What `wording/table.py` writes into the page of all matters. */
interface TableData {
  version: number;
  /** What the cells of a row are, in their order. */
  columns: (keyof TableRow)[];
  /** The bit of what is done while one waits, and what either kind is called, the one that waits for nothing last. */
  immediate: number;
  processing: [string, string];
  /** Group and value of each bit of a row's flags. */
  flags: [string, string][];
  departments: string[];
  themes: string[];
  /** A limit in words, and its rough length in days. */
  limits: [string, number][];
  /** How far a matter goes online, in words and as a rank. */
  depths: [string, number][];
  rows: TableRow[keyof TableRow][][];
}

/** A matter in the table; numbers are places in the lists of the data, `paused` is 0 or 1. */
interface TableRow {
  code: string;
  name: string;
  department: number;
  limit: number;
  trips: number;
  depth: number;
  flags: number;
  themes: number[];
  words: string;
  paused: number;
}

/** A value of a guide file. */
type Value = Item | Item[];
type Item = string | number | boolean | Fields;
type Fields = { [name: string]: Value };

type Path = (string | number)[];
/** Begin, end, and what stands there then. */
type TextEdit = [number, number, string];

/** A scalar, map or list as it is written; see `source/outline.py`. */
interface TreeNode {
  start: number;
  end: number;
  column: number;
  style: string;
  text: string;
  keys: TreeNode[];
  children: TreeNode[] | null;
  isMap: boolean;
}
interface Tree {
  text: string;
  root: TreeNode;
}

/** One change of a file; see `workbook/edits.py`. */
interface EditStep {
  act: "set" | "insert" | "remove" | "rename" | "reorder";
  path: Path;
  value?: Value;
}

/** What a row or field was when the guide was opened. */
interface Origin {
  key: string | number;
  item: Item;
  record: Fields;
  content: string;
}
/** A row as it is now. */
interface Taken {
  name: string;
  origin?: Origin;
  value: Item;
  blank?: boolean;
}
type Listed = Map<string, Taken[]>;

/** Code, direction in words, and name of a kind of change. */
type WeightKind = string[];
/** What `changes/kinds/fields.py` says of a field. */
interface Weight {
  path: string;
  way: string;
  ranks: string[];
  spared: [string, string[]][];
  more: WeightKind;
  less: WeightKind;
}
interface Burden {
  path: Path;
  kind: WeightKind;
  what: string;
}

interface Schema {
  $ref?: string;
  $defs: Record<string, Schema>;
  type?: string | string[];
  properties?: Record<string, Schema | boolean>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  then?: Schema;
  else?: Schema;
}

/** What `render/form_rules.py` writes. */
interface Known {
  schema: Schema;
  orders: Record<string, string[]>;
  /** Code → department and name. */
  codes: Record<string, [string, string]>;
  past: string[];
  region: string;
  lines: Record<string, string[]>;
  /** Name, what else it is called, how it sounds. */
  names: Record<string, string[][]>;
  weights: Weight[];
  rules: Record<string, string>;
  shards: number;
}
declare const banshiKnown: Known;

interface Opened {
  code: string;
  text: string;
  value: Fields;
  file: string;
}
type Saved = [string, string | string[]][];
interface Draft {
  at: number;
  stamp: string;
  left: boolean;
  base: string;
  own: Saved;
  rows: [string, [string | number | null, Saved][]][];
}
interface Restored {
  first: [string, Draft] | null;
  others: [string, Draft][];
}
interface Outcome {
  value: Fields;
  text: string;
  burden: Burden[] | null;
}

/** The page on which a matter is filled in or changed. */
interface Form {
  scalar(value: string | number | boolean, inBrackets: boolean, style?: string, indent?: number): string;
  inLine(value: Value, inBrackets?: boolean): string;
  onLines(value: Fields | Item[], indent: number): string[];
  isShort(value: Value, column: number): boolean;
  tree(text: string): Tree;
  index(node: TreeNode, step: string | number): number;
  nodeAt(tree: Tree, path: Path): TreeNode | null;
  keyAt(tree: Tree, path: Path): TreeNode | null;
  valueOf(node: TreeNode): Value;
  parts: {
    no(said: string): Error;
    inBrackets(node: TreeNode): boolean;
    below(node: TreeNode): TreeNode[];
    lineEnd(text: string, at: number): number;
    lineStart(text: string, at: number): number;
    found(tree: Tree, path: Path): TreeNode;
    keyOf(tree: Tree, path: Path): TreeNode;
    parents(tree: Tree, path: Path): TreeNode[];
    begin(tree: Tree, parent: TreeNode, place: number): number;
    setValue(tree: Tree, path: Path, value: Value): TextEdit;
    insertKey(tree: Tree, path: Path, key: string, value: Value, order: string[]): TextEdit;
    insertItem(tree: Tree, path: Path, place: number, value: Value): TextEdit;
  };
  asRead(value: Value): Value;
  same(one: Value, two: Value): boolean;
  patched(text: string, steps: EditStep[], orderAt: (path: Path) => string[]): string;
  orderAt(orders: Record<string, string[]>): (path: Path) => string[];
  steps(old: Value, now: Value, path: Path): EditStep[];
  stepsTo(before: Fields, value: Fields, listed: Listed): EditStep[];
  within(value: Value | undefined, path: Path): Value | undefined;
  replace(value: Fields, path: Path, inner: Value): void;
  patch(name: string, old: string, now: string): string;
  burden(old: Fields, now: Fields, listed: Listed, known: Known): Burden[];
  resolve(node: Schema, root: Schema): Schema;
  judge(value: Fields, schema: Schema): [Path, string][];
  /** Where a new file is made on the host that `edit` leads to; empty where that is not known. */
  host(edit: string, name: string, text: string): string;
  texts: Record<string, string>;
  shard(code: string, count: number): number;
  opened?: Opened;
  /** Everything below is there where the form is. */
  form?: HTMLFormElement;
  fields(scope: ParentNode): HTMLElement[];
  lists: HTMLElement[];
  rowsIn(list: ParentNode): HTMLElement[];
  control(field: ParentNode): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  written(field: HTMLElement): string;
  raw(field: HTMLElement): string | string[];
  isEmpty(field: HTMLElement): boolean;
  mates(field: HTMLElement): HTMLElement[];
  mate(field: HTMLElement, path: string): HTMLElement | undefined;
  isShown(field: HTMLElement): boolean;
  rowsOf(path: string): HTMLElement[];
  saidIn(row: HTMLElement, path: string): string;
  split(text: string): string[];
  readers(field: HTMLElement, text: string): [Value, string] | null;
  wrong(field: HTMLElement): string;
  offers(sort: string, text: string): string[][];
  /** What is wrong with a name, and the name that may be meant. */
  unknown(sort: string, text: string): [string, string];
  /** A code nobody ever had, or none; and what has to be said of it. */
  freeCode(): [string, string];
  wrongCode(code: string): string;
  rule(code: string): string;
  rows: {
    add(list: HTMLElement): HTMLElement;
    move(row: HTMLElement, by: number): void;
    drop(row: HTMLElement): HTMLElement;
    fold(row: HTMLElement, folded: boolean): void;
    clear(): void;
    number(list: HTMLElement): void;
    origins: WeakMap<Element, Origin>;
  };
  open(value: Fields): void;
  at(value: Fields, path: string): Value | undefined;
  content(scope: HTMLElement): string;
  put(field: HTMLElement, said: string | string[]): void;
  matter(before: Fields): { value: Fields; listed: Listed };
  fetchText(code: string): Promise<string>;
  begin(text: string, file: string): void;
  draft: {
    keep(): void;
    restore(): Restored;
    adopt(key: string, draft: Draft): void;
    forget(): void;
    drop(key: string): void;
  };
  fieldAt(path: Path): HTMLElement | null;
  outcome(): Outcome;
  result: {
    stale(): void;
    give(made: Outcome): void;
    weigh(burden: Burden[]): void;
    outcome(): Outcome;
    copy(): void;
    record(): HTMLElement;
    fieldAt(path: Path): HTMLElement | null;
    saveFile(): void;
    savePatch(): void;
  };
}

/** The parts of the bundled reader of YAML that are used here. */
interface YamlNode {
  type: string;
  value?: unknown;
  range: [number, number, number];
  items: (YamlNode | YamlPair)[];
  flow?: boolean;
  anchor?: string;
  tag?: string;
}
interface YamlPair {
  key: YamlNode | null;
  value: YamlNode | null;
}
declare const banshiYaml: {
  parseDocument(text: string, options: object): { errors: Error[]; contents: YamlNode | null };
  isAlias(node: YamlNode): boolean;
  isMap(node: YamlNode): boolean;
  isScalar(node: YamlNode): boolean;
};

/** The part of the bundled judge of schemas that is used here. */
declare const banshiSchema: {
  Validator: new (schema: Schema, draft: string, shortCircuit: boolean) => {
    validate(value: Value): { errors: { instanceLocation: string; keyword: string; error: string }[] };
  };
};

/** What `kiosk/data.py` writes of a terminal, and what the terminal's scripts share. */
interface Kiosk {
  hall: string;
  region: string;
  date: string;
  publicSite: string;
  /** Codes of the matters whose paper is in the pack → how many pages it takes. */
  papers: Record<string, number>;
  home: string;
  code(address: string): SVGElement | null;
  isHome(): boolean;
  make<K extends keyof HTMLElementTagNameMap>(
    name: K, attributes: Record<string, string>, ...children: (Node | string | null)[]
  ): HTMLElementTagNameMap[K];
  button(text: string, act: (event: MouseEvent) => void, name?: string): HTMLButtonElement;
  open(title: string, ...children: (Node | string | null)[]): HTMLDialogElement;
  dialog(title: string, ...children: (Node | string | null)[]): HTMLDialogElement;
  address(): string;
  seek(): void;
  typed(): boolean;
  /** The row of buttons at the bottom. */
  dock: HTMLElement;
  /** Somebody is there. */
  busy(): void;
  /** Says what the terminal is for. */
  attract(): void;
}

/** The part of the bundled maker of codes that is used here. */
interface Code {
  addData(text: string, mode: string): void;
  make(): void;
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
}
declare function qrcode(type: number, level: string): Code;

declare const banshiCalendar: Calendar | undefined;
declare const banshiData: SearchData;

interface Window {
  banshiKiosk?: Kiosk;
}

// Everything our selectors ask for is an element of HTML.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector(selectors: string): HTMLElement | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>;
}
interface Element {
  /** The browser makes a text of whatever it is given. */
  setAttribute(name: string, value: string | number | boolean | URL): void;
  closest<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  closest(selector: string): HTMLElement | null;
}

/** Words of the frame in another language, as `render/languages.py` writes them. */
interface Frame {
  note: string;
  words: Record<string, string>;
}
declare function banshiFrame(frame: Frame): void;
