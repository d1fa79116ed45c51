// A text to take along: shown whole, selected by a tap, copied by a button that says so.

const COPY = "Copy";

async function copied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    // Without TLS a browser has no clipboard of that kind.
    area.select();
    return document.execCommand("copy");
  }
}

export default function ({ data, parentElement }) {
  const find = (selector) => parentElement.querySelector(selector);
  const area = find("textarea");
  const button = find("button");
  find("b").textContent = data.label;
  find("p span").textContent = data.note ? `: ${data.note}` : "";
  area.value = data.text;
  area.classList.toggle("code", data.code);
  area.rows = Math.min(8, data.text.split("\n").length);
  area.setAttribute("aria-label", data.label);
  area.onfocus = () => area.select();
  button.setAttribute("aria-label", `${COPY} ${data.label}`);
  button.onclick = async () => {
    const said = (await copied(area)) ? "Copied" : "Select and copy";
    button.firstElementChild.textContent = said;
    setTimeout(() => {
      button.firstElementChild.textContent = COPY;
    }, 2000);
  };
}
