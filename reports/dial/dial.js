// The live dial: sliders, answer, figures and bars that move with the finger.
// It holds no formula of the model. Python sends every figure for every slider position
// (model/tables.py); this file looks up, adds the lines, rounds as reports/amounts.py does, and draws.

const MILLION = 1e6;

// ---- Rounding and writing amounts: the same arithmetic as reports/amounts.py ----

const nearest = (value, unit = 1) => Math.floor(value / unit + 0.5) * unit;

const grouped = (value) => Math.round(value).toLocaleString("en-US");

const UNITS = [100000, 10000, 1000, 1];
const DECIMALS = { 100000: 1, 10000: 2, 1000: 3 };

function unitFor(cuts, parts) {
  const total = cuts.reduce((sum, cut) => sum + cut, 0);
  const round = total >= 10 * MILLION && cuts.every((cut) => cut % 100000 === 0);
  const coarsest = round ? 100000 : total >= MILLION ? 10000 : total >= 50000 ? 1000 : 1;
  const some = parts.filter((part) => part >= 0.5);
  const least = some.length ? Math.min(...some) : total;
  return UNITS.find((unit) => unit <= coarsest && (unit <= least || unit === 1));
}

function money(amount, unit = 10000) {
  const rounded = nearest(amount, unit);
  if (rounded >= MILLION && DECIMALS[unit]) return `$${(rounded / MILLION).toFixed(DECIMALS[unit])} million`;
  return `$${grouped(rounded)}`;
}

const shortMoney = (amount, unit) => money(amount, unit).replace(" million", "M");

const dollars = (amount) => `$${grouped(nearest(amount))}`;

const tenths = (value) => nearest(value * 10);

function count(value) {
  const ten = tenths(value);
  return ten < 50 && ten % 10 ? (ten / 10).toFixed(1) : grouped(nearest(value));
}

const percent = (value) => `${(tenths(value) / 10).toFixed(1)}%`;

function spokenMoney(amount) {
  if (amount >= MILLION) return `${String(Math.round(amount / 10000) / 100)} million dollars`;
  if (amount >= 1000 && amount % 1000 === 0) return `${amount / 1000} thousand dollars`;
  return `${grouped(amount)} dollars`;
}

// ---- Reading an amount that somebody typed ----

function readDollars(text) {
  const match = /^[-−–]?\s*\$?\s*([\d,]*\.?\d+)\s*(k|thousand|m|mm|million)?\s*(dollars)?$/i.exec(text.trim());
  if (!match) return null;
  const scale = { k: 1e3, t: 1e3, m: 1e6 }[(match[2] || "").toLowerCase()[0]] || 1;
  const value = Math.round(Number(match[1].replaceAll(",", "")) * scale);
  return Number.isFinite(value) ? value : null;
}

// ---- Small helpers for the page ----

function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role" || name === "for") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children);
  return node;
}

// Writing the same text again would make the browser lay the page out again.
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// The name of the table that a choice of cap and years is looked up in.
function capKey(choice) {
  if (choice.cap === "percent") return String(choice.percent);
  return choice.cap === "cpi" ? `cpi:${choice.first_year}:${choice.cpi_from}` : choice.cap;
}

// Where a cut stands in its line's tables: the slider's steps, then the presets' cuts between them.
function placeOf(line, cut) {
  if (cut % line.step === 0) return cut / line.step;
  const after = line.between.indexOf(cut);
  return after < 0 ? -1 : line.amount / line.step + 1 + after;
}

// ---- The dial ----

function build(root, host) {
  const dial = root.querySelector(".dial");
  const find = (selector) => dial.querySelector(selector);
  const app = { data: null, choice: null, point: {}, ranges: { choice: null, of: {} }, serial: 0, echoed: 0, undo: [], redo: [], last: null };
  const page = Math.random().toString(36).slice(2, 10);
  let parts = {};
  let frame = 0;

  // The column of figures for one line at its present cut; null when only Python knows them.
  function figures(line, cut, key) {
    if (app.data.passed[line.id] !== app.choice.passed[line.id]) return null;
    const rules = app.data.tables[line.id];
    const table = rules.any || rules[key];
    const place = placeOf(line, cut);
    if (table && place >= 0) return (column) => (table[column] ? table[column][place] : undefined);
    const exact = app.point[line.id];
    const columns = exact && exact.cut === cut && (exact.rules.any || exact.rules[key]);
    return columns ? (column) => (columns[column] ? columns[column][0] : undefined) : null;
  }

  // ---- The sentence, with its amounts in their colors ----

  function sentence(node, template, amounts) {
    const pieces = template.split(/(\{\w+\})/).filter(Boolean);
    while (node.childNodes.length > pieces.length) node.lastChild.remove();
    pieces.forEach((piece, index) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const text = name ? amounts[name] : piece;
      const style = name === "pay" || name === "lost" ? name : "";
      const old = node.childNodes[index];
      if (old && old.className === style) write(old, text);
      else {
        const span = el("span", { className: style }, text);
        if (old) old.replaceWith(span);
        else node.append(span);
      }
    });
  }

  const caseOf = (cut, pay, lost) => (!cut ? "none" : !lost ? "pay" : pay ? "both" : "lose");

  function plural(line, value) {
    const number = count(value);
    return `${number} ${number === "1" ? line.unit.one : line.unit.label}`;
  }

  // Ranges come with Python's answer to a release; while a slider moves none stands here.
  function range(line, column, text) {
    const ends = same(app.choice, app.ranges.choice) && app.ranges.of[line.id]?.[column];
    if (!ends) return "";
    const [from, to] = ends.map(text);
    return from === to ? "" : `between ${from} and ${to}`;
  }

  // ---- Drawing ----

  function draw() {
    frame = 0;
    const { data, choice } = app;
    if (!choice) return;
    const key = capKey(choice);
    const looked = data.lines.map((line) => figures(line, choice.cuts[line.id], key));
    const pending = looked.some((look) => look === null);
    dial.dataset.pending = pending ? "true" : "false";
    drawControls();
    if (pending) return;

    const cuts = data.lines.map((line) => choice.cuts[line.id]);
    const borne = looked.flatMap((look) => [look("pay"), look("lost")]);
    const unit = unitFor(cuts, borne);
    const shown = data.lines.map((line, index) => {
      const cut = nearest(cuts[index], unit);
      const pay = nearest(looked[index]("pay"), unit);
      return { line, look: looked[index], cut, pay, lost: cut - pay };
    });
    const total = { cut: 0, pay: 0, lost: 0, share: 0 };
    for (const each of shown) {
      total.cut += each.cut;
      total.pay += each.pay;
      total.lost += each.lost;
      total.share += each.look("share");
    }
    const ways = new Set(shown.filter((each) => each.pay).map((each) => each.line.charged_as));
    const chargedAs = data.words.charged_as[ways.size > 1 ? "both" : [...ways][0] || "tuition"];
    sentence(parts.sentence, data.words.answer[caseOf(total.cut, total.pay, total.lost)], {
      cut: money(total.cut, unit),
      pay: money(total.pay, unit),
      lost: money(total.lost, unit),
      charged_as: chargedAs,
    });
    drawFigures(shown, total, unit);
    drawBars(shown, unit);
    drawOther(key);
  }

  function drawFigures(shown, total, unit) {
    const tuition = shown.find((each) => each.line.kind === "tuition");
    const { state, pay, lost } = parts.figures;
    write(state.big, money(total.cut, unit));
    write(state.also, `${count(total.share)}% of the three lines`);
    write(pay.big, money(total.pay, unit));
    const rise = `+${dollars(tuition.look("increase"))} a student, +${percent(tuition.look("percent"))}`;
    write(pay.also, tuition.pay ? rise : "tuition stays as it is");
    write(pay.range, range(tuition.line, "increase", dollars));
    write(lost.big, money(total.lost, unit));
    const fewer = tuition.look("unit");
    write(lost.also, fewer ? `about ${plural(tuition.line, fewer)}` : `no ${tuition.line.unit.one}`);
    write(lost.range, range(tuition.line, "unit", count));
    for (const each of shown) {
      const tile = parts.figures[each.line.id];
      if (!tile) continue;
      const value = each.look("unit");
      write(tile.big, value ? `about ${count(value)}` : "0");
      write(tile.term, value && count(value) === "1" ? each.line.unit.one : each.line.unit.label);
      write(tile.also, `of about ${count(each.line.whole)}`);
      write(tile.range, range(each.line, "unit", count));
    }
  }

  function drawBars(shown, unit) {
    for (const each of shown) {
      const bar = parts.bars[each.line.id];
      const whole = each.line.amount;
      const widths = { p: (100 * each.pay) / whole, l: (100 * each.lost) / whole };
      for (const side of ["p", "l"]) {
        const amount = side === "p" ? each.pay : each.lost;
        bar[side].style.width = `${widths[side]}%`;
        const room = (bar.width * widths[side]) / 100;
        const label = shortMoney(amount, unit);
        const long = `${label} ${side === "p" ? "districts pay" : "services lost"}`;
        const fits = (text) => amount && room > text.length * bar.letter + 16;
        write(bar[`${side}Text`], fits(long) ? long : fits(label) ? label : "");
      }
      write(bar.cut, shortMoney(each.cut, unit));
      bar.row.classList.toggle("whole", !each.cut);
      bar.node.setAttribute(
        "aria-label",
        `${each.line.name}: of ${money(each.cut, unit)} cut, districts pay ${money(each.pay, unit)}, ` +
          `services lost ${money(each.lost, unit)}; the whole line is ${money(whole)}`,
      );
    }
  }

  // The same cut under the readings of the law that are not the present one.
  function drawOther(key) {
    const { data, choice } = app;
    const line = data.lines.find((each) => each.kind === "tuition");
    const cut = choice.cuts[line.id];
    for (const [value, card] of Object.entries(parts.other)) {
      card.node.hidden = value === key;
      const look = figures(line, cut, value);
      if (card.node.hidden || look === null) continue;
      const unit = unitFor([cut], [look("pay"), look("lost")]);
      const pay = nearest(look("pay"), unit);
      const lost = nearest(cut, unit) - pay;
      sentence(card.text, data.words.other_reading[caseOf(nearest(cut, unit), pay, lost)], {
        pay: money(pay, unit),
        lost: money(lost, unit),
        increase: dollars(look("increase")),
        percent: `+${percent(look("percent"))}`,
        positions: plural(line, look("unit")),
      });
      card.node.className = `card ${!cut ? "" : pay >= lost ? "p" : "l"}`;
    }
  }

  function drawControls() {
    const { data, choice } = app;
    for (const line of data.lines) {
      const cut = choice.cuts[line.id];
      const { slider, box } = parts.lines[line.id];
      const share = Math.round((100 * cut) / line.amount);
      if (Number(slider.value) !== cut) slider.value = String(cut);
      slider.style.setProperty("--at", `${(100 * cut) / line.amount}%`);
      slider.setAttribute("aria-valuetext", `${spokenMoney(cut)}, ${share} percent of the line`);
      const text = `− $${grouped(cut)}`;
      if (root.activeElement !== box && box.value !== text) box.value = text;
    }
    for (const [value, radio] of Object.entries(parts.caps)) radio.checked = value === choice.cap;
    if (root.activeElement !== parts.percent) parts.percent.value = String(choice.percent);
    parts.percent.hidden = choice.cap !== "percent";
    for (const line of data.lines) {
      const { slider, output } = parts.passed[line.id];
      const share = choice.passed[line.id];
      if (Number(slider.value) !== share) slider.value = String(share);
      slider.style.setProperty("--at", `${share}%`);
      slider.setAttribute("aria-valuetext", `${share} percent`);
      write(output, `${share}%`);
    }
    write(parts.passedSummary, data.lines.map((line) => `${choice.passed[line.id]}%`).join(", "));
    const from = choice.cpi_from || choice.first_year;
    parts.firstYear.value = String(choice.first_year);
    parts.cpiFrom.value = String(from);
    parts.lasts.value = choice.lasts;
    const inflation = choice.cap === "cpi" ? `, tuition tied to inflation from FY${from}` : "";
    write(parts.timingSummary, `cut from FY${choice.first_year}${choice.lasts === "once" ? ", one year only" : ""}`);
    const chosen = chosenPreset();
    const hint = nothingCut(choice) ? "Move a slider, or start from a proposal" : "";
    const author = chosen && !hint ? `${chosen.author}, ${chosen.date} · ` : "";
    write(parts.kicker, hint || `${author}Fiscal year ${choice.first_year}${inflation}`);
    for (const [id, chip] of Object.entries(parts.presets)) {
      chip.setAttribute("aria-pressed", String(id === chosen?.id));
    }
    parts.more.value = chosen && !chosen.chip ? chosen.id : "";
    write(parts.presetNote, chosen ? `${chosen.name}: ${chosen.about}${hint && ` (${chosen.author}, ${chosen.date})`}` : "");
  }

  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  function isPreset(id) {
    const wanted = app.data.presets.find((preset) => preset.id === id).choice;
    const { choice } = app;
    const timing = !choice.cuts[tuitionLine().id] || wanted.cap !== "cpi";
    return (
      same(wanted.cuts, choice.cuts) && same(wanted.passed, choice.passed) &&
      (capKey(wanted) === capKey(choice) || nothingCut(choice)) &&
      (timing || (wanted.first_year === choice.first_year && wanted.cpi_from === choice.cpi_from))
    );
  }

  // Two authors may propose the same: the one that was asked for, while its choice stands.
  function chosenPreset() {
    const { presets } = app.data;
    if (app.preset && isPreset(app.preset)) return presets.find((preset) => preset.id === app.preset);
    return presets.find((preset) => isPreset(preset.id));
  }

  const nothingCut = (choice) => Object.values(choice.cuts).every((cut) => !cut);
  const tuitionLine = () => app.data.lines.find((line) => line.kind === "tuition");

  function soon() {
    if (!frame) frame = requestAnimationFrame(draw);
  }

  // ---- Changing: while a finger moves, and when it lets go ----

  function move(changes) {
    app.choice = { ...app.choice, ...changes };
    draw();
  }

  // Tell Python; it answers with the link, and with figures that stand between two steps.
  function commit() {
    if (same(app.choice, app.last)) return;
    app.undo.push(app.last);
    app.redo = [];
    tell();
  }

  function tell() {
    app.last = structuredClone(app.choice);
    app.serial += 1;
    speak();
    send({ serial: `${page}-${app.serial}`, choice: app.choice });
  }

  function send(message) {
    if (host.send) host.send(message);
  }

  function speak() {
    requestAnimationFrame(() => requestAnimationFrame(() => write(parts.spoken, parts.sentence.textContent)));
  }

  function step(from, to) {
    if (!from.length) return;
    to.push(structuredClone(app.choice));
    app.choice = from.pop();
    soon();
    tell();
  }

  // ---- Building the controls, once ----

  function presetButton(preset) {
    const chip = el("button", { type: "button", className: "chip", title: `${preset.author}, ${preset.date}` }, preset.name);
    chip.addEventListener("click", () => choosePreset(preset.id));
    return chip;
  }

  function choosePreset(id) {
    const preset = app.data.presets.find((each) => each.id === id);
    if (!preset) return;
    app.preset = id;
    move(structuredClone(preset.choice));
    commit();
  }

  function buildPresets() {
    const box = find(".presets");
    parts.presets = {};
    for (const preset of app.data.presets.filter((each) => each.chip)) {
      parts.presets[preset.id] = presetButton(preset);
      box.append(parts.presets[preset.id]);
    }
    parts.more = el("select", { className: "chip", "aria-label": "More proposals" }, el("option", { value: "" }, "More…"));
    for (const preset of app.data.presets.filter((each) => !each.chip)) {
      parts.more.append(el("option", { value: preset.id }, preset.name));
    }
    parts.more.addEventListener("change", () => choosePreset(parts.more.value));
    box.append(parts.more);
  }

  function buildLine(line) {
    const id = `cut-${line.id}`;
    const slider = el("input", {
      type: "range", id, min: "0", max: String(line.amount), step: String(line.step), value: "0",
      "aria-label": `Cut to ${line.name.toLowerCase()}`,
    });
    const box = el("input", {
      type: "text", className: "box", inputMode: "decimal", autocomplete: "off", value: "",
      "aria-label": `Cut to ${line.name.toLowerCase()}, exact dollars`,
    });
    const problem = el("p", { className: "problem", role: "alert", hidden: true });
    slider.addEventListener("input", () => move({ cuts: { ...app.choice.cuts, [line.id]: Number(slider.value) } }));
    slider.addEventListener("change", commit);
    slider.addEventListener("keydown", (event) => pageKeys(event, line, slider));
    slider.addEventListener("focus", () => activate(line.id));
    box.addEventListener("focus", () => box.select());
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") box.blur();
    });
    box.addEventListener("blur", () => typed(line, box, problem));
    const source = line.address
      ? el("a", { href: line.address, target: "_blank", rel: "noopener" }, line.source)
      : el("span", {}, line.source);
    const order = String(app.data.lines.indexOf(line) + 1);
    const node = el(
      "div", { className: "line" },
      el("h2", {}, el("kbd", { "aria-hidden": "true" }, order), line.name, el("span", {}, `${shortMoney(line.amount, 100000)} line`)),
      el("div", { className: "row" }, slider, box),
      problem,
      el("blockquote", {}, `“${line.quote}” `, source),
    );
    parts.lines[line.id] = { slider, box, node };
    return node;
  }

  // In a hearing the Alliance's words stand beside the line that is being moved, and only there.
  function activate(id) {
    for (const [name, { node }] of Object.entries(parts.lines)) node.classList.toggle("active", name === id);
  }

  // Page Up and Page Down move a tenth of the line; the browser's own step for them differs.
  function pageKeys(event, line, slider) {
    const direction = { PageUp: 1, PageDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const tenth = Math.max(line.step, nearest(line.amount / 10, line.step));
    const cut = Math.min(line.amount, Math.max(0, Number(slider.value) + direction * tenth));
    move({ cuts: { ...app.choice.cuts, [line.id]: cut } });
    commit();
  }

  function typed(line, box, problem) {
    const given = box.value;
    const cut = readDollars(given);
    const wrong = cut === null || cut > line.amount;
    problem.hidden = !wrong;
    box.setAttribute("aria-invalid", String(wrong));
    if (wrong) {
      write(problem, `“${given.slice(0, 24)}” was not used. Type dollars from 0 to ${grouped(line.amount)}.`);
      return soon();
    }
    const usable = host.send || placeOf(line, cut) >= 0 ? cut : nearest(cut, line.step);
    if (usable !== cut) {
      problem.hidden = false;
      write(problem, `Without a server, amounts go by $${grouped(line.step)}: $${grouped(usable)} is shown.`);
    }
    move({ cuts: { ...app.choice.cuts, [line.id]: usable } });
    commit();
  }

  function buildRule() {
    const box = find(".rule");
    parts.caps = {};
    parts.percent = el("input", { type: "number", className: "cap", min: "58", max: "100", step: host.send ? "1" : "5", "aria-label": "Cap, percent of the FY2024 rate" });
    parts.percent.addEventListener("change", () => {
      const given = Number(parts.percent.value);
      const value = host.send ? given : nearest(given, 5);
      move({ percent: Math.min(100, Math.max(58, value || 70)) });
      commit();
    });
    for (const cap of app.data.caps) {
      const radio = el("input", { type: "radio", name: "cap", value: cap.value });
      radio.addEventListener("change", () => {
        move({ cap: cap.value });
        commit();
      });
      parts.caps[cap.value] = radio;
      const text = el("span", {}, cap.label, el("small", {}, cap.note));
      const option = el("label", { className: "opt" }, radio, text);
      if (cap.value === "percent") option.append(parts.percent);
      box.append(option);
    }
  }

  function buildPassed() {
    const box = find(".passed .fold");
    parts.passed = {};
    for (const line of app.data.lines) {
      const slider = el("input", { type: "range", min: "0", max: "100", step: "5", disabled: !host.send, "aria-label": `${line.name}, percent passed on to districts` });
      const output = el("output");
      slider.addEventListener("input", () => {
        write(output, `${slider.value}%`);
        slider.style.setProperty("--at", `${slider.value}%`);
      });
      slider.addEventListener("change", () => {
        move({ passed: { ...app.choice.passed, [line.id]: Number(slider.value) } });
        commit();
      });
      parts.passed[line.id] = { slider, output };
      box.append(el("label", {}, line.name, slider, output));
    }
    parts.passedSummary = el("b");
    find(".passed summary").append(": ", parts.passedSummary);
  }

  function choices(values, label, name, text = String) {
    const select = el("select", { "aria-label": label, disabled: !host.send });
    for (const value of values) select.append(el("option", { value: String(value) }, text(value)));
    select.addEventListener("change", () => {
      const number = Number(select.value);
      move({ [name]: Number.isNaN(number) ? select.value : number });
      commit();
    });
    return select;
  }

  function buildTiming() {
    const box = find(".timing .fold");
    const years = app.data.years;
    parts.firstYear = choices(years, "First fiscal year of the cut", "first_year", (year) => `FY${year}`);
    parts.cpiFrom = choices(years, "First fiscal year of a rise with inflation", "cpi_from", (year) => `FY${year}`);
    parts.lasts = choices(["continuing", "once"], "How long the cut lasts", "lasts", (way) => (way === "once" ? "that year only" : "every year after"));
    box.append(
      el("label", {}, "Cut starts in", parts.firstYear),
      el("label", {}, "Inflation cap from", parts.cpiFrom),
      el("label", {}, "It lasts", parts.lasts),
    );
    parts.timingSummary = el("b");
    find(".timing summary").append(": ", parts.timingSummary);
  }

  function buildResets() {
    const box = find(".resets");
    const policies = el("button", { type: "button", className: "plain" }, "Reset policies");
    policies.addEventListener("click", () => choosePreset(app.data.reset));
    box.append(policies);
    if (host.send) {
      parts.resetAssumptions = el("button", { type: "button", className: "plain", hidden: true }, "Reset assumptions");
      parts.resetAssumptions.addEventListener("click", () => {
        app.serial += 1;
        send({ serial: `${page}-${app.serial}`, reset: "assumptions" });
      });
      box.append(parts.resetAssumptions);
    }
  }

  function tile(term, style = "") {
    const made = {
      term: el("dt", {}, term),
      big: el("dd", { className: `big ${style}` }),
      also: el("dd", { className: "also" }),
      range: el("dd", { className: "range" }),
    };
    parts.figureBox.append(el("div", { className: "figure" }, made.term, made.big, made.also, made.range));
    return made;
  }

  function buildResult() {
    parts.figureBox = find(".figures");
    parts.figures = { state: tile("the state saves"), pay: tile("districts pay", "pay"), lost: tile("services lost", "lost") };
    for (const line of app.data.lines.filter((each) => each.kind === "service")) {
      parts.figures[line.id] = tile(line.unit.label, "lost");
    }
    parts.bars = {};
    for (const line of app.data.lines) {
      const bar = { width: 0, letter: 8, pText: el("span"), lText: el("span"), cut: el("b") };
      bar.p = el("div", { className: "p" }, bar.pText);
      bar.l = el("div", { className: "l" }, bar.lText);
      bar.node = el("div", { className: "bar", role: "img" }, bar.p, bar.l);
      parts.bars[line.id] = bar;
      new ResizeObserver(([entry]) => {
        bar.width = entry.contentRect.width;
        bar.letter = 0.56 * parseFloat(getComputedStyle(bar.p).fontSize);
        soon();
      }).observe(bar.node);
      const name = el("span", { className: "name" }, line.name);
      const of = el("small", {}, ` of ${shortMoney(line.amount, 100000)}`);
      bar.row = el("div", { className: "bar-row" }, name, bar.node, el("span", { className: "amount" }, bar.cut, of));
      find(".bars").append(bar.row);
    }
    parts.other = {};
    for (const cap of app.data.caps.filter((each) => each.value === "lifted" || each.value === "58")) {
      const text = el("span");
      const node = el("button", { type: "button", className: "card", title: "Choose this reading" }, el("b", {}, cap.short), text);
      node.addEventListener("click", () => {
        move({ cap: cap.value });
        commit();
      });
      parts.other[cap.value] = { node, text };
      find(".other").append(node);
    }
  }

  function buildAll() {
    for (const selector of [".presets", ".lines", ".passed .fold", ".timing .fold", ".resets", ".figures", ".bars", ".other"]) {
      find(selector).replaceChildren();
    }
    for (const old of dial.querySelectorAll(".opt, summary b, .keys button")) old.remove();
    for (const summary of dial.querySelectorAll("summary")) summary.textContent = summary.textContent.split(":")[0];
    parts = { lines: {}, sentence: find(".sentence"), kicker: find(".kicker"), presetNote: find(".preset-note"), spoken: find(".spoken") };
    buildPresets();
    find(".lines").append(...app.data.lines.map(buildLine));
    buildRule();
    buildPassed();
    buildTiming();
    buildResets();
    buildResult();
    buildHelp();
    buildKeys();
  }

  // ---- The hearing room ----

  // The key, what it does, and in a word what the button says that does the same.
  const KEYS = [
    ["1, 2, 3", "choose a line"],
    ["← →", "move the cut; Page Up and Page Down by a tenth, Home and End to the ends"],
    ["P", "next proposal", "proposal"],
    ["C", "next rule for tuition", "cap"],
    ["R", "reset: nothing is cut", "reset"],
    ["Z", "undo", "undo"],
    ["F", "full screen", "full screen"],
    ["H", "back to the page", "back"],
    ["?", "this help", "help"],
  ];

  const inHearing = () => dial.dataset.mode === "hearing";

  function next(values, present) {
    return values[(values.indexOf(present) + 1) % values.length];
  }

  const ACTIONS = {
    p() {
      const ids = app.data.presets.map((preset) => preset.id);
      choosePreset(next(ids, chosenPreset()?.id));
    },
    c() {
      move({ cap: next(app.data.caps.map((cap) => cap.value), app.choice.cap) });
      commit();
    },
    r: () => choosePreset(app.data.reset),
    z: () => step(app.undo, app.redo),
    h: () => leave(),
    f() {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.();
    },
    "?"() {
      if (parts.help.open) parts.help.close();
      else parts.help.showModal();
    },
  };

  function hearingKey(event) {
    if (!inHearing() || !dial.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = root.activeElement?.matches?.(".box, .cap");
    const key = event.key.toLowerCase();
    const line = app.data.lines[Number(key) - 1];
    if (typing || !(line || ACTIONS[key])) return;
    event.preventDefault();
    if (line) parts.lines[line.id].slider.focus();
    else ACTIONS[key]();
  }

  function setMode(mode) {
    dial.dataset.mode = mode;
    document.documentElement.style.overflow = mode === "hearing" ? "hidden" : "";
    // A chart on another website that offers no controls must not turn by a click either.
    for (const { node } of Object.values(parts.other)) node.disabled = mode === "chart";
    if (mode === "hearing") parts.lines[app.data.lines[0].id].slider.focus();
  }

  function leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    if (host.send) location.assign(`./${location.search}`);
    else setMode("page");
  }

  function buildKeys() {
    find(".keys").append(
      ...KEYS.filter(([, , word]) => word).map(([key, does, word]) => {
        const button = el("button", { type: "button", title: does }, el("kbd", {}, key), ` ${word}`);
        // The slider keeps the focus, so that the arrow keys go on moving it.
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", () => ACTIONS[key.toLowerCase()]());
        return button;
      }),
    );
  }

  function buildHelp() {
    parts.help = find(".help");
    parts.help.replaceChildren(
      el("h2", {}, "Keys"),
      el("dl", {}, ...KEYS.flatMap(([key, does]) => [el("dt", {}, key), el("dd", {}, does)])),
      el("form", { method: "dialog" }, el("button", { className: "plain" }, "Close")),
    );
  }

  document.addEventListener("keydown", hearingKey);

  // ---- What Python says ----

  // Texts and tables: sent when they change, and only then.
  function receive(data) {
    const fresh = !app.data || app.data.static !== data.static;
    app.data = data;
    theme();
    if (fresh) {
      buildAll();
      setMode(data.mode);
      activate(data.lines[0].id);
    }
    write(find(".foot"), data.foot);
    if (app.choice) soon();
  }

  // The choice as Python has it: the small message after each release.
  function adopt(state) {
    const [from, number] = String(state.serial || "").split("-");
    if (from === page) app.echoed = Number(number);
    if (app.echoed < app.serial) {
      // A server that was started meanwhile has not heard of this page.
      if (from !== page) setTimeout(tell);
      return;
    }
    app.point = state.point || {};
    app.ranges = { choice: structuredClone(state.choice), of: state.ranges || {} };
    app.choice = structuredClone(state.choice);
    app.last = structuredClone(state.choice);
    find(".qr").hidden = !state.qr;
    if (state.qr) find(".qr img").src = state.qr;
    if (parts.resetAssumptions) parts.resetAssumptions.hidden = !state.changed;
    soon();
  }

  function theme() {
    const background = getComputedStyle(dial.parentElement || dial).getPropertyValue("--st-background-color").trim();
    const hex = /^#([0-9a-f]{6})/i.exec(background)?.[1];
    const dark = hex ? parseInt(hex.slice(0, 2), 16) < 128 : matchMedia("(prefers-color-scheme: dark)").matches;
    dial.dataset.theme = dark ? "dark" : "light";
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(theme, 60));

  return { receive, adopt, setMode, app };
}

// One dial for each place it stands in; Streamlit calls again whenever Python sends new data.
const dials = new WeakMap();

function mount({ data, parentElement, setStateValue }) {
  let dial = dials.get(parentElement);
  if (!dial) {
    dial = build(parentElement, { send: setStateValue && ((message) => globalThis.rescSend("chosen", message)) });
    dials.set(parentElement, dial);
    addEventListener("resc-state", (event) => dial.adopt(event.detail));
  }
  // Python sends it written as JSON; the kit has it as it is.
  const given = data instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(data)) : data;
  dial.receive(given);
  const state = given.state || globalThis.rescState;
  if (state && !dial.app.choice) dial.adopt(state);
  return dial;
}

// Streamlit takes what is returned for a function that cleans up; the kit needs the dial itself.
export default function (component) {
  mount(component);
}
