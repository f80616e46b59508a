import { all } from "./dom";

/**
 * A form with data-upload shows how far its files have come; file inputs with data-max-bytes are checked before sending.
 * The answer takes the place of the page's main part, just as the plain post would have shown it.
 */
export function upload(root: ParentNode, enhance: (root: ParentNode) => void): void {
  for (const input of all<HTMLInputElement>(root, "input[type=file][data-max-bytes]")) {
    input.addEventListener("change", () => checkSize(input));
  }

  for (const form of all<HTMLFormElement>(root, "form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter, enhance);
    });
  }
}

function checkSize(input: HTMLInputElement): void {
  const limit = Number(input.dataset["maxBytes"]);
  const tooBig = [...(input.files ?? [])].find((f) => f.size > limit);
  input.setCustomValidity(tooBig ? `“${tooBig.name}”有 ${megabytes(tooBig.size)} MB，单个文件不能超过 ${megabytes(limit)} MB` : "");
  input.reportValidity();
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1).replace(/\.0$/, "");
}

function send(form: HTMLFormElement, submitter: HTMLElement | null, enhance: (root: ParentNode) => void): void {
  const note = progressNote(form);
  const request = new XMLHttpRequest();
  request.open("POST", submitter?.getAttribute("formaction") ?? form.action);
  request.responseType = "document";
  request.upload.addEventListener("progress", (event) => {
    note.bar.max = event.total;
    note.bar.value = event.loaded;
    note.words.textContent = event.loaded < event.total ? `已上传 ${Math.floor((event.loaded / event.total) * 100)}%` : "已传完，正在检查";
  });
  request.addEventListener("load", () => {
    const main = request.responseXML?.querySelector("main");
    if (!main) {
      note.words.textContent = "没传上，文件还在本页。请再点一次";
      return;
    }

    show(request, main);
    enhance(main);
  });
  request.addEventListener("error", () => (note.words.textContent = "没传上，文件还在本页。请再点一次"));
  request.send(new FormData(form, submitter));
}

function show(request: XMLHttpRequest, main: HTMLElement): void {
  if (request.responseURL !== location.href) {
    history.pushState(null, "", request.responseURL);
    window.addEventListener("popstate", () => location.reload(), { once: true });
  }

  document.title = request.responseXML!.title;
  document.querySelector("main")!.replaceWith(main);
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

function progressNote(form: HTMLFormElement): { bar: HTMLProgressElement; words: HTMLElement } {
  form.querySelector("[data-upload-note]")?.remove();
  const holder = document.createElement("p");
  const bar = document.createElement("progress");
  const words = document.createElement("span");
  holder.dataset["uploadNote"] = "";
  holder.className = "row-x";
  holder.setAttribute("role", "status");
  words.textContent = "正在上传";
  bar.setAttribute("aria-label", "上传进度");
  holder.append(bar, words);
  form.append(holder);
  return { bar, words };
}
