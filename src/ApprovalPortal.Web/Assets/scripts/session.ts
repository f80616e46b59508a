import { all, clockTime } from "./dom";

const soonMs = 5 * 60_000;

/** The staff bar says when the sign-in ends. Near the end its words change in place; nothing pops up. */
export function session(root: ParentNode): void {
  for (const mark of all(root, "[data-session-until]")) {
    const until = new Date(mark.dataset["sessionUntil"]!);
    const update = (): void => {
      const left = until.getTime() - Date.now();
      if (left <= 0) {
        mark.textContent = "登录已到期，保存前请另开一页登录";
      } else if (left <= soonMs) {
        mark.textContent = `登录 ${clockTime(until)} 到期，请先保存`;
      }

      mark.classList.toggle("soon", left <= soonMs);
    };
    update();
    window.setInterval(update, 30_000);
  }
}
