/** Elements under a root that match, the root itself not among them. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** “16:42”, as the reader's own clock has it. */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/** A control that does nothing without scripts stays hidden until its script is there. */
export function reveal(element: HTMLElement): void {
  element.hidden = false;
}
