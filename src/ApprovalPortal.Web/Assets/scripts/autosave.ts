import { all, clockTime } from "./dom";

const pauseMs = 1500;

/**
 * A form with data-autosave="/url" saves itself there a moment after each change.
 * What became of it is said in [data-autosave-state]; nothing typed is ever taken away.
 */
export function autosave(root: ParentNode): void {
  for (const form of all<HTMLFormElement>(root, "form[data-autosave]")) {
    keep(form, form.dataset["autosave"]!);
  }
}

function keep(form: HTMLFormElement, url: string): void {
  const state = form.querySelector<HTMLElement>("[data-autosave-state]") ?? document.querySelector<HTMLElement>("[data-autosave-state]");
  let timer = 0;
  let changed = false;
  let sending = false;

  async function save(): Promise<void> {
    window.clearTimeout(timer);
    if (sending || !changed) {
      return;
    }

    sending = true;
    changed = false;
    const words = await send(url, textOf(form));
    sending = false;
    if (state) {
      state.textContent = words;
    }

    if (changed) {
      later();
    }
  }

  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pauseMs);
  }

  form.addEventListener("input", () => {
    changed = true;
    later();
  });
  form.addEventListener("submit", () => {
    changed = false;
    window.clearTimeout(timer);
  });
  window.addEventListener("pagehide", () => {
    if (changed) {
      navigator.sendBeacon(url, textOf(form));
    }
  });
}

async function send(url: string, body: FormData): Promise<string> {
  try {
    const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
    if (answer.ok) {
      return `${clockTime(new Date())} 已自动保存`;
    }

    const signedOut = answer.type === "opaqueredirect" || answer.status === 401;
    return signedOut ? "登录已到期，没保存上，内容还在本页。请另开一页登录，再回来保存" : "没保存上，内容还在本页";
  } catch {
    return "没保存上，内容还在本页";
  }
}

/** Files go with the form itself, not with every draft. */
function textOf(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data.entries()]) {
    if (value instanceof File) {
      data.delete(name);
    }
  }

  return data;
}
