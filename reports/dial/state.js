// How the choice changes: what is moved, told to Python, heard from it, and undone.
// A state is plain JSON, and is never changed: each function returns the next one.

import { same } from "./choice.js";

/** @import { Choice, Heard, Message, State } from "./types.d.ts" */

/**
 * Where a page begins: at the choice that it hears first.
 * @param {string} page @param {Heard} heard @returns {State}
 */
export function begun(page, heard) {
  return { page, serial: 0, echoed: 0, undo: [], redo: [], asked: "", ...taken(heard) };
}

/** @param {Heard} heard @returns {Pick<State, "choice" | "told" | "point">} */
const taken = ({ choice, point }) => ({ choice, told: choice, point });

/**
 * While a finger moves: nobody is told yet. What is moved is no longer the preset that was chosen.
 * @param {State} state @param {Partial<Choice>} changes @returns {State}
 */
export function moved(state, changes) {
  const { preset: _left, ...choice } = state.choice;
  return { ...state, choice: { ...choice, ...changes } };
}

/** Back to what was told last: what moved since was not meant. @param {State} state @returns {State} */
export const reverted = (state) => ({ ...state, choice: state.told });

/**
 * A slider is released: the choice is to be told, and the one before can come back. The same state
 * where nothing changed. @param {State} state @returns {State}
 */
export function committed(state) {
  if (same(state.choice, state.told)) return state;
  return told({ ...state, undo: [...state.undo, state.told], redo: [] });
}

/** The choice is to be told. @param {State} state @returns {State} */
export const told = (state) => ({ ...state, told: state.choice, serial: state.serial + 1 });

/**
 * Back to the choice before. The same state where there is none.
 * @param {State} state @returns {State}
 */
export function undone(state) {
  const before = state.undo.at(-1);
  if (!before) return state;
  const redo = [...state.redo, state.choice];
  return told({ ...state, choice: before, undo: state.undo.slice(0, -1), redo });
}

/**
 * Forward again to the choice that was undone last. The same state where there is none.
 * @param {State} state @returns {State}
 */
export function redone(state) {
  const after = state.redo.at(-1);
  if (!after) return state;
  const undo = [...state.undo, state.choice];
  return told({ ...state, choice: after, undo, redo: state.redo.slice(0, -1) });
}

/** What Python is told of a state. @param {State} state @returns {Message} */
export const messageOf = (state) => ({ serial: serialOf(state), choice: state.choice });

/** @param {State} state */
export const serialOf = (state) => `${state.page}-${state.serial}`;

/** Something is to be told that is not a choice. @param {State} state @returns {State} */
export const asking = (state) => ({ ...state, serial: state.serial + 1 });

/**
 * Python's answer.
 * @param {State} state
 * @param {Heard} heard
 * @returns {{ state: State, outcome: "taken" | "older" | "unheard" }} older: it answers a choice
 *   before the last one, so nothing is taken from it; unheard: it answers another page, so Python
 *   knows nothing of a choice that this page has told
 */
export function answered(state, heard) {
  const [from, number] = String(heard.serial || "").split("-");
  const own = from === state.page;
  const next = own ? { ...state, echoed: Number(number) } : state;
  if (next.echoed < next.serial) return { state: next, outcome: own ? "older" : "unheard" };
  const answer = { ...next, ...taken(heard) };
  // Whoever moves a slider meanwhile goes on from what they have moved.
  const moving = !same(state.choice, state.told);
  return { state: moving ? { ...answer, choice: state.choice } : answer, outcome: "taken" };
}
