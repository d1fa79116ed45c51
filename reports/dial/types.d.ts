// What the dial is given and what it keeps, for the type checker. Browsers never see this file.

// ---- What Python sends: reports/dial/form.py and model/choice.py explain each field ----

export interface Data {
  static: string;
  mode: Mode;
  intro: Intro;
  words: Messages;
  lines: Line[];
  stated: Stated[];
  text: Passage[];
  capped: string;
  rule: string;
  caps: Cap[];
  presets: Preset[];
  reset: string;
  years: number[];
  laws: Record<string, number>;
  eras: Record<string, string>;
  percents: Percents;
  assumed: string;
  foot: string;
  made: string;
  sourced: string;
  ids: Ids;
  noted: Noted[];
  cited: Record<string, Cited>;
  passed_on: Record<string, number>;
  span: number;
  tables: Packed;
  bands: Bands;
  alike: Alike;
  alike_bands: Alike;
  statutes: Statute[];
  steps: Step[];
  told: string[];
}

export interface Statute {
  heading: string;
  says: string;
  words: string;
  act: string;
  title: string;
  address: string;
  details: string;
}

export interface Step {
  name: string;
  choice: Choice;
}

export type Mode = "page" | "hearing" | "embed" | "chart" | "choices";

export interface Table {
  pay: number[];
  lost: number[];
  unit: number[];
  share: number[];
  increase?: number[];
  percent?: number[];
}

/** A cut, and the low and the high end of a figure there. */
export type Knot = [number, number, number];

/** By line, rule and column: from each knot to the next a range is straight. */
export type Bands = Record<string, Record<string, Record<string, Knot[]>>>;

/** By line and rule: each column as place, value, place, value, …, straight between. */
export type Packed = Record<string, Record<string, Table>>;

/** By line and rule: the rule that does the same. */
export type Alike = Record<string, Record<string, string>>;

/** A field of a choice. */
export type Policy = "cuts" | "passed_on" | "tuition_cap" | "first_year" | "cpi_from" | "lasts";

export type Group = "nothing" | "proposed" | "example";

export interface Line {
  id: string;
  kind: "tuition" | "service";
  name: string;
  amount: number;
  step: number;
  whole_amount: string;
  status: "appropriated" | "requested" | "proposed" | "not known";
  taken: "cut" | "request";
  capped: boolean;
  in_law: string;
  charged_as: "tuition" | "fees";
  chargeable: number;
  usual: number;
  limited_by: string;
  charging: string;
  open: string;
  quote: string;
  meaning: string;
  source: string;
  address: string;
  unit: Unit;
  whole: number;
  between: number[];
  ids: string;
}

export interface Noted {
  id: string;
  what: string;
  says: string;
  sources: string[];
}

export interface Cited {
  title: string;
  address: string;
  details: string;
}

export interface Intro {
  site: string;
  question: string;
  says: string;
  words: string[];
}

export interface Ids {
  total: string;
  choice: string;
  law: string;
  assumptions: string;
  presets: string;
  text: string;
}

export interface Stated {
  ids: string;
  name: string;
  status: "appropriated" | "requested" | "proposed" | "not known";
  buys: string;
  quote: string;
  meaning: string;
  source: string;
  why: string;
}

export interface Quoted {
  quote: string;
  meaning: string;
}

export interface Passage {
  title: string;
  quotes: Quoted[];
  source: string;
}

export interface Unit {
  label: string;
  one: string;
}

export interface Cap {
  value: string;
  label: string;
  short: string;
  note: string;
  law: string;
  proposers: string;
  proposed: string[];
}

export interface Preset {
  id: string;
  name: string;
  about: string;
  author: string;
  date: string;
  group: Group;
  outcome: string;
  choice: Choice;
  sets: Policy[];
}

/** Why what was typed is no amount; "" where it is one, or one of two. */
export type Problem = "" | "negative" | "comma" | "over" | "unread";

/** What somebody meant who typed an amount: it, or the two that it may be, or why it is none. */
export interface Typed {
  amount: number | null;
  either: number[];
  problem: Problem;
}

export interface Percents {
  label: string;
  most: number;
  default: number;
  step: number;
}

export interface Choice {
  cuts: Record<string, number>;
  passed_on: Record<string, number>;
  tuition_cap: string | number;
  first_year: number;
  cpi_from: number;
  lasts: string;
  preset?: string;
}

export interface Heard {
  serial: string;
  choice: Choice;
  point: Record<string, Exact>;
  changed: number;
  qr: string;
  visit: string;
  title: string;
}

export interface Exact {
  cut: number;
  rules: Record<string, Table>;
}

export type Range = [number, number];

/** What the dial says to Python. */
export type Message =
  | { serial: string; choice: Choice; opened?: string }
  | { serial: string; reset: "assumptions" };

export type Case = "none" | "pay" | "lose" | "both";

/** What a cut is: a cut, a request that is not granted, or both. */
export type Taken = "cut" | "request" | "both";

/** What Python says in data/messages, by id; reports/dial/words.js fills them. */
export type Messages = Record<string, Pattern>;

export type Pattern = (string | { name: string } | Choosing)[];

/** A part of a message that is chosen by a placeholder. */
export interface Choosing {
  by: string;
  of: Record<string, Pattern>;
  /** The key that is taken where none fits. */
  other: string;
}

/** What fills a placeholder. */
export type Value = string | number;

/** What a key of the hearing does, and a button with it. */
export type Act =
  | "preset"
  | "cap"
  | "reset"
  | "undo"
  | "redo"
  | "next"
  | "earlier"
  | "alone"
  | "law"
  | "black"
  | "timer"
  | "full-screen"
  | "back"
  | "help";

// ---- What the dial keeps ----

/** The choice, what was said about it, and what can be undone: reports/dial/state.js. */
export interface State {
  /** Tells this page from another that the same server hears. */
  page: string;
  /** Of the last message to Python. */
  serial: number;
  /** Of the last that it answered. */
  echoed: number;
  choice: Choice;
  /** The choice that Python was told last. */
  told: Choice;
  undo: Choice[];
  /** What was undone, the last one last. */
  redo: Choice[];
  /** The preset that was asked for last. */
  asked: string;
  point: Record<string, Exact>;
}

/** What the state says of a choice, for those that only look. */
export type Present = Pick<State, "choice" | "point">;

/** A line's figures at its present cut: a number of each column. */
export type Figures = { [Column in keyof Table]: number };

/** A piece of a sentence, and the placeholder that it fills; "" for none. */
export interface Piece {
  name: string;
  text: string;
}

/** Under which law, or at which end of a line, a side of the answer stands. */
export interface Side {
  name: "law" | "lifted" | "cpi" | "percent" | "nobody" | "charged" | "part";
  choice: Choice;
  /** What its figures hang on beside current law; the cap where nothing is said. */
  hangs?: "cap" | "share" | "fees";
}

/** What the result shows: reports/dial/answer.js. */
export interface Answer {
  /** Nothing is cut. */
  empty: boolean;
  /** What is true under any law. */
  heading: Piece[];
  about: string;
  sides: SideAnswer[];
  ends: End[];
}

export interface SideAnswer {
  name: Side["name"];
  sentence: Piece[];
  /** The same for a screen that is too small for it; none while nothing is cut. */
  brief: Piece[];
  /** What the sentence rests on and does not say: shares that were chosen, and the law on them. */
  note: string;
  tiles: Tile[];
  bars: Bar[];
  years: YearBar[];
}

export interface Tile {
  term: string;
  big: string;
  range: string;
  /** Its line is not cut, while another is. */
  hidden: boolean;
}

/** A fiscal year: parts of the largest yearly cut, percent. */
export interface YearBar {
  year: string;
  /** The side's sentence is about this year. */
  said: boolean;
  pay: { height: number; label: string };
  lost: { height: number; label: string };
  says: string;
}

/** A service line at both of its ends. */
export interface End {
  line: string;
  nobody: Piece[];
  charged: Piece[];
}

export interface Bar {
  /** Of the whole line, percent of the longest. */
  width: number;
  pay: BarPart;
  lost: BarPart;
  cut: string;
  /** Nothing of the line is cut. */
  whole: string;
  kept: boolean;
  says: string;
}

export interface BarPart {
  /** Percent of the longest line. */
  width: number;
  /** The labels that it may show, the longest first. */
  labels: string[];
}

/** What the controls show: reports/dial/settings.js. */
export interface Settings {
  lines: Slider[];
  passed: Slider[];
  passedSummary: string;
  timingSummary: string;
  kicker: string;
  presetNote: string;
  /** The preset that the choice is. */
  preset: Preset | undefined;
}

export interface Slider {
  value: number;
  /** Percent of the way. */
  at: number;
  spoken: string;
  text: string;
}

/** What the controls ask for: to choose something tells Python, to move it does not yet. */
export interface Actions {
  choose(changes: Partial<Choice>): void;
  /** Move one line's cut, dollars. */
  cut(line: string, amount: number): void;
  /** Choose how much of one line's cut is passed on, percent. */
  passOn(line: string, share: number): void;
  /** Choose what was moved. */
  commit(): void;
  /** Go back to what was chosen last. */
  letGo(): void;
  choosePreset(id: string): void;
  /** Choose that nothing is cut, under the rule and in the years that a page begins with. */
  reset(): void;
  resetAssumptions(): void;
  /** Say to a screen reader what is written below a control; "" for no more than the answer. */
  announce(text: string): void;
  /** Set a control back to what is chosen. */
  restore(): void;
  /** The first year of the cut, as it is chosen now. */
  starts(): number;
  /** A server receives what is sent. */
  live: boolean;
}

/** A dial on a page: what a page may do with it. */
export interface Dial {
  /** Texts and tables: when they change, and only then. */
  receive(data: Data): void;
  /** The choice as Python has it. */
  hear(heard: Heard): void;
  setMode(mode: Mode): void;
  started(): boolean;
  /** The choice, if somebody has touched it; else null. */
  chosen(): Choice | null;
  /** Whether something is open in a hearing that would be lost if another dial took its place. */
  busy(): boolean;
  /** Choose what another dial has chosen; `opened` is the query that its page was opened with. */
  take(choice: Choice, opened?: string): boolean;
}

/** What the dial is given in the first HTML of a page: reports/dial/early.py. */
export interface Early {
  html: string;
  data: Data;
  mode: Mode;
  /** What of the link was not used, which a hearing says on its screen. */
  told: string[];
  state: Heard;
  /** The choice that a link without a word means. */
  plain: Choice;
  /** The year that an address without one has to say, because it would mean another; "" for none. */
  year: string;
  /** The file of the code that is here too: see loader.js. */
  code: string;
}

/** What Streamlit hands to a component. */
export interface Component {
  data: Uint8Array;
  parentElement: ShadowRoot;
  setStateValue(name: string, value: unknown): void;
}

declare global {
  /** How the two components of reports/dial meet in Streamlit: see channel.js. */
  var rescSend: Component["setStateValue"];
  var rescState: Heard | undefined;
  /** How the dial of the first HTML hands its choice on: see early.js and web/start.js. */
  var rescEarly: { chosen(): Choice | null; held(): boolean; opened: string } | undefined;
  var rescTake: ((choice: Choice, opened: string) => boolean) | undefined;
  /** The dial's code by its file: see loader.js. */
  var rescDials: Record<string, (component: Component) => void> | undefined;
  /** The live region of a page of the app: see ui/announce.js. */
  var rescSay: ((text: string, of: string) => void) | undefined;
  interface WindowEventMap {
    "resc-state": CustomEvent<Heard>;
  }
}
