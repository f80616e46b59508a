import { all } from "./dom";

/** After a refused post the reader starts at the summary, and its links put the caret into the field. */
export function errors(root: ParentNode): void {
  const summary = root.querySelector<HTMLElement>(".errors");
  if (!summary) {
    return;
  }

  summary.focus();
  for (const link of all<HTMLAnchorElement>(summary, "a[href^='#']")) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.scrollIntoView({ block: "center" });
        field.focus({ preventScroll: true });
      }
    });
  }
}
