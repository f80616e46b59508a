import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { optionOf } from "./chart-option";
import { readTable } from "./chart-table";
import { all } from "./dom";

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LabelLayout, LineChart, MarkLineComponent, TooltipComponent]);

/**
 * <figure data-chart="line|bar|bar-h|stack"> draws the table inside it, so drawing and table cannot differ.
 * Without scripts the table stands open and there is no canvas.
 */
for (const figure of all(document, "figure[data-chart]")) {
  const table = figure.querySelector("table");
  if (table) {
    draw(figure, table);
  }
}

function draw(figure: HTMLElement, table: HTMLTableElement): void {
  const canvas = document.createElement("div");
  canvas.className = "chart-box";
  figure.prepend(canvas);
  figure.querySelector("details")?.removeAttribute("open");

  const chart = init(canvas, undefined, { renderer: "canvas" });
  const paint = (): void => chart.setOption(optionOf(figure, readTable(table)), true);
  paint();
  new ResizeObserver(() => chart.resize()).observe(canvas);
}
