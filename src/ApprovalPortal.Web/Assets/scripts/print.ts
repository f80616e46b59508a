import { all, reveal } from "./dom";

/** A button with data-print opens the browser's own print window. */
export function printButtons(root: ParentNode): void {
  for (const button of all<HTMLButtonElement>(root, "button[data-print]")) {
    reveal(button);
    button.addEventListener("click", () => window.print());
  }
}
