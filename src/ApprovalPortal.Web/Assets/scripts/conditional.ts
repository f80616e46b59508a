import { all } from "./dom";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * An element with data-when-field="Kind" data-when-is="hotel|bath" shows only while that field has one of these values.
 * What is hidden is not posted either. Without scripts all is shown, and the server decides.
 */
export function conditional(root: ParentNode): void {
  // Razor keeps an empty data attribute where a field hangs on nothing.
  const dependents = all(root, "[data-when-field]:not([data-when-field=''])");
  const update = (): void => dependents.forEach(show);
  const forms = new Set(dependents.map((d) => d.closest("form")).filter((f) => f !== null));
  forms.forEach((form) => form.addEventListener("change", update));
  update();
}

function show(element: HTMLElement): void {
  const wanted = (element.dataset["whenIs"] ?? "").split("|");
  const visible = valuesOf(element.closest("form"), element.dataset["whenField"]!).some((v) => wanted.includes(v));
  element.hidden = !visible;
  for (const control of all<Control>(element, "input, select, textarea")) {
    control.disabled = !visible;
  }
}

function valuesOf(form: HTMLFormElement | null, name: string): string[] {
  return form ? new FormData(form).getAll(name).map(String) : [];
}
