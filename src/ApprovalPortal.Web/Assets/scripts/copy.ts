import { all, reveal } from "./dom";

/** A button with data-copy="260928000317" puts that on the clipboard and says so in its own words. */
export function copyButtons(root: ParentNode): void {
  if (!navigator.clipboard) {
    return;
  }

  for (const button of all<HTMLButtonElement>(root, "button[data-copy]")) {
    reveal(button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset["copy"]!);
      const words = button.textContent;
      button.textContent = "已复制";
      window.setTimeout(() => (button.textContent = words), 2000);
    });
  }
}
