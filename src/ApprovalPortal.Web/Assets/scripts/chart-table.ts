import { all } from "./dom";

/** How a column is drawn: as this period's figures or as last year's quiet line. */
export type Role = "value" | "last-year";

export interface Series {
  name: string;
  role: Role;
  values: (number | null)[];
}

export interface Table {
  categories: string[];
  series: Series[];
}

/** Rows are the axis, columns after the first are the series; a th may carry data-role="last-year". */
export function readTable(table: HTMLTableElement): Table {
  const heads = all(table, "thead th").slice(1);
  const rows = all<HTMLTableRowElement>(table, "tbody tr");
  return {
    categories: rows.map((row) => textOf(row.cells[0])),
    series: heads.map((head, index) => ({
      name: textOf(head),
      role: (head.dataset["role"] as Role | undefined) ?? "value",
      values: rows.map((row) => numberOf(textOf(row.cells[index + 1]))),
    })),
  };
}

function textOf(cell: Element | undefined): string {
  return cell?.textContent?.trim() ?? "";
}

/** “12,486 件” → 12486; an empty cell or a dash is a gap, not a nought. */
function numberOf(text: string): number | null {
  const found = /-?\d[\d,]*(\.\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(",", "")) : null;
}
