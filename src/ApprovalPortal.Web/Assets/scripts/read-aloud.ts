import { all, reveal } from "./dom";

const readable = "h1, h2, h3, h4, p, li, dt, dd, th, td, label, legend, summary, [role=img]";

/** 「读给我听」: the page's main part, sentence after sentence. Offered only where the browser can speak. */
export function readAloud(root: ParentNode): void {
  if (!("speechSynthesis" in window)) {
    return;
  }

  for (const button of all<HTMLButtonElement>(root, "button[data-read]")) {
    const words = button.textContent;
    const stop = (): void => {
      speechSynthesis.cancel();
      button.textContent = words;
    };
    reveal(button);
    button.addEventListener("click", () => {
      if (speechSynthesis.speaking) {
        stop();
        return;
      }

      button.textContent = "不读了";
      speak(document.getElementById("main")!, stop);
    });
    window.addEventListener("pagehide", stop);
  }
}

/** One utterance per block: long ones are cut off by some browsers. */
function speak(main: HTMLElement, done: () => void): void {
  const voice = speechSynthesis.getVoices().find((v) => v.lang.startsWith("zh"));
  const blocks = all(main, readable).filter((e) => !e.querySelector(readable) && e.offsetParent !== null);
  const texts = blocks.map((e) => e.ariaLabel ?? e.innerText.trim()).filter((t) => t !== "");
  texts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "zh-CN";
    utterance.rate = 0.85;
    utterance.voice = voice ?? null;
    utterance.onend = index === texts.length - 1 ? done : null;
    speechSynthesis.speak(utterance);
  });
}
